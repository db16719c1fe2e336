import { plainLetters } from '../plainLetters.ts'

/**
 * Puts dots in place of every name, so that no score and no stored suggestion holds it. Each character keeps its place,
 * so that spans of the masked text hold in the original.
 *
 * Names match whole words, whatever the case and the marks on letters; "ü" is also "ue". A part of a name is masked
 * alone too, unless it is an ordinary word as well (Law, Field, Koch): to mask "law" for one holder and not for another
 * would be to judge by name. Beside another part of the name it is masked all the same.
 */
export function maskNames(text: string, names: readonly string[]): string {
  const parts = new Set(names.flatMap((name) => wordsOf(name).flatMap(({ value }) => spellingsOf(value))))
  const asGiven = new Set(names.flatMap((name) => wordsOf(name).map(({ value }) => value)))
  const words = wordsOf(text).map((word) => ({ ...word, named: isNamed(word.value, parts) }))
  let masked = text
  words.forEach((word, place) => {
    if (!word.named) return
    const neighbours = [words[place - 1], words[place + 1]]
    const inName = neighbours.some((other) => other?.named === true && adjoin(text, word, other))
    if (inName || identifies(word.value, asGiven)) masked = dotted(masked, word)
  })
  return masked
}

/** Puts dots in place of an organisation's name where it stands as a whole: its words by themselves are ordinary ones. */
export function maskPhrase(text: string, phrase: string): string {
  const wanted = wordsOf(phrase).map(({ value }) => plainLetters(value))
  const [first] = wanted
  if (first === undefined || (wanted.length === 1 && !identifies(first, new Set()))) return text
  const words = wordsOf(text)
  let masked = text
  words.forEach((_, place) => {
    const run = words.slice(place, place + wanted.length)
    if (run.length === wanted.length && run.every(({ value }, nth) => plainLetters(value) === wanted[nth])) {
      masked = run.reduce(dotted, masked)
    }
  })
  return masked
}

interface Word {
  readonly value: string
  readonly start: number
  readonly end: number
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu)].map((match) => ({
    value: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
}

function dotted(text: string, { start, end }: Word): string {
  return text.slice(0, start) + '•'.repeat(end - start) + text.slice(end)
}

/** Parts of one name have nothing between them but space, a hyphen, an apostrophe, a comma or the dot of an initial. */
function adjoin(text: string, a: Word, b: Word): boolean {
  const between = a.start < b.start ? text.slice(a.end, b.start) : text.slice(b.end, a.start)
  return /^[\s.,'’‐-]{1,3}$/.test(between)
}

function isNamed(word: string, parts: ReadonlySet<string>): boolean {
  return spellingsOf(word).some(
    (spelling) => parts.has(spelling) || (/...s$/.test(spelling) && parts.has(spelling.slice(0, -1))),
  )
}

/** Particles ("de", "von"), initials and ordinary words tell nobody apart when they stand alone; "Xu" does, "AI" is not "Ai". */
function identifies(word: string, asGiven: ReadonlySet<string>): boolean {
  const spellings = spellingsOf(word)
  if (spellings.some((spelling) => ordinary.has(spelling) || ordinary.has(spelling.replace(/s$/, '')))) return false
  return word.length > 2 || (asGiven.has(word) && /^\p{Lu}\p{Ll}$/u.test(word))
}

/** Without case and marks, and with the German digraphs as another spelling. */
function spellingsOf(word: string): string[] {
  const lower = word.normalize('NFC').toLowerCase()
  const digraphs = lower.replace(/[äöü]/g, (letter) => `${plainLetters(letter)}e`)
  return [...new Set([plainLetters(lower), plainLetters(digraphs)])]
}

/** Names that are also words of a learning outcome, in English, German and French; without marks. */
const ordinary = new Set(
  `abbott art baker ball bank bar base bass bauer bell berg best bill bishop black blanc bond bonnet book boot born bow boy brand
  braun bridge brook brown bush butcher call camp can card care carpenter case cash chance chase christian church clay
  coach cole cook cooper cost court cross dean der die drew driver ernst fair faith farmer field fischer fisher fish
  fleischer forest fox franc frank free freeman frost fuchs gardener garden gerber glass gold good grace grant grau gray green grey
  gross hall hand hard harmony hart haus heart heil herbst hill holz hope house hunter iris ivy jager jaeger
  joy judge kaiser karg keller kern key king klein knight koch konig koenig kraft krieg kruger kurz kunst labor lake
  lamb land lane lang law lehrer light lion little long love major mann may mark marke market markt martin mason mayer meadow
  meister mercy mill miller model monk moon moor morgen moss muller mueller nagel nature neu noble noir north opal
  page park parker pat patience pearl petit pfeiffer place point pool poor post potter power price prince public quick
  rain ray read recht reed rich richter ring river road robin rock rod rose roth ruby rule sage salt sand savage
  schafer schaefer schmidt schneider schreiber schultz schwarz science sharp shepherd silver simple singer skill small
  smart smith snow sommer song spear speaker speer spring star stark stein stern stone storm street strong study
  summer swan sweet tailor taylor teacher tell temple test thorn tiger todd town trainer tree turner val van vogel
  von wagner wald walker wall ward water weaver weber weiss wells west white wild will winter wise wolf wood woods work
  worth young zimmermann data code web language analysis design health go an in so do my la le de el da di du den ten`
    .trim()
    .split(/\s+/),
)
