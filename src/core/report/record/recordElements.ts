import { durationOf } from '../duration.ts'
import { elementNames, elements, type ElementName, type ElementValue } from '../../credential/element.ts'
import { say, type Block, type Cell, type Mark, type Phrase, type PhraseValue, type Said } from '../document.ts'
import type { RecordCredential, RecordElement } from './recordInput.ts'

/** Each element with its state, its values and where each comes from; the mandatory ones that nobody stated too. */
export function elementBlocks({ elements: rows }: Pick<RecordCredential, 'elements'>): Block[] {
  return [
    { kind: 'heading', text: say('record:elements.heading') },
    {
      kind: 'table',
      columns: [
        { label: say('credential:table.element'), share: 0.19, align: 'start' },
        { label: say('credential:table.state'), share: 0.15, align: 'start' },
        { label: say('credential:table.value'), share: 0.38, align: 'start' },
        { label: say('credential:table.origin'), share: 0.28, align: 'start' },
      ],
      rows: elementNames.flatMap((name) => rowsOf(name, rows)),
      totals: [],
    },
  ]
}

const marks: Readonly<Record<RecordElement['state'], Mark | null>> = {
  stated: 'holds',
  suppliedLater: 'part',
  missing: 'not',
  notApplicable: null,
}

function rowsOf(name: ElementName, rows: readonly RecordElement[]): Cell[][] {
  const all = rows.filter(({ element }) => element === name)
  // Everything of a paper is missing until it is read off: what was said since is the state that counts.
  const said = all.filter(({ state }) => state !== 'missing')
  const of = said.length > 0 ? said : all
  const label: Cell = { text: [say(`credential:element.${name}`)], mark: null }
  if (of.length === 0)
    return elements[name] === 'mandatory' ? [[label, stateCell(name, 'missing'), emptyCell, emptyCell]] : []
  return itemsOf(of).flatMap((item, index) => {
    const [first] = item
    if (first === undefined) return []
    const value: Cell = { text: valuesOf(item), mark: null }
    const origin: Cell = { text: [originOf(first)], mark: null }
    return [[index === 0 ? label : emptyCell, stateCell(name, first.state), value, origin]]
  })
}

/** What belongs together and was said by the same source, in the order it was said. */
function itemsOf(rows: readonly RecordElement[]): RecordElement[][] {
  const items = new Map<string, RecordElement[]>()
  for (const row of rows) {
    const key = `${String(row.item)} ${row.state} ${row.origin?.from ?? ''} ${row.at ?? ''}`
    items.set(key, [...(items.get(key) ?? []), row])
  }
  return [...items.values()]
}

const emptyCell: Cell = { text: [], mark: null }

/** What need not be stated is not missing: it is not there, and counts against nobody. */
function stateCell(name: ElementName, state: RecordElement['state']): Cell {
  if (state === 'missing' && elements[name] !== 'mandatory')
    return { text: [say('credential:state.absent')], mark: 'open' }
  return { text: [say(`credential:state.${state}`)], mark: marks[state] }
}

/**
 * A term of a vocabulary is told once: by the names that the file gives it, or by its code where there is none. The
 * level of EQF is told by its number, which says more than "Level 6".
 */
function toldOnce(rows: readonly RecordElement[]): readonly RecordElement[] {
  const isOfEqf = ({ part, value }: RecordElement) => part === 'eqf' && value?.kind === 'code' && value.scheme === 'EQF'
  const hasEqf = rows.some(isOfEqf)
  return rows.filter((row) => {
    if (row.part === 'eqfName') return !hasEqf
    if (row.value?.kind !== 'code' || isOfEqf(row)) return true
    return !rows.some((name) => name.part === `${row.part}Name` && name.value !== null && standTogether(row, name))
  })
}

/** A code and a name that the file has in the same place are of one term; another beside it may have no name. */
function standTogether({ origin: code }: RecordElement, { origin: name }: RecordElement): boolean {
  if (code?.from !== 'file' || name?.from !== 'file') return false
  return name.pointer.startsWith(code.pointer.slice(0, code.pointer.lastIndexOf('/') + 1))
}

function valuesOf(given: readonly RecordElement[]): Said[] {
  const rows = toldOnce(given)
  const several = new Set(rows.map(({ part }) => part)).size > 1
  return rows.flatMap(({ part, value, reason, state }): Said[] => {
    if (value === null) return state === 'notApplicable' && reason !== null ? [{ text: reason, lang: 'und' }] : []
    const said = ofName.has(part) ? untold(elementValue(value)) : elementValue(value)
    return [
      several
        ? say('record:elements.part', { part: { phrase: say(`credential:part.${part}`) }, value: within(said) })
        : said,
    ]
  })
}

/** A person is called the same in every language, whatever the file marks the name with: “Lea (in English)” tells nothing. */
const ofName: ReadonlySet<string> = new Set(['fullName', 'givenName', 'familyName', 'birthName'])

function untold(said: Said): Said {
  return 'key' in said ? said : { ...said, lang: 'und' }
}

/** For a sentence around it. */
export function within(said: Said): PhraseValue {
  return 'key' in said ? { phrase: said } : { verbatim: said }
}

/** A value as a document says it. */
export function elementValue(value: ElementValue): Said {
  switch (value.kind) {
    case 'text':
      return { text: value.text.trim(), lang: value.lang }
    case 'date':
      return say('report:value', { value: { date: value.date } })
    case 'credits': {
      const number = { credits: value.hundredths }
      return value.scheme === null
        ? say('credential:value.creditsWithoutUnit', { number })
        : say('credential:value.credits', { number, scheme: value.scheme })
    }
    case 'duration':
      return durationOf(value.minutes)
    case 'code':
      if (value.scheme === 'EQF') return say('credential:value.eqf', { level: value.code })
      return { text: value.code.includes('/') ? value.code : `${value.scheme} ${value.code}`, lang: 'und' }
    case 'identifier':
      return { text: value.id, lang: 'und' }
    case 'flag':
      return say(`credential:value.${value.holds ? 'yes' : 'no'}`)
  }
}

function originOf(row: RecordElement): Phrase {
  const { origin } = row
  const from = placeOf(row)
  if (origin?.from !== 'scan' && origin?.from !== 'document') return from
  const { machineRead } = origin
  if (machineRead === undefined) return from
  return say(`record:origin.machine.${origin.from}.${machineRead}`, { origin: { phrase: from } })
}

function placeOf({ origin, by, on }: RecordElement): Phrase {
  const said = { name: by ?? '–', date: on === null ? '–' : { date: on } }
  switch (origin?.from) {
    case undefined:
      return say('record:origin.none')
    case 'file':
      return say('record:origin.file', { pointer: origin.pointer === '' ? '/' : origin.pointer })
    case 'trustPack':
      return say('credential:origin.trustPack')
    case 'scan':
      return say(origin.page === null ? 'record:origin.scan' : 'record:origin.scanPage', {
        ...said,
        page: origin.page ?? 0,
      })
    case 'document':
      return say(origin.page === null ? 'credential:origin.document' : 'credential:origin.documentPage', {
        ...said,
        page: origin.page ?? 0,
      })
    case 'applicant':
      return say('credential:origin.applicant', said)
    case 'officer':
      return say('record:origin.officer', { ...said, reason: origin.reason.trim() === '' ? '–' : origin.reason.trim() })
  }
}
