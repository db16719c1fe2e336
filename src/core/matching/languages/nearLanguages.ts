import { groupLength, languageTable } from './languageTable.ts'

export interface NearLanguage {
  /** ISO 639-1. */
  readonly language: string
  /** 0…1. */
  readonly nearness: number
  /** Whether it is near enough for a text in that language. */
  readonly reliable: boolean
}

/** Groups of four, each beginning with the last character of the one before: as the table was made. */
const groupBytes = 4
const stride = 3
/** Of a longer word no more is read, nor of a longer text: it ends at the first space, or at the first letter, from there on. */
const wordBytes = 70
const spaceFrom = 351
const letterFrom = 381
/** Fewer groups tell no language. */
const fewestGroups = 3
/** Of the nearness that is usual for a language. */
const reliableFrom = 0.75
/** A sum for each group that is as much as half of what there can be. */
const halfway = 25

/** The languages that a text may be written in, nearest first; of lower case, with nothing but letters said apart by spaces. */
export function nearLanguages(text: string): readonly NearLanguage[] {
  const groups = new Set(wordsOf(text).flatMap(groupsOf))
  const { languages, usual, addTo } = languageTable()
  const sums = new Float64Array(languages.length)
  for (const group of groups) if (group.length <= groupLength) addTo(sums, group)
  return languages
    .map((language, place) => {
      const each = (sums[place] ?? 0) / groups.size
      const nearness = each / (each + halfway)
      const reliable = groups.size >= fewestGroups && nearness >= (usual[place] ?? 1) * reliableFrom
      return { language, nearness, reliable }
    })
    .filter(({ nearness }) => nearness > 0)
    .sort((a, b) => b.nearness - a.nearness)
}

/** Words as their UTF-8, a character a byte. */
function wordsOf(text: string): string[] {
  const letters = text.slice(0, 1000).replace(/(?:[^\p{L}]|[\u{10000}-\u{10ffff}])+/gu, ' ')
  const bytes = new TextEncoder().encode(letters.trim())
  const space = bytes.indexOf(0x20, spaceFrom)
  let end = Math.min(bytes.length, letterFrom)
  while (((bytes[end] ?? 0) & 0xc0) === 0x80) end += 1
  if (space !== -1) end = Math.min(end, space)
  return String.fromCharCode(...bytes.subarray(0, end))
    .split(/ +/)
    .filter((word) => word !== '')
    .map((word) => word.replace(unknownBytes, ' '))
}

/** Where letters begin that none of the table's languages has; all are one. */
const unknownBytes = /[\xc0\xc1\xc7\xca-\xcd\xd4\xdc-\xdf\xee\xf0-\xff]/g

function groupsOf(word: string): string[] {
  const length = Math.min(word.length, wordBytes)
  const groups: string[] = []
  let at = 0
  for (; at + groupBytes < length; at += stride) groups.push(word.slice(at, at + groupBytes))
  groups.push(`${word.slice(Math.max(0, length - groupBytes))} `)
  groups[0] = ` ${groups[0] ?? ''}`
  return groups
}
