import type { FoundModule } from '#contract/finding.ts'
import { holdsAll, nearestFirst } from '#core/finding.ts'
import type { ModuleVersionId } from '#core/ids.ts'
import { createLexicon } from '#core/lexicon.ts'
import { askedWays, mayBeNear, nearText, speltWord, type Near, type SpeltWord } from '#core/nearSpelling.ts'
import type { Database } from './db/database.ts'
import { listedVersions, versionsHolding } from './db/repositories/moduleList.ts'
import { everyWord, holdsNearWords, lastVersion } from './db/repositories/moduleWords.ts'
import type { SoughtModules } from './soughtModules.ts'

/** A module that is spelled otherwise than was typed. */
interface NearModule extends Near {
  readonly id: ModuleVersionId
  readonly by: FoundModule['by']
}

/** More words than resemble one by more than chance. */
const mostNear = 20

/** A word of the catalogue, as its index holds it and in plain letters. */
interface Term {
  readonly term: string
  readonly word: string
}

/**
 * Modules by words that are near those that were typed. The words of the catalogue are read once for each catalogue, and what is
 * found is asked of its index as whatever is typed.
 */
export function createNearModules(soughtModules: SoughtModules) {
  let of: Database | null = null
  let upTo = 0
  const lexicon = createLexicon<Term>()

  function readWords(db: Database): void {
    const last = lastVersion(db)
    if (of === db && upTo === last) return
    lexicon.clear()
    for (const term of everyWord(db)) {
      const spelt = speltWord(term)
      lexicon.add(spelt, { term, word: spelt.word })
    }
    of = db
    upTo = last
  }

  function nearTo(asked: SpeltWord) {
    const near = [...lexicon.near(asked)].map(([{ term, word }, apart]) => ({ term, word, apart }))
    return nearestFirst(near, ({ apart }) => apart).slice(0, mostNear)
  }

  return {
    /** Of the modules that `listedVersions` would list those that are spelled otherwise, the nearest first; `found` are not. */
    find(db: Database, asked: Parameters<typeof listedVersions>[1], found: readonly ModuleVersionId[]): NearModule[] {
      const ways = askedWays(asked.filter)
      if (!ways.some((words) => words.some(mayBeNear))) return []
      readWords(db)
      const nearBy = new Map([...new Set(ways.flat())].map((word) => [word, nearTo(word)]))
      if ([...nearBy.values()].every((near) => near.length === 0)) return []
      const terms = ways.map((words) =>
        words.map((word) => ({ asked: word.word, near: (nearBy.get(word) ?? []).map(({ term }) => term) })),
      )
      const typed = new Set(found)
      const ids = versionsHolding(db, asked, holdsNearWords(terms)).filter((id) => !typed.has(id))
      const words = ways[0]?.map(({ word }) => word) ?? []
      const inOutcomes = ways[0]?.map((word) => nearBy.get(word)?.[0]?.term ?? word.word) ?? []
      const placed = soughtModules(db, ids).map(({ id, whole }): NearModule => {
        const held = whole.trim().split(' ')
        const near = nearText(ways, whole, (asked) => {
          const one = nearBy.get(asked)?.find((term) => held.includes(term.word))
          return one === undefined ? null : { apart: one.apart, word: one.word }
        })
        if (near !== null) return { id, by: 'title', ...near }
        // The index takes no stroke off a letter: what was typed without it stands in the title all the same.
        if (holdsAll(whole, words, 'beginning')) return { id, by: 'title', apart: 0, words }
        return { id, by: 'outcomes', apart: Infinity, words: inOutcomes }
      })
      return nearestFirst(placed, ({ apart }) => apart)
    },

    forget(): void {
      of = null
      lexicon.clear()
    },
  }
}
export type NearModules = ReturnType<typeof createNearModules>
