import type { Handlers } from '#contract/contract.ts'
import type { FoundModule } from '#contract/finding.ts'
import { askedWords, holdsAll, nearestFirst, soughtIn } from '#core/finding.ts'
import type { CaseIndex } from '../caseIndex.ts'
import { listedVersions, moduleListRows, moduleNames, type ModuleName } from '../db/repositories/moduleList.ts'
import { foundCase, nearnessOfCase } from '../soughtCase.ts'
import type { Workspace } from '../workspace.ts'

type Routes = 'cases.find' | 'catalogue.find'

export function findingHandlers(open: () => Workspace, index: CaseIndex): Pick<Handlers, Routes> {
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
      const near = nearestFirst(moduleNames(db, ids), (name) => places.indexOf(placeIn(name, words)))
      const byId = new Map(near.slice(0, atMost).map((name) => [name.moduleVersionId, placeIn(name, words)]))
      const found = moduleListRows(db, [...byId.keys()]).map(
        ({ moduleId, moduleVersionId, code, title, credits, programmes }): FoundModule => ({
          ...{ moduleId, moduleVersionId, code, title, credits, programmes },
          by: byId.get(moduleVersionId) ?? 'outcomes',
        }),
      )
      return { of: near.length, found }
    },
  }
}

/** The nearest first. */
const places: readonly FoundModule['by'][] = ['code', 'title', 'outcomes']

function placeIn({ code, title }: ModuleName, words: readonly string[]): FoundModule['by'] {
  // `inf2310` as well as `INF-2310`.
  const joined = words.map((word) => word.replaceAll(' ', ''))
  if (holdsAll(soughtIn(code.replaceAll(/[^\p{L}\p{N}]/gu, '')), joined, 'beginning')) return 'code'
  return holdsAll(soughtIn(code, ...title.map(({ value }) => value)), words, 'beginning') ? 'title' : 'outcomes'
}
