import type { Sought } from '#core/finding.ts'
import { createLexicon } from '#core/lexicon.ts'
import {
  askedWays,
  mayBeNear,
  nearestOf,
  nearText,
  partsOf,
  piecesOf,
  speltWord,
  type Near,
} from '#core/nearSpelling.ts'

/** A way of writing a word, kept once, with what holds it. */
interface Held<Id> {
  /** In plain letters. */
  readonly word: string
  readonly by: Id[]
}

/**
 * The words of many things, each way of writing one once: a misspelt word is held against tens of thousands of words, and only
 * what holds one that is near is looked at.
 */
export function createHeldSpellings<Id>() {
  const words = new Map<string, readonly Held<Id>[]>()
  const pieces = new Map<string, readonly Held<Id>[]>()
  const lexicon = createLexicon<Held<Id>>()
  const known = new Map<Id, readonly Held<Id>[]>()

  /** A piece of a text and its parts. What nothing holds any more stays until all is forgotten, but is found no more. */
  function heldIn(piece: string): readonly Held<Id>[] {
    const before = pieces.get(piece)
    if (before !== undefined) return before
    const held = [piece, ...partsOf(piece)].flatMap(own)
    pieces.set(piece, held)
    return held
  }

  /** None where nothing could be near it. */
  function own(written: string): readonly Held<Id>[] {
    const before = words.get(written)
    if (before !== undefined) return before
    const spelt = speltWord(written)
    const held = mayBeNear(spelt) ? [{ word: spelt.word, by: [] }] : []
    words.set(written, held)
    for (const one of held) lexicon.add(spelt, one)
    return held
  }

  return {
    /** Once for each. */
    add(id: Id, texts: readonly string[]): void {
      if (known.has(id)) return
      const held = [...new Set(texts.flatMap((text) => piecesOf(text.toLowerCase()).flatMap(heldIn)))]
      for (const { by } of held) by.push(id)
      known.set(id, held)
    },

    remove(id: Id): void {
      for (const { by } of known.get(id) ?? []) by.splice(by.indexOf(id), 1)
      known.delete(id)
    },

    /** What holds what was asked for in another spelling, in no order; `wholeOf` is all that one is found by. */
    near(asked: string, wholeOf: (id: Id) => Sought): readonly (Near & { readonly id: Id })[] {
      const ways = askedWays(asked)
      const nearBy = new Map([...new Set(ways.flat())].map((word) => [word, lexicon.near(word)]))
      const ids = new Set([...nearBy.values()].flatMap((near) => [...near.keys()].flatMap(({ by }) => by)))
      return [...ids].flatMap((id) => {
        const held = known.get(id) ?? []
        const near = nearText(ways, wholeOf(id), (word) => {
          const apart = nearBy.get(word)
          return nearestOf(held, (one) => apart?.get(one))
        })
        return near === null ? [] : [{ id, ...near }]
      })
    },

    /** How many things it holds the words of. */
    size: () => known.size,

    /** Nothing stays, as at a lock. */
    forget(): void {
      words.clear()
      pieces.clear()
      lexicon.clear()
      known.clear()
    },
  }
}

export type HeldSpellings<Id> = ReturnType<typeof createHeldSpellings<Id>>
