import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { applyMapping } from '../mapping/applyMapping.ts'
import { suggestMapping } from '../mapping/suggestMapping.ts'
import { twoModules, zipParts } from './formats.fixtures.ts'
import { openCatalogue } from './registry.ts'

const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content
const open = (content: string | Uint8Array) => openCatalogue({ name: 'file', bytes: bytesOf(content) })

async function tablesOf(content: string | Uint8Array) {
  const opened = await open(content)
  if (!opened.ok || opened.value.kind !== 'tables') throw new Error(JSON.stringify(opened))
  return opened.value.tables
}

/** What a file comes to with the mapping that is suggested for it. */
async function read(content: string | Uint8Array, credits: number | null = null) {
  const [table] = await tablesOf(content)
  if (table === undefined) throw new Error('No table')
  return applyMapping(table, { ...suggestMapping(table, '2026-05-18'), credits })
}

// A format that loses or shifts a field gives a catalogue that looks whole and is not.
test.each([
  ['csv', twoModules.csv],
  ['json', twoModules.json],
  ['yaml', twoModules.yaml],
  ['xlsx', twoModules.xlsx],
  ['markdown', twoModules.markdown],
  ['elm-xml', twoModules.elmXml],
  ['elm-json', twoModules.elmJson],
])('%s: the format is told from the content, and both modules are read whole', async (format, content) => {
  const opened = await open(content)
  const { modules, problems } = await read(content)

  expect(opened).toMatchObject({ ok: true, value: { format } })
  expect(problems).toEqual([])
  expect(
    modules.map(({ code, title, credits, eqfLevel, outcomes }) => ({
      code,
      title: title[0]?.value,
      credits,
      eqfLevel,
      outcomes: outcomes.map(({ text, weight }) => [text[0]?.value, weight]),
    })),
  ).toEqual([
    {
      code: 'INF-1',
      title: 'Datenbanken',
      credits: 750,
      eqfLevel: 6,
      outcomes: [
        ['Ein Schema entwerfen', 375],
        ['Abfragen formulieren', 375],
      ],
    },
    {
      code: 'INF-2',
      title: 'Rechnernetze',
      credits: 500,
      eqfLevel: 6,
      outcomes: [
        ['Netze planen', 250],
        ['Störungen finden', 250],
      ],
    },
  ])
})

// A framework has no credits: they are asked for, not made up.
test('case: items with children are modules, the children their outcomes, and credits are asked for', async () => {
  const without = await read(twoModules.caseFramework)
  const given = await read(twoModules.caseFramework, 500)

  expect(without.modules).toEqual([])
  expect(without.problems.map(({ code, facts }) => [code, facts['field']])).toEqual([
    ['field-missing', 'credits'],
    ['field-missing', 'credits'],
  ])
  expect(given.modules.map(({ code, outcomes }) => [code, outcomes.length])).toEqual([
    ['INF-1', 2],
    ['INF-2', 2],
  ])
})

// A competency that two units share would be missing from one of them, and numbered outcomes stood in the file's order.
test('case: an item may belong to several, and children stand in the order of their numbers', async () => {
  const item = (identifier: string, fullStatement: string) => ({ identifier, fullStatement })
  const child = (origin: string, destination: string, sequenceNumber?: number) => ({
    associationType: 'isChildOf',
    originNodeURI: { identifier: origin },
    destinationNodeURI: { identifier: destination },
    ...(sequenceNumber === undefined ? {} : { sequenceNumber }),
  })
  const [table] = await tablesOf(
    JSON.stringify({
      CFDocument: { identifier: 'd', title: 'Framework' },
      CFItems: [
        item('m', 'Databases'),
        item('n', 'Networks\nand security'),
        ...['a', 'b', 'c'].map((id) => item(id, id)),
      ],
      CFAssociations: [
        child('a', 'm', 2),
        child('b', 'm', 1),
        child('a', 'n'),
        child('c', 'n'),
        child('a', 'n'),
        ...['m', 'n'].map((id) => child(id, 'd')),
      ],
    }),
  )
  const at = (name: string) => table?.rows.map(({ cells }) => cells[table.columns.indexOf(name)])

  expect(at('fullStatement')).toEqual(['Databases', 'Networks and security'])
  expect(at('outcome.fullStatement')).toEqual(['b\na', 'a\nc'])
})

// One cell made the whole workbook unreadable, and credits that were reckoned fitted nowhere.
test('xlsx: a number is read as a spreadsheet shows it, and a day that is none does not hide the others', async () => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`
  const day = (at: string, value: string) => `<c r="${at}" s="1"><v>${value}</v></c>`
  const rows = [
    [text('A1', 'Code'), text('B1', 'LP'), text('C1', 'Ab')],
    [text('A2', 'X'), '<c r="B2"><v>2.0999999999999996</v></c>', day('C2', '45000')],
    [text('A3', 'Y'), '<c r="B3"><v>7.5</v></c>', day('C3', '99999999999')],
    [text('A4', 'Z'), '<c r="B4"><v>5</v></c>', day('C4', '20241001')],
  ].map((cells, row) => `<row r="${String(row + 1)}">${cells.join('')}</row>`)
  const [sheet] = await tablesOf(
    zipParts({
      'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData></worksheet>`,
    }),
  )

  expect(sheet?.rows.map(({ cells }) => cells)).toEqual([
    ['X', '2.1', '2023-03-15'],
    ['Y', '7.5', '#####'],
    ['Z', '5', '#####'],
  ])
})

test('the row above the headings of a sheet is told, not taken for a heading', async () => {
  const [sheet] = await tablesOf(twoModules.xlsx)

  expect(sheet?.columns).toEqual(['Modulnr.', 'Titel', 'LP', 'Niveau', 'Lernergebnisse'])
  expect(sheet?.beside).toEqual([{ kind: 'rowsAbove', count: 1 }])
})

test('a page with front matter is one module, its headings columns', async () => {
  const page =
    '---\nects: 6\nlanguage:\n  - English\n---\n\n# Machine vision\n\n## Outcomes\n\n- Design a system\n- Judge a system\n'
  const [table] = await tablesOf(page)
  const { modules } = await read(page)

  expect(table?.columns).toEqual(['heading', 'Outcomes', 'ects', 'language'])
  expect(modules).toMatchObject([{ code: 'Machine vision', credits: 600, outcomes: [{ code: 'L1' }, { code: 'L2' }] }])
})

test('ESCO skills of an outcome stand beside it', async () => {
  const [table] = await tablesOf(twoModules.elmJson)

  expect(table?.columns).toContain('relatedESCOSkill')
})

describe('what is not a catalogue gets one sentence', () => {
  const bomb = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>'
  const external = '<?xml version="1.0"?><!DOCTYPE x SYSTEM "http://example.com/x.dtd"><x/>'
  const deep = `<x>${'<a>'.repeat(200)}${'</a>'.repeat(200)}</x>`
  const aliases = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
    .split('')
    .map((name, at) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefghi'[at] ?? 'a'}`).join(',')}]`)
    .join('\n')}`
  const skills =
    'conceptType,conceptUri,preferredLabel,altLabels\nSkill,http://data.europa.eu/esco/skill/1,use Haskell,'

  test.for([
    ['nothing', '', 'empty'],
    ['blanks', ' \n\n ', 'empty'],
    ['prose', 'This course covers discrete structures.', 'format-unknown'],
    [
      'prose with a colon',
      'CS 161 Introduction to Programming\nPrerequisites:\tMTH 111\nGoals of this class',
      'format-unknown',
    ],
    ['a PDF', '%PDF-1.7\n', 'pdf'],
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'old-workbook'],
    ['another archive', zipSync({ 'a.txt': Uint8Array.of(65) }), 'not-xlsx'],
    ['a workbook that was cut off', twoModules.xlsx.subarray(0, 700), 'not-xlsx'],
    [
      'a workbook without rows',
      zipParts({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData/></worksheet>' }),
      'no-rows',
    ],
    [
      'a workbook with a damaged sheet',
      zipParts({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row' }),
      'not-xlsx',
    ],
    ['JSON that was cut off', twoModules.json.slice(0, 120), 'not-json'],
    ['JSON without records', '[1, 2, 3]', 'no-rows'],
    ['YAML that does not close', '- code: "INF-1\n- code: INF-2', 'not-yaml'],
    ['YAML that multiplies itself', aliases, 'not-yaml'],
    ['XML that was cut off', twoModules.elmXml.slice(0, 600), 'not-xml'],
    ['XML of something else', '<feed><entry>News</entry></feed>', 'no-specifications'],
    ['XML with entities', bomb, 'xml-document-type'],
    ['XML with a document type elsewhere', external, 'xml-document-type'],
    ['XML without an end of depth', deep, 'not-xml'],
    ['a framework without items', '{"CFDocument": {"identifier": "d", "title": "T"}, "CFItems": []}', 'no-rows'],
    [
      'a framework whose item says nothing',
      '{"CFDocument": {"identifier": "d", "title": "T"}, "CFItems": [{}]}',
      'value-missing',
    ],
    ['a list of skills', skills, 'skill-list'],
    ['Latin-1', Uint8Array.of(0x63, 0x3b, 0x64, 0x0a, 0xe4, 0x3b, 0x41), 'not-utf8'],
  ] as const)('%s: %s', async ([, content, code]) => {
    expect(await open(content)).toMatchObject({ ok: false, error: [{ code }] })
  })

  // 100 MB of zeros in 100 kB: unpacked it would take the memory of the whole office.
  test('a workbook that unpacks to more than a catalogue can have', async () => {
    const bytes = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(1024) })
    const claimed = withSize(bytes, 500 * 1024 * 1024)

    expect(await open(claimed)).toMatchObject({ ok: false, error: [{ code: 'expands-too-far' }] })
  })
})

/** The same archive, whose directory says that its only part unpacks to so many bytes. */
function withSize(bytes: Uint8Array, size: number): Uint8Array {
  const changed = bytes.slice()
  const view = new DataView(changed.buffer)
  for (let at = 0; at < changed.length - 4; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true)
  }
  return changed
}

// Two exports put together: read by the first line's end, the rows of the second were one row, or the file no CSV.
test.each([
  ['\r\n', '\n'],
  ['\n', '\r\n'],
  ['\r', '\r'],
])('a CSV whose lines end in %j and %j', async (first, second) => {
  const lines = ['code;title;ects;outcomes', 'A1;Data;7,5;"Design', 'Query"', 'A2;Nets;5;Plan']
  const [table] = await tablesOf(lines.reduce((text, line, at) => `${text}${at === 1 ? first : second}${line}`))

  expect(table?.rows.map(({ cells }) => cells)).toEqual([
    ['A1', 'Data', '7,5', 'Design\nQuery'],
    ['A2', 'Nets', '5', 'Plan'],
  ])
})
