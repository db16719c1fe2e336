import { vocabularyOf } from '../vocabulary.ts'
import { wordsOf } from '../text.ts'
import type { Gist } from './gist.ts'
import type { Link, Linked } from './links.ts'
import { workedOutOnce } from './workedOutOnce.ts'

/** As surely as a term that stands in a list: the letters of every word agree, and their order. */
const initialsStrength = 0.9
/** Two letters begin too many pairs of words: they count where an encoder of sentences finds both texts as near as this. */
const fewestLetters = 3
const nearEnough = 0.5

/**
 * The links of two texts and those between initials and the words that they stand for: "NLP" and "natural language
 * processing", "IoT" and "Internet of Things". No list tells them: one text spells what the other shortens. `sentences` is the
 * cosine of both texts, null where no encoder has read them.
 */
export function withInitials(one: Gist, other: Gist, linked: Linked, sentences: number | null): Linked {
  if (one.read.lang !== other.read.lang) return linked
  const isAlike = sentences !== null && sentences >= nearEnough
  const spelt = [
    ...speltIn(one, other, isAlike).map(({ short, run }) => ({ ones: [short], others: run })),
    ...speltIn(other, one, isAlike).map(({ short, run }) => ({ ones: run, others: [short] })),
  ]
  if (spelt.length === 0) return linked
  const [ones, others] = [linked.one.slice(), linked.other.slice()]
  for (const found of spelt) {
    link(ones, found.ones, found.others)
    link(others, found.others, found.ones)
  }
  return { ...linked, one: ones, other: others }
}

function link(links: Link[], places: readonly number[], partners: readonly number[]): void {
  const [partner = -1] = partners
  for (const place of places) {
    if ((links[place]?.strength ?? 0) < initialsStrength)
      links[place] = { strength: initialsStrength, by: 'term', partner }
  }
}

/** Of each unit of a text that is written as initials the units of the other whose words begin with them. */
function speltIn(gist: Gist, other: Gist, isAlike: boolean) {
  return shortIn(gist).flatMap(({ place, letters }) => {
    if (letters.length < fewestLetters && !isAlike) return []
    const stretch = stretchOf(other, letters)
    if (stretch === null) return []
    const run = other.units.flatMap(({ start, end }, nth) =>
      start >= stretch.start && end <= stretch.end ? [nth] : [],
    )
    return run.length === 0 ? [] : [{ short: place, run }]
  })
}

/** Units that are written as initials, with their letters; none in a text that is all in capitals. */
const shortIn = workedOutOnce(({ read: { value }, units }: Gist) => {
  if (!/\p{Ll}{2}/u.test(value)) return []
  return units.flatMap(({ start, end }, place) => {
    const word = value.slice(start, end)
    // "IoT" and "PhD" have a small letter inside, "APIs" one at the end.
    const [, letters] = /^(\p{Lu}[\p{L}]{0,4}\p{Lu})s?$/u.exec(word) ?? []
    return letters === undefined ? [] : [{ place, letters }]
  })
})

/**
 * The first words of a text that begin with these letters, one after the other. Small words may be passed over; a small letter
 * can only be one of them.
 */
function stretchOf(gist: Gist, letters: string): { readonly start: number; readonly end: number } | null {
  const words = beginningsIn(gist)
  for (let first = 0; first < words.length; first += 1) {
    const last = lastOf(words, first, letters)
    const [from, to] = [words[first], words[last]]
    if (from !== undefined && to !== undefined && last > first) return { start: from.start, end: to.end }
  }
  return null
}

interface Beginning {
  readonly letter: string
  readonly isSmall: boolean
  readonly start: number
  readonly end: number
}

const beginningsIn = workedOutOnce(({ read: { value, lang } }: Gist): Beginning[] => {
  const { stopWords } = vocabularyOf(lang)
  return wordsOf(value).map(({ form, start, end }) => {
    return { letter: form.charAt(0), isSmall: stopWords.has(form), start, end }
  })
})

/** Where the words that begin with `letters` end when they begin at `first`; -1 where they do not. */
function lastOf(words: readonly Beginning[], first: number, letters: string): number {
  const word = words[first]
  if (word === undefined) return -1
  const passed = word.isSmall ? lastOf(words, first + 1, letters) : -1
  if (passed !== -1) return passed
  const letter = letters.charAt(0)
  const begins = letter === word.letter ? word.isSmall : letter.toLowerCase() === word.letter
  if (!begins) return -1
  return letters.length === 1 ? first : lastOf(words, first + 1, letters.slice(1))
}
