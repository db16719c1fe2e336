import type { Handlers } from '#contract/contract.ts'
import type { FoundModule } from '#contract/finding.ts'
import { askedWords, nearestFirst } from '#core/finding.ts'
import type { CaseIndex } from '../caseIndex.ts'
import { listedVersions, moduleListRows } from '../db/repositories/moduleList.ts'
import { foundCase, nearnessOfCase } from '../soughtCase.ts'
import { createSoughtModules, placeIn } from '../soughtModules.ts'
import type { Workspace } from '../workspace.ts'

type Routes = 'cases.find' | 'catalogue.find'

export function findingHandlers(open: () => Workspace, index: CaseIndex): Pick<Handlers, Routes> {
  const soughtModules = createSoughtModules()
  return {
    'cases.find': async (input) => {
      const all = await index.rows(open())
      if (input.by === 'id') {
        const byId = new Map(all.map((one) => [one.row.id, one]))
        const kept = input.ids.flatMap((id) => byId.get(id) ?? [])
        return { of: kept.length, found: kept.map(({ row, sought }) => foundCase(row, sought, [])) }
      }
      const { by, text, atMost } = input
      const words = askedWords(text)
      if (words.length === 0) return { of: 0, found: [] }
      const near = nearestFirst(all, ({ sought }) => nearnessOfCase(sought, words, by))
      return { of: near.length, found: near.slice(0, atMost).map(({ row, sought }) => foundCase(row, sought, words)) }
    },

    'catalogue.find': ({ text, atMost }) => {
      const { db, today } = open()
      const words = askedWords(text)
      if (words.length === 0) return { of: 0, found: [] }
      const ids = listedVersions(db, { day: today(), programmeId: null, filter: text })
      const placed = soughtModules(db, ids).map((one) => ({ id: one.id, ...placeIn(one, words) }))
      const near = nearestFirst(placed, ({ nearness }) => nearness).slice(0, atMost)
      const by = new Map(near.map((one) => [one.id, one.by]))
      const found = moduleListRows(db, [...by.keys()]).map(
        ({ moduleId, moduleVersionId, code, title, credits, programmes }): FoundModule => ({
          ...{ moduleId, moduleVersionId, code, title, credits, programmes },
          by: by.get(moduleVersionId) ?? 'outcomes',
        }),
      )
      return { of: ids.length, found }
    },
  }
}
