import { hyphenators } from './libraries.ts'
import type { TextStyle } from './style.ts'
import { drawable, type Typeface } from './typeface.ts'

/** One line as it is drawn; `hyphenated` lines end in a hyphen that is not part of the text. */
export interface Line {
  readonly text: string
  readonly hyphenated: boolean
}

/** What a line takes as it is drawn, its hyphen included; in points. */
export function lineWidth({ text, hyphenated }: Line, { face, size }: TextStyle, typeface: Typeface): number {
  return typeface.width(hyphenated ? `${text}-` : text, face, size)
}

/** A piece of a word that is never broken. */
interface Fragment {
  readonly text: string
  readonly width: number
  /** What a break behind it costs and shows: a space that goes, a hyphen that comes, or nothing. */
  readonly after: 'space' | 'hyphen' | 'nothing'
}

/**
 * Breaks a paragraph into lines, ragged right, so that the lines are as even as they can be together: the total over
 * all lines of the squared white at their ends is the least (after Knuth and Plass). A hyphen costs as much as a line
 * that is four and a half ems short; two in a row, and one before the last line, cost more.
 */
export function breakLines(
  text: string,
  width: number,
  style: TextStyle,
  language: 'en' | 'de',
  typeface: Typeface,
): Line[] {
  const fragments = fragmentsOf(drawable(text), width, style, language, typeface)
  if (fragments.length === 0) return []
  const space = typeface.width(' ', style.face, style.size)
  const hyphen = typeface.width('-', style.face, style.size)

  // best[i] is the cheapest way to set everything before fragment i.
  const best: { cost: number; from: number; hyphenated: boolean }[] = [{ cost: 0, from: -1, hyphenated: false }]
  for (let end = 1; end <= fragments.length; end++) {
    let chosen = { cost: Infinity, from: end - 1, hyphenated: false }
    let set = 0
    for (let start = end - 1; start >= 0; start--) {
      const fragment = fragments[start]
      const before = best[start]
      if (fragment === undefined || before === undefined) break
      set += fragment.width + (start < end - 1 && fragment.after === 'space' ? space : 0)
      const hyphenated = fragments[end - 1]?.after === 'hyphen' && end < fragments.length
      const length = set + (hyphenated ? hyphen : 0)
      // A single fragment is cut to fit, so one is always taken.
      if (length > width + 0.01 && start < end - 1) break
      const isLast = end === fragments.length
      const ends = { isLast, hyphenated, after: before.hyphenated, isShort: start > 0 && length < width * 0.16 }
      const cost = before.cost + costOf((width - length) / style.size, ends)
      if (cost < chosen.cost) chosen = { cost, from: start, hyphenated }
    }
    best.push(chosen)
  }
  return linesFrom(fragments, best)
}

interface LineEnd {
  readonly isLast: boolean
  readonly isShort: boolean
  readonly hyphenated: boolean
  /** The line before ends in a hyphen. */
  readonly after: boolean
}

/** `white` is what a line leaves at its end, in ems. */
function costOf(white: number, { isLast, isShort, hyphenated, after }: LineEnd): number {
  // The last line may be short, but one that holds a single word looks lost.
  if (isLast) return (after ? 30 : 0) + (isShort ? 25 : 0)
  return white ** 2 + (hyphenated ? 20 : 0) + (hyphenated && after ? 40 : 0)
}

function linesFrom(fragments: readonly Fragment[], best: readonly { from: number; hyphenated: boolean }[]): Line[] {
  const lines: Line[] = []
  let end = fragments.length
  while (end > 0) {
    const step = best[end]
    if (step === undefined) break
    lines.unshift({ text: joined(fragments.slice(step.from, end)), hyphenated: step.hyphenated })
    end = step.from
  }
  return lines
}

function joined(fragments: readonly Fragment[]): string {
  return fragments
    .map(({ text, after }, index) => (after === 'space' && index < fragments.length - 1 ? `${text} ` : text))
    .join('')
}

function fragmentsOf(
  text: string,
  width: number,
  style: TextStyle,
  language: 'en' | 'de',
  typeface: Typeface,
): Fragment[] {
  // No-break spaces (U+00A0, U+202F) hold together; every other space may end a line.
  const words = text.split(/[ \u2000-\u200a\u3000]+/).filter((word) => word !== '')
  return words.flatMap((word) =>
    partsOf(word, language).flatMap(({ text: part, after }) =>
      cut(part, width, style, typeface).map((piece, index, pieces) => ({
        text: piece,
        width: typeface.width(piece, style.face, style.size),
        after: index === pieces.length - 1 ? after : 'nothing',
      })),
    ),
  )
}

const breakMark = '\u0001'

/**
 * The parts of a word: behind its own hyphens and slashes nothing is shown, between its syllables a hyphen. An
 * abbreviation stays with what follows it: `ECTS-Credits`.
 */
function partsOf(word: string, language: 'en' | 'de'): Omit<Fragment, 'width'>[] {
  const pieces = word.split(/(?<=\p{Ll}{2}[-–/])(?=\p{L}{2})/u)
  return pieces.flatMap((piece, index): Omit<Fragment, 'width'>[] => {
    const syllables = syllablesOf(piece, language)
    return syllables.map((text, position) => {
      if (position < syllables.length - 1) return { text, after: 'hyphen' }
      return { text, after: index === pieces.length - 1 ? 'space' : 'nothing' }
    })
  })
}

/** The longest words of German law have eighty letters; what is longer is none, and hyphenating takes the square of its length. */
const longestWord = 100

/** Only words of letters are hyphenated: no code, no address, no abbreviation, no name of few letters. */
function syllablesOf(piece: string, language: 'en' | 'de'): string[] {
  const [, start = '', word = '', end = ''] = /^(\P{L}*)(\p{Script=Latin}+)(\P{L}*)$/u.exec(piece) ?? []
  if (word.length < 7 || word.length > longestWord || word === word.toUpperCase()) return [piece]
  const marked = hyphenators[language](word, { hyphenChar: breakMark, minWordLength: 7 })
  const syllables = marked.split(breakMark)
  // At least three letters stay before a break and come after it.
  while (syllables.length > 1 && (syllables[0]?.length ?? 0) < 3) syllables.splice(0, 2, syllables.slice(0, 2).join(''))
  while (syllables.length > 1 && (syllables.at(-1)?.length ?? 0) < 3)
    syllables.splice(-2, 2, syllables.slice(-2).join(''))
  return syllables.map((text, index) =>
    [index === 0 ? start : '', text, index === syllables.length - 1 ? end : ''].join(''),
  )
}

/** A fragment wider than the line (an address, a hash) is cut where the line ends. */
function cut(text: string, width: number, style: TextStyle, typeface: Typeface): string[] {
  if (typeface.width(text, style.face, style.size) <= width) return [text]
  const pieces = ['']
  for (const character of text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []) {
    const longer = (pieces.at(-1) ?? '') + character
    if (pieces.at(-1) !== '' && typeface.width(longer, style.face, style.size) > width) pieces.push(character)
    else pieces[pieces.length - 1] = longer
  }
  return pieces
}
