import { describe, expect, test } from 'vitest'
import { tableFromCells } from '../formats/table.ts'
import { applyMapping } from './applyMapping.ts'
import type { CatalogueMapping, Field, Split } from './mapping.ts'
import { previewMapping } from './previewMapping.ts'
import { recall, shapeOf } from './shape.ts'
import { suggestMapping } from './suggestMapping.ts'

const today = '2026-05-18'
const tableOf = (...lines: readonly (readonly string[])[]) => tableFromCells('', lines)

/** A mapping by column: a field, or a field with its language and how it is split. */
function mapping(fields: Record<string, Field | readonly [Field, string, Split]>, more = {}): CatalogueMapping {
  return {
    columns: Object.entries(fields).map(([column, of]) => {
      const [field, lang, split] = typeof of === 'string' ? ([of, 'und', 'lines'] as const) : of
      return { column, field, lang, split }
    }),
    credits: null,
    validFrom: '2025-10-01',
    ...more,
  }
}
const fieldsOf = (table: ReturnType<typeof tableOf>) =>
  Object.fromEntries(
    suggestMapping(table, today).columns.map(({ column, field, lang }) => [column, `${field}:${lang}`]),
  )

describe('what is suggested', () => {
  test('German, English and French headings, each with its language', () => {
    const table = tableOf(
      [
        'Modulnummer',
        'Titel (deutsch)',
        'title:en',
        'Intitulé (français)',
        'ECTS-Punkte',
        'Arbeitsaufwand (h)',
        'Raum',
      ],
      ['INF-1', 'Datenbanken', 'Databases', 'Bases de données', '7,5', '225', 'A 1.02'],
    )

    expect(fieldsOf(table)).toEqual({
      Modulnummer: 'code:und',
      'Titel (deutsch)': 'title:de',
      'title:en': 'title:en',
      'Intitulé (français)': 'title:fr',
      'ECTS-Punkte': 'credits:und',
      'Arbeitsaufwand (h)': 'hours:und',
      Raum: 'leaveOut:und',
    })
  })

  // The levels of a German module book, which are those of the EQF, were left out.
  test('a level of the German framework is a level', () => {
    expect(fieldsOf(tableOf(['Modulnummer', 'Modultitel', 'DQR-Niveau'], ['A', 'Daten', '6']))).toMatchObject({
      'DQR-Niveau': 'eqfLevel:und',
    })
  })

  // "Workload: high, medium" under a heading of hours would leave every row unread.
  test('a heading that promises a number over cells that hold none is not taken at its word', () => {
    expect(
      fieldsOf(tableOf(['code', 'title', 'Workload'], ['A', 'Data', 'high'], ['B', 'More', 'medium'])),
    ).toMatchObject({
      Workload: 'leaveOut:und',
    })
  })

  test('the language of untagged columns is told from all their texts together', () => {
    const table = tableOf(
      ['Titel', 'Lernergebnisse'],
      ['Datenbanken', 'Ein konzeptionelles Datenmodell entwerfen und daraus ein relationales Schema ableiten'],
    )

    expect(suggestMapping(table, today).columns.map(({ lang }) => lang)).toEqual(['de', 'de'])
  })
})

describe('a mapping applied', () => {
  test('rows of one code are one module with an outcome each', () => {
    const table = tableOf(
      ['Nr', 'Titel', 'LP', 'Ergebnis', 'Gewicht'],
      ['X-1', 'Data', '5', 'Describe data', '2'],
      ['X-1', '', '', 'Model data', '3'],
    )
    const of = mapping({
      Nr: 'code',
      Titel: 'title',
      LP: 'credits',
      Ergebnis: ['outcomes', 'en', 'whole'],
      Gewicht: 'weight',
    })

    expect(applyMapping(table, of)).toMatchObject({
      problems: [],
      remarks: [],
      modules: [{ code: 'X-1', credits: 500, validFrom: '2025-10-01', outcomes: [{ weight: 200 }, { weight: 300 }] }],
    })
  })

  test('columns in two languages are one outcome in two languages, where they hold as many', () => {
    const table = tableOf(
      ['T', 'LP', 'de', 'en'],
      ['Data', '5', 'Erstens\nZweitens', 'First\nSecond'],
      ['More', '5', 'Eins', 'One\nTwo'],
    )
    const of = mapping({ T: 'title', LP: 'credits', de: ['outcomes', 'de', 'lines'], en: ['outcomes', 'en', 'lines'] })
    const { modules, remarks } = applyMapping(table, of)

    expect(modules[0]?.outcomes.map(({ text }) => text.map(({ lang, value }) => `${lang} ${value}`))).toEqual([
      ['de Erstens', 'en First'],
      ['de Zweitens', 'en Second'],
    ])
    expect(modules[1]?.outcomes).toHaveLength(1)
    expect(remarks).toMatchObject([{ code: 'outcomes-uneven', facts: { row: 3, column: 'en', count: 2, other: 1 } }])
  })

  // One bad row must not cost the other 213, and must not be missed either.
  test('a module that lacks what it needs is left out and named, and the others are read', () => {
    const table = tableOf(
      ['Nr', 'T', 'LP', 'Niveau'],
      ['A', 'Data', '5', 'Bachelor'],
      ['B', '', '5', 'Bachelor'],
      ['C', 'More', 'many', 'Bachelor'],
      ['D', 'Last', '5', 'hard'],
    )
    const { modules, problems, remarks } = applyMapping(
      table,
      mapping({ Nr: 'code', T: 'title', LP: 'credits', Niveau: 'eqfLevel' }),
    )

    expect(modules.map(({ code, eqfLevel }) => [code, eqfLevel])).toEqual([
      ['A', 6],
      ['D', null],
    ])
    expect(problems).toMatchObject([
      { code: 'field-missing', facts: { at: 'row', row: 3, module: 'B', field: 'title' } },
      { code: 'value-unfit', facts: { row: 4, column: 'LP', value: 'many' } },
      { code: 'field-missing', facts: { row: 4, module: 'C', field: 'credits' } },
    ])
    expect(remarks).toMatchObject([{ code: 'value-unfit', facts: { row: 5, column: 'Niveau', value: 'hard' } }])
  })

  test('a later row that says something else is told, and the first holds', () => {
    const table = tableOf(['Nr', 'T', 'LP'], ['A', 'Data', '5'], ['A', 'Data', '6'])

    expect(applyMapping(table, mapping({ Nr: 'code', T: 'title', LP: 'credits' }))).toMatchObject({
      modules: [{ code: 'A', credits: 500 }],
      remarks: [{ code: 'fields-disagree', facts: { row: 3, module: 'A', field: 'credits' } }],
    })
  })

  test('without a column for it the title is the code, and each programme that is named is there', () => {
    const table = tableOf(['T', 'LP', 'P'], ['Data', '5', 'Informatics | Health'])

    expect(applyMapping(table, mapping({ T: 'title', LP: 'credits', P: 'programmes' }))).toMatchObject({
      modules: [{ code: 'Data', programmes: ['Informatics', 'Health'] }],
      programmes: [{ code: 'Informatics', validFrom: '2025-10-01' }, { code: 'Health' }],
    })
  })

  test('weights that do not add up leave their module out', () => {
    const table = tableOf(['T', 'LP', 'O', 'W'], ['Data', '5', 'One\nTwo', '2\n2'], ['More', '5', 'One\nTwo', '2\n3'])
    const of = mapping({ T: 'title', LP: 'credits', O: ['outcomes', 'en', 'lines'], W: 'weight' })

    expect(applyMapping(table, of)).toMatchObject({ modules: [{ code: 'More' }], problems: [{ code: 'weights-sum' }] })
  })

  test('no title, no module: said once, not a thousand times', () => {
    expect(applyMapping(tableOf(['A', 'B'], ['1', '2'], ['3', '4']), mapping({}))).toMatchObject({
      modules: [],
      problems: [{ code: 'no-title-column' }],
    })
  })
})

test('the preview says how many rows each column is read from, and what a value became', () => {
  const table = tableOf(['T', 'Niveau', 'Dozent'], ['Data', 'Bachelor', 'Muster'], ['More', 'hard', 'Beispiel'])

  expect(previewMapping(table, mapping({ T: 'title', Niveau: 'eqfLevel', Dozent: 'leaveOut' }))).toMatchObject([
    { column: 'T', filled: 2, read: 2, became: null },
    { column: 'Niveau', filled: 2, read: 1, became: { from: 'Bachelor', to: '6' } },
    { column: 'Dozent', filled: 2, read: 0, people: true },
  ])
})

// "The students know the basic objectives of artificial int" looked as if the file were damaged.
test('an example that is cut says so', () => {
  const table = tableOf(
    ['T', 'Ziele'],
    ['Data', `Die Studierenden kennen ${'Verfahren und '.repeat(8)}mehr`],
    ['More', 'Kurz'],
  )

  expect(previewMapping(table, mapping({ T: 'title' }))[1]?.examples).toEqual([
    'Die Studierenden kennen Verfahren und Verfahren und Verfahren und Verfahren und …',
    'Kurz',
  ])
})

// Next year's export has its columns in another order; one that is new must not take the place of another.
test('a mapping is remembered under the columns, not their order, and a new column is left out', () => {
  const [one, other] = [tableOf(['Nr', 'Titel'], ['A', 'Data']), tableOf(['Titel', 'NR.'], ['Data', 'A'])]
  const more = tableOf(['Titel', 'Nr', 'Raum'], ['Data', 'A', 'B 2'])
  const remembered = mapping({ Nr: 'code', Titel: 'title' })

  expect(shapeOf('csv', other)).toBe(shapeOf('csv', one))
  expect(shapeOf('csv', more)).not.toBe(shapeOf('csv', one))
  expect(recall(remembered, more).columns.map(({ column, field }) => [column, field])).toEqual([
    ['Titel', 'title'],
    ['Nr', 'code'],
    ['Raum', 'leaveOut'],
  ])
})

// The German title stood under the English one: a file with two columns of a name is of another shape once its columns move.
test('columns that only their place tells apart are remembered with their order', () => {
  const before = tableOf(['Titel', 'LP', 'Titel', ''], ['Daten', '5', 'Data', 'x'])
  const moved = tableOf(['LP', 'Titel', '', 'Titel'], ['5', 'Data', 'x', 'Daten'])
  const again = tableOf(['Titel', 'LP.', 'Titel', ''], ['Netze', '5', 'Networks', 'y'])

  expect(before.byPlace).toEqual(['Titel', 'Titel (2)', 'D'])
  expect(shapeOf('csv', moved)).not.toBe(shapeOf('csv', before))
  expect(shapeOf('csv', again)).toBe(shapeOf('csv', before))
  const remembered = mapping({ Titel: ['title', 'de', 'whole'], LP: 'credits', 'Titel (2)': ['title', 'en', 'whole'] })
  expect(recall(remembered, again).columns.map(({ field, lang }) => `${field} ${lang}`)).toEqual([
    ...['title de', 'credits und', 'title en', 'leaveOut und'],
  ])
})

// The mapping of the last of them stood for all that are folded to the same letters.
test('a column takes the mapping of its own name, and none where the name could be one of two', () => {
  const remembered = mapping({ 'Titel 2': ['title', 'en', 'whole'], 'Titel (2)': ['title', 'de', 'whole'] })
  const fieldsIn = (...names: string[]) =>
    recall(remembered, tableOf(names, names)).columns.map(({ field, lang }) => `${field} ${lang}`)

  expect(fieldsIn('Titel (2)', 'Titel 2')).toEqual(['title de', 'title en'])
  expect(fieldsIn('Titel_2', 'Nr')).toEqual(['leaveOut und', 'leaveOut und'])
})
