import { expect, test } from 'vitest'
import type { ElementValue } from '../../credential/element.ts'
import type { Said } from '../document.ts'
import { elementBlocks } from './recordElements.ts'
import type { RecordElement } from './recordInput.ts'

const row = (element: RecordElement['element'], part: string, value: ElementValue, pointer: string): RecordElement => ({
  ...{ element, part, value, item: 0, state: 'stated', reason: null, by: null, at: null, on: null },
  origin: { from: 'file', importer: 'test', layer: 'document', pointer },
})
const kind = 'http://data.europa.eu/snb/skill-type/skill'
const named = (part: string, text: string, pointer: string) =>
  row('learningOutcome', part, { kind: 'text', text, lang: 'en' }, pointer)
const coded = (part: string, pointer: string, code = kind) =>
  row('learningOutcome', part, { kind: 'code', scheme: 'skill-type', code }, pointer)

/** What the third column of the table says, as it was said. */
function told(rows: readonly RecordElement[]): readonly unknown[] {
  const [, table] = elementBlocks({ elements: rows })
  if (table?.kind !== 'table') throw new Error('No table')
  const words = (said: Said): unknown => {
    if (!('key' in said)) return said.text
    const { value } = said.values
    if (typeof value !== 'object') return said.values
    return 'verbatim' in value ? value.verbatim.text : 'phrase' in value ? value.phrase.values : value
  }
  return table.rows.flatMap(([, , value]) => (value?.text ?? []).map(words))
}

// An address of a vocabulary told eight times over is what made the record hard to read.
test('a term of a vocabulary is told by its names alone, and by its code where the file has no name for it', () => {
  const code = coded('type', '/outcome/0/dcType/id')
  const name = named('typeName', 'skill', '/outcome/0/dcType/prefLabel/en')

  expect(told([code, name])).toEqual(['skill'])
  expect(told([code])).toEqual([kind])
})

// Of two terms one may have no name: its code is all there is of it.
test('a code stays where the name stands beside another code', () => {
  const other = 'http://data.europa.eu/snb/skill-type/other'
  const rows = [
    coded('type', '/outcome/0/dcType/0/id'),
    named('typeName', 'skill', '/outcome/0/dcType/0/prefLabel/en'),
    coded('type', '/outcome/0/dcType/1/id', other),
  ]

  expect(told(rows)).toEqual(['skill', other])
})

test('a level of EQF is told by its number, not once more by a name', () => {
  const level = row('level', 'eqf', { kind: 'code', scheme: 'EQF', code: '6' }, '/eqfLevel/id')
  const name = row('level', 'eqfName', { kind: 'text', text: 'Level 6', lang: 'en' }, '/eqfLevel/prefLabel/en')

  expect(told([level, name])).toEqual([{ level: '6' }])
  expect(told([name])).toEqual(['Level 6'])
})

// “Vornamen: Lea (auf Englisch)” stood in every record of a file that marks its texts.
test('a name of a person is of no language', () => {
  const marked = (part: string, lang: string) => row('learner', part, { kind: 'text', text: 'Lea', lang }, `/${part}`)
  const [, table] = elementBlocks({ elements: [marked('givenName', 'en'), marked('fullName', 'en')] })

  expect(JSON.stringify(table)).toContain('"Lea","lang":"und"')
  expect(JSON.stringify(table)).not.toContain('"lang":"en"')
})

// The file's copy that did not say so would pass a machine's reading for an officer's.
test('a value whose words a machine had read says so behind its place', () => {
  const place = { page: 2, area: null, passage: null } as const
  const value = { kind: 'text', text: 'Databases', lang: 'en' } as const
  const origins = [
    { ...place, from: 'scan' },
    { ...place, from: 'scan', machineRead: 'asRead' },
    { ...place, from: 'document', documentId: '1', machineRead: 'changed' },
  ] as const
  const [, table] = elementBlocks({
    elements: origins.map((origin, item) => ({ ...row('learningOutcome', 'text', value, ''), item, origin })),
  })
  if (table?.kind !== 'table') throw new Error('No table')
  const values = { name: '–', date: '–', page: 2 }
  const [scan, document] = ['record:origin.scanPage', 'credential:origin.documentPage'].map((key) => ({ key, values }))

  const told = table.rows.map(([, , , origin]) => origin?.text).filter((text) => text?.length !== 0)
  expect(told).toEqual([
    [scan],
    [{ key: 'record:origin.machine.scan.asRead', values: { origin: { phrase: scan } } }],
    [{ key: 'record:origin.machine.document.changed', values: { origin: { phrase: document } } }],
  ])
})
