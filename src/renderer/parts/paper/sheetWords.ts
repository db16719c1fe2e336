import { brokenWord } from '#core/brokenWord.ts'
import type { Area } from '#core/credential/element.ts'
import { oneLine } from '#core/oneLine.ts'
import type { PageWords } from '#core/paper/pageWords.ts'
import type { Turn } from '#core/paper/picture.ts'
import { areaAround } from './area.ts'

/** A word of a page, or a run of words that its file keeps together. */
export interface SheetWord {
  readonly text: string
  /** What is marked where it is chosen. */
  readonly area: Area
  readonly line: number
  readonly sure: boolean
}

/** The words that can be selected on a page, in the order in which it is read. */
export interface SheetWords {
  readonly by: 'file' | 'machine'
  /** How far the page has to be turned clockwise to stand upright. */
  readonly turn: Turn
  readonly words: readonly SheetWord[]
}

/** Higher than so many of its words, a line runs aslant: its words then keep their own heights. */
const aslant = 1.8

/** What a machine read, each word as high as its line, so that a line that is selected looks like one. */
export function wordsRead({ turn, words }: PageWords): SheetWords {
  const lines = Map.groupBy(words, ({ line }) => line)
  const onItsSide = turn === 90 || turn === 270
  const heightOf = ({ width, height }: Area) => (onItsSide ? width : height)
  const evened = words.map((word) => {
    const areas = (lines.get(word.line) ?? [word]).map(({ area }) => area)
    const whole = areaAround(areas)
    const usual = areas.map(heightOf).sort((one, other) => one - other)[Math.floor(areas.length / 2)] ?? 0
    if (heightOf(whole) > aslant * usual) return word
    const { x, y, width, height } = word.area
    const area = onItsSide
      ? { x: whole.x, width: whole.width, y, height }
      : { x, width, y: whole.y, height: whole.height }
    return { ...word, area }
  })
  return { by: 'machine', turn, words: evened }
}

/** From one word to another, whichever comes first. */
export interface Choice {
  readonly from: number
  readonly to: number
}

export function chosenOf({ words }: SheetWords, { from, to }: Choice): readonly SheetWord[] {
  return words.slice(Math.min(from, to), Math.max(from, to) + 1)
}

/** Chosen words as a text; a word that is divided at the end of a line is whole in it. */
export function passageOf(chosen: readonly SheetWord[]): string {
  const lines = Map.groupBy(chosen, ({ line }) => line).values()
  const text = [...lines].map((words) => words.map((word) => word.text).join(' ')).join('\n')
  return oneLine(text.replace(brokenWord, ''))
}

/** The word under a point of the page, or the nearest. */
export function nearestWord({ words }: SheetWords, { x, y }: { readonly x: number; readonly y: number }): number {
  const beyond = (at: number, start: number, length: number) => Math.max(start - at, 0, at - start - length)
  const far = words.map(({ area }) => Math.hypot(beyond(x, area.x, area.width), beyond(y, area.y, area.height)))
  return far.indexOf(Math.min(...far))
}

/** Arrows go from word to word and from line to line; with Shift they take in more, or less. Null for another key. */
export function choiceAfterKey(
  words: SheetWords,
  choice: Choice | null,
  key: string,
  { extend }: { readonly extend: boolean },
): Choice | null {
  const next = { ArrowRight: nextWord, ArrowLeft: wordBefore, ArrowDown: lineBelow, ArrowUp: lineAbove }[key]
  if (next === undefined) return null
  if (choice === null) return { from: 0, to: 0 }
  const to = next(words, choice.to)
  return extend ? { from: choice.from, to } : { from: to, to }
}

const nextWord = ({ words }: SheetWords, at: number) => Math.min(words.length - 1, at + 1)
const wordBefore = (_: SheetWords, at: number) => Math.max(0, at - 1)
const lineBelow = (words: SheetWords, at: number) => inLine(words, at, 1)
const lineAbove = (words: SheetWords, at: number) => inLine(words, at, -1)

/** Of the next line that way the word that begins nearest to where this one does; this one where there is no such line. */
function inLine({ words }: SheetWords, at: number, way: 1 | -1): number {
  const here = words[at]
  let next = at
  while (words[next] !== undefined && words[next]?.line === here?.line) next += way
  const line = words[next]?.line
  if (here === undefined || line === undefined) return at
  const far = ({ area }: SheetWord) => Math.hypot(area.x - here.area.x, area.y - here.area.y)
  const candidates = words.flatMap((word, index) => (word.line === line ? [{ index, far: far(word) }] : []))
  return candidates.reduce((best, one) => (one.far < best.far ? one : best), { index: next, far: Infinity }).index
}
