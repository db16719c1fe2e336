import { editsApart } from '../editsApart.ts'

/**
 * Whether one name is so near another that a reader may take it for that one: a letter or two more, fewer, other or
 * swapped, letters of another script that look the same, or the same words in another order.
 *
 * Gives the words in which they differ, for a person to see; null where the names are the same or clearly different.
 * Names of fewer than eight letters are left alone: two edits make any of them another.
 */
export function lookAlike(said: Name, known: Name): { readonly said: string; readonly known: string } | null {
  const [a, b] = [said.skeleton, known.skeleton]
  if (a.length < shortest || b.length < shortest) return null
  if (said.written === known.written || !(editsApart(a, b, atMostEdits) <= atMostEdits || isReordered(said, known)))
    return null
  const rest = (name: Name, against: Name) => {
    const left = name.words.filter((word) => !against.words.includes(word))
    return (left.length > 0 ? left : name.words).join(' ')
  }
  return { said: rest(said, known), known: rest(known, said) }
}

/** A name as it is compared: made once where it is held against many. */
export interface Name {
  readonly words: readonly string[]
  readonly written: string
  /** Without marks, and with letters of other scripts as the Latin letters they look like. */
  readonly skeleton: string
  /** The same, its words in the order of the alphabet. */
  readonly sorted: string
}

export function nameOf(text: string): Name {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  const skeletons = words.map(skeletonOf)
  return {
    words,
    written: words.join(' '),
    skeleton: skeletons.join(' '),
    sorted: skeletons.toSorted().join(' '),
  }
}

const shortest = 8
const atMostEdits = 2

/** Letters of Cyrillic and Greek that are drawn like Latin ones (Unicode Technical Standard 39, confusables). */
const drawnAlike: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ј: 'j',
  ѕ: 's',
  α: 'a',
  ο: 'o',
  ν: 'v',
  ι: 'i',
  κ: 'k',
  ρ: 'p',
  τ: 't',
  υ: 'u',
}

function skeletonOf(word: string): string {
  const bare = word.normalize('NFD').replace(/\p{M}/gu, '')
  return bare.replace(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu, (letter) => drawnAlike[letter] ?? letter)
}

const isReordered = (one: Name, other: Name): boolean =>
  one.words.length === other.words.length && one.words.length > 1 && one.sorted === other.sorted
