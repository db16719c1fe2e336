/**
 * Whether one name is so near another that a reader may take it for that one: a letter or two more, fewer, other or
 * swapped, letters of another script that look the same, or the same words in another order.
 *
 * Gives the words in which they differ, for a person to see; null where the names are the same or clearly different.
 * Names of fewer than eight letters are left alone: two edits make any of them another.
 */
export function lookAlike(said: string, known: string): { readonly said: string; readonly known: string } | null {
  const one = wordsOf(said)
  const other = wordsOf(known)
  const joined = [one, other].map((words) => words.map(({ skeleton }) => skeleton).join(' '))
  const [a = '', b = ''] = joined
  if (a.length < shortest || b.length < shortest) return null
  const sameWritten = one.map(({ word }) => word).join(' ') === other.map(({ word }) => word).join(' ')
  if (sameWritten || !(isNear(a, b) || isReordered(one, other))) return null
  const rest = (words: readonly Word[], against: readonly Word[]) =>
    words.filter(({ word }) => !against.some((known) => known.word === word)).map(({ word }) => word)
  const [restOfOne, restOfOther] = [rest(one, other), rest(other, one)]
  return {
    said: (restOfOne.length > 0 ? restOfOne : one.map(({ word }) => word)).join(' '),
    known: (restOfOther.length > 0 ? restOfOther : other.map(({ word }) => word)).join(' '),
  }
}

const shortest = 8
const atMostEdits = 2

interface Word {
  readonly word: string
  /** Without marks, and with letters of other scripts as the Latin letters they look like. */
  readonly skeleton: string
}

function wordsOf(name: string): Word[] {
  return (
    name
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  ).map((word) => ({ word, skeleton: skeletonOf(word) }))
}

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

function isReordered(one: readonly Word[], other: readonly Word[]): boolean {
  if (one.length !== other.length || one.length < 2) return false
  const sorted = (words: readonly Word[]) =>
    words
      .map(({ skeleton }) => skeleton)
      .sort()
      .join(' ')
  return sorted(one) === sorted(other)
}

/** Damerau-Levenshtein distance (restricted: a swapped pair is one edit) of at most `atMostEdits`. */
function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > atMostEdits) return false
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = a[i - 1] === b[j - 1] ? 0 : 1
      const best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + changed)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row.push(swapped ? Math.min(best, (before[j - 2] ?? 0) + 1) : best)
    }
    before = last
    last = row
  }
  return (last[b.length] ?? Infinity) <= atMostEdits
}
