import table from './languageTable.json' with { type: 'json' }

/**
 * Which groups of letters tell which language, made of the smallest table of `eld` (Nito T.M., Apache-2.0) by
 * `languageTable.fixtures.ts`. Groups are up to six characters of a word: bytes of its UTF-8, a space for its begin and for its end.
 *
 * `groups` is in base64, in the order of the groups as numbers:
 *
 * | bytes | what |
 * | --- | --- |
 * | count × 6 | the characters of each group, zeros in front |
 * | count | of how many languages it is |
 * | … | a language by its place, and how much the group says for it; two bytes for each of them |
 */
export interface LanguageTable {
  /** ISO 639-1. */
  readonly languages: readonly string[]
  /** How near a text in each of them is to it, as a rule: 0…1. */
  readonly usual: readonly number[]
  /** Adds to `sums`, by the place of the language, what a group says for it. */
  readonly addTo: (sums: Float64Array, group: string) => void
}

/** The longest group. */
export const groupLength = 6
/** What every group says for its languages, and the table leaves out. */
const least = 53

let read: LanguageTable | undefined

/** As flat numbers: an object for each of 50,000 groups would take 36 MB. */
export function languageTable(): LanguageTable {
  return (read ??= readTable())
}

function readTable(): LanguageTable {
  const { count, languages, usual } = table
  const bytes = Uint8Array.from(atob(table.groups), (byte) => byte.charCodeAt(0))
  const groups = new Float64Array(count)
  for (let nth = 0; nth < count; nth += 1) {
    groups[nth] = numberOf(bytes.subarray(nth * groupLength, (nth + 1) * groupLength))
  }
  const counts = bytes.subarray(count * groupLength, count * (groupLength + 1))
  const starts = new Uint32Array(count + 1)
  for (let nth = 0; nth < count; nth += 1) starts[nth + 1] = (starts[nth] ?? 0) + (counts[nth] ?? 0)
  const said = bytes.subarray(count * (groupLength + 1))
  return {
    languages,
    usual,
    addTo: (sums, group) => {
      const place = placeOf(groups, numberOf(Array.from(group, (character) => character.charCodeAt(0))))
      if (place === null) return
      for (let at = starts[place] ?? 0; at < (starts[place + 1] ?? 0); at += 1) {
        const language = said[2 * at] ?? 0
        sums[language] = (sums[language] ?? 0) + (said[2 * at + 1] ?? 0) + least
      }
    },
  }
}

/** Six bytes are a whole number that a double holds exactly. */
function numberOf(bytes: Iterable<number>): number {
  let number = 0
  for (const byte of bytes) number = number * 256 + byte
  return number
}

function placeOf(ascending: Float64Array, number: number): number | null {
  let [from, to] = [0, ascending.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((ascending[middle] ?? 0) < number) from = middle + 1
    else to = middle
  }
  return ascending[from] === number ? from : null
}
