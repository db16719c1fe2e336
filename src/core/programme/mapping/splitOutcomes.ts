import { oneLine } from '../../oneLine.ts'
import type { Split } from './mapping.ts'

export interface SplitText {
  readonly items: readonly string[]
  /** What only leads to a list or stands over a part of it: "The students will be able to", "[Core]". */
  readonly leadIn: string | null
}

/** The outcomes in a cell. Everything in the cell is an item or the lead-in; the marks of a list are neither. */
export function splitOutcomes(cell: string, split: Split): SplitText {
  const text = cell.trim()
  if (text === '') return { items: [], leadIn: null }
  if (split === 'whole') return { items: [oneLine(text)], leadIn: null }
  if (split === 'sentences') return withLeadIn(sentencesOf(oneLine(text)))
  if (split === 'semicolons') return withLeadIn(text.split(/;|\n/).map(oneLine).filter(Boolean))
  return split === 'lines' ? withLeadIn(text.split('\n').map(oneLine).filter(Boolean)) : listOf(text)
}

/** How the cells of a column are most likely meant to be split; asked of the first hundred. */
export function suggestSplit(cells: readonly string[]): Split {
  const sample = cells.filter((cell) => cell.trim() !== '').slice(0, 100)
  if (sample.length === 0) return 'lines'
  const share = (holds: (cell: string) => boolean) => sample.filter(holds).length / sample.length
  if (share((cell) => cell.split('\n').filter((line) => marker.test(line)).length > 1) > 0.2) return 'list'
  if (share((cell) => cell.split(';').length > 2) > 0.5) return 'semicolons'
  if (share((cell) => isWrapped(cell) || (!cell.includes('\n') && sentencesOf(cell).length > 1)) > 0.5)
    return 'sentences'
  return share((cell) => cell.includes('\n')) > 0.1 ? 'lines' : 'whole'
}

/** A bullet or a number that begins an item. */
const marker = /^\s*(?:[-*+•‣–▪◦·]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+/i

/** A line of its own that only says what the next items are: `[Core-Tier1]`, `【必修】`. */
const label = /^\s*(?:\[[^[\]]+\]|【[^【】]+】)\s*$/

/**
 * Items begin at a mark; lines without one go on with the item before. Without any mark each line is an item, but for a
 * text that was only broken at the page's width: that is read sentence by sentence.
 *
 * Where every item but the first has a mark and the first breaks off at who learns or at "to", it leads to them.
 */
function listOf(text: string): SplitText {
  const lines = text.split('\n')
  if (!lines.some((line) => marker.test(line))) {
    return withLeadIn(isWrapped(text) ? sentencesOf(oneLine(text)) : lines.map(oneLine).filter(Boolean))
  }
  const items: { text: string; readonly marked: boolean }[] = []
  const labels: string[] = []
  let begins = true
  for (const line of lines) {
    const last = items.at(-1)
    const marked = marker.test(line)
    if (line.trim() === '') begins = true
    else if (begins && label.test(line)) labels.push(line.trim())
    else {
      if (marked || begins || last === undefined) items.push({ text: line.replace(marker, '').trim(), marked })
      else last.text = `${last.text} ${line.trim()}`
      begins = false
    }
  }
  const [first, ...rest] = items
  const leads =
    first?.marked === false && rest.length > 1 && rest.every(({ marked }) => marked) && breaksOff(first.text)
  const texts = (leads ? rest : items).map((item) => oneLine(item.text)).filter(Boolean)
  const read = leads ? { items: texts, leadIn: oneLine(first.text) } : withLeadIn(texts)
  return { items: read.items, leadIn: [read.leadIn ?? [], ...labels].flat().join(', ') || null }
}

/** "Upon completion the student", "Participants will learn how to": what they learn comes after it. */
const breaksOff = (text: string): boolean =>
  /(?:\b(?:to|to be|will|students?|learners?|participants?|graduates?|étudiants?)|\b(?:Studierenden?|Studentinnen und Studenten|Absolventinnen und Absolventen))$/i.test(
    text.trim(),
  )

/** Most lines but the last are long, and a line after goes on in the middle of a sentence. */
function isWrapped(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const breaks = lines.slice(0, -1)
  const long = breaks.filter((line) => line.length > 50 && !/[.;:!?]$/.test(line.trim()))
  const goesOn = lines.slice(1).filter((line) => /^\s*\p{Ll}/u.test(line))
  return breaks.length > 0 && long.length >= breaks.length / 2 && goesOn.length >= breaks.length / 4
}

/** A bullet alone: one line may begin with "A. Smith" or "5. Semester". */
const bullet = /^\s*[-*+•‣–▪◦·]\s+/

/** A cell as a text without line breaks: items of a list in it stand divided, without their marks. */
export function inOneLine(cell: string): string {
  const lines = cell.split('\n').filter((line) => line.trim() !== '')
  const mark = lines.filter((line) => marker.test(line)).length > 1 ? marker : bullet
  if (!lines.some((line) => mark.test(line))) return oneLine(cell)
  let text = ''
  let before: 'item' | 'words' = 'item'
  for (const line of lines) {
    const now = mark.test(line) ? 'item' : /^\s/.test(line) ? 'more' : 'words'
    const said = oneLine(line.replace(mark, ''))
    const ends = /[.:;,!?。：；]$/.test(text) || text === ''
    const divided =
      now === 'more' || ends || (now === 'words' && before === 'words')
        ? ''
        : now === 'words'
          ? '.'
          : before === 'words'
            ? ':'
            : ';'
    text = text === '' ? said : `${text}${divided} ${said}`
    if (now !== 'more') before = now
  }
  return text
}

/** More letters than any abbreviation has: what stands farther before a full stop says nothing about it. */
const longestBefore = 24

/** At a full stop before a capital letter; not after an abbreviation, an initial or a number. */
function sentencesOf(text: string): readonly string[] {
  const found: string[] = []
  let start = 0
  for (const { index, 0: end } of text.matchAll(/[.!?。！？]["”»)]?(?:\s+(?=[\p{Lu}\d„“"«(])|(?<=[。！？])|$)/gu)) {
    const before = text.slice(Math.max(start, index - longestBefore), index)
    if (
      /(?:^|[\s(])(?:\p{L}|\d+|bzw|ca|d\. ?h|etc|e\.g|i\.e|inkl|Nr|sog|u\. ?a|vgl|z\. ?B|No|vs|Dr|Prof|St)$/u.test(
        before,
      )
    )
      continue
    found.push(text.slice(start, index + end.trimEnd().length).trim())
    start = index + end.length
  }
  return [...found, text.slice(start).trim()].filter(Boolean)
}

function withLeadIn(items: readonly string[]): SplitText {
  const [first = '', ...rest] = items
  const leads =
    rest.length > 0 && (first.endsWith(':') || /(?:able to|in der Lage,?|capables? de|can|können)$/i.test(first))
  return leads ? { items: rest.map(withoutSeparator), leadIn: first } : { items: apart(items), leadIn: null }
}

/** What only says that the next item comes belongs to none of them. */
const withoutSeparator = (item: string): string => item.replace(/\s*[,;]$/, '')
const apart = (items: readonly string[]) => (items.length > 1 ? items.map(withoutSeparator) : items)
