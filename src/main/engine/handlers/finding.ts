import type { Handlers } from '#contract/contract.ts'
import { FoundModule } from '#contract/finding.ts'
import { askedWords, nearestFirst } from '#core/finding.ts'
import { fewFound } from '#core/nearSpelling.ts'
import type { CaseIndex, IndexedCase } from '../caseIndex.ts'
import { listedVersions, moduleListRows } from '../db/repositories/moduleList.ts'
import type { NearModules } from '../nearModules.ts'
import { asTyped, foundCase, nearnessOfCase } from '../soughtCase.ts'
import { placeIn, type SoughtModules } from '../soughtModules.ts'
import type { Workspace } from '../workspace.ts'

type Routes = 'cases.find' | 'catalogue.find'

const none = { of: 0, found: [] }

export function findingHandlers(
  open: () => Workspace,
  index: CaseIndex,
  modules: { readonly sought: SoughtModules; readonly near: NearModules },
): Pick<Handlers, Routes> {
  /** Cases that are spelled otherwise than was typed, as they are told; `found` are those that are not. */
  async function similarCases(found: ReadonlySet<IndexedCase>, text: string, atMost: number) {
    const others = (await index.similar(open(), text)).filter(({ item }) => !found.has(item))
    const told = others
      .slice(0, atMost)
      .map(({ item: { row, sought }, words }) => ({ ...foundCase(row, sought, words), meant: [...words] }))
    return { of: others.length, found: told }
  }
  return {
    'cases.find': async (input) => {
      const all = await index.rows(open())
      if (input.by === 'id') {
        const byId = new Map(all.map((one) => [one.row.id, one]))
        const kept = input.ids.flatMap((id) => byId.get(id) ?? [])
        return { of: kept.length, found: kept.map(({ row, sought }) => foundCase(row, sought, [])), similar: none }
      }
      const { by, text, atMost } = input
      const words = askedWords(text)
      if (words.length === 0) return { of: 0, found: [], similar: none }
      const near = nearestFirst(all, ({ sought }) => nearnessOfCase(sought, words, by))
      const found = near.slice(0, atMost).map(({ row, sought }) => foundCase(row, sought, words))
      const typed = near.slice(0, fewFound).filter(({ sought }) => (nearnessOfCase(sought, words, by) ?? 0) <= asTyped)
      const isEnough = by === 'number' || typed.length === fewFound
      return { of: near.length, found, similar: isEnough ? none : await similarCases(new Set(near), text, atMost) }
    },

    'catalogue.find': ({ text, atMost }) => {
      const { db, today } = open()
      const words = askedWords(text)
      if (words.length === 0) return { of: 0, found: [], similar: none }
      const asked = { day: today(), programmeId: null, filter: text }
      const ids = listedVersions(db, asked)
      const placed = modules.sought(db, ids).map((one) => ({ id: one.id, ...placeIn(one, words) }))
      const near = nearestFirst(placed, ({ nearness }) => nearness).slice(0, atMost)
      const by = new Map(near.map((one) => [one.id, one.by]))
      const found = moduleListRows(db, [...by.keys()]).map((row) => told(row, by.get(row.moduleVersionId)))
      if (ids.length >= fewFound) return { of: ids.length, found, similar: none }
      const others = modules.near.find(db, asked, ids)
      return { of: ids.length, found, similar: similarModules(others) }

      function similarModules(all: ReturnType<NearModules['find']>) {
        const nearest = new Map(all.slice(0, atMost).map((one) => [one.id, one]))
        return {
          of: all.length,
          found: moduleListRows(db, [...nearest.keys()]).map((row) => {
            const one = nearest.get(row.moduleVersionId)
            return { ...told(row, one?.by), meant: [...(one?.words ?? [])] }
          }),
        }
      }
    },
  }
}

type Told = Omit<FoundModule, 'by'>

function told(
  { moduleId, moduleVersionId, code, title, credits, programmes }: Told,
  by: FoundModule['by'] | undefined,
): FoundModule {
  return { moduleId, moduleVersionId, code, title, credits, programmes, by: by ?? 'outcomes' }
}
