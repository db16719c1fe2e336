import { plainLetters } from './plainLetters.ts'

/** A text made ready to be searched: its words without case and marks, a blank before each and after the last. */
export type Sought = string & { readonly __sought: true }

export function soughtIn(...texts: readonly (string | undefined)[]): Sought {
  const words = plainLetters(texts.filter((text) => text !== undefined).join(' ')).match(/[\p{L}\p{N}]+/gu) ?? []
  return ` ${words.join(' ')} ` as Sought
}

/** The words that are asked for; `Montavon-Rey` and `2026-0417` are one each. Empty where nothing is asked that could be found. */
export function askedWords(asked: string): readonly string[] {
  return asked
    .split(/\s+/)
    .map((word) => soughtIn(word).trim())
    .filter((word) => word !== '')
}

/** Whether each word asked for is in a text: at the beginning of one of its words, or anywhere in it. */
export function holdsAll(sought: Sought, words: readonly string[], where: 'beginning' | 'anywhere'): boolean {
  return words.every((word) => sought.includes(where === 'beginning' ? ` ${word}` : word))
}

/** How many of the words asked for a text holds. */
export function heldIn(sought: Sought, words: readonly string[]): number {
  return words.filter((word) => sought.includes(word)).length
}

/** The nearest first, and among equally near ones the order they came in; what has no nearness is left out. */
export function nearestFirst<One>(all: readonly One[], nearnessOf: (one: One) => number | null): One[] {
  const byNearness = Map.groupBy(all, nearnessOf)
  return [...byNearness.keys()]
    .filter((nearness) => nearness !== null)
    .sort((one, other) => one - other)
    .flatMap((nearness) => byNearness.get(nearness) ?? [])
}

/** A stretch of a text, in UTF-16 code units. */
interface Stretch {
  readonly start: number
  readonly end: number
}

/**
 * Where a text holds the words that are asked for, in order and apart from each other: the beginnings of words where there are any,
 * else the first place anywhere.
 */
export function marksIn(text: string, asked: string): readonly Stretch[] {
  const { plain, from } = withPlaces(text)
  const found = askedWords(asked).flatMap((word) => {
    const pattern = word.replaceAll(' ', '[^\\p{L}\\p{N}]*')
    const begun = [...plain.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${pattern}`, 'gu'))]
    const matches = begun.length > 0 ? begun : [...plain.matchAll(new RegExp(pattern, 'gu'))].slice(0, 1)
    return matches.map(({ index, 0: matched }) => ({
      start: from[index] ?? text.length,
      end: from[index + matched.length] ?? text.length,
    }))
  })
  return found
    .sort((one, other) => one.start - other.start || other.end - one.end)
    .reduce<Stretch[]>((apart, one) => {
      const before = apart.at(-1)
      if (before === undefined || one.start >= before.end) return [...apart, one]
      return [...apart.slice(0, -1), { start: before.start, end: Math.max(before.end, one.end) }]
    }, [])
}

/** The text in plain letters, with the place in the text that each of them comes from. */
function withPlaces(text: string): { readonly plain: string; readonly from: readonly number[] } {
  let plain = ''
  const from: number[] = []
  let at = 0
  for (const letter of text) {
    const folded = plainLetters(letter)
    plain += folded
    from.push(...Array.from({ length: folded.length }, () => at))
    at += letter.length
  }
  return { plain, from }
}
