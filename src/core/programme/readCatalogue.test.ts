import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { Catalogue } from './programme.ts'
import { readCatalogue } from './readCatalogue.ts'

const read = (content: string) => readCatalogue({ name: 'catalogue', bytes: new TextEncoder().encode(content) })
const codesOf = (content: string) => {
  const result = read(content)
  return result.ok ? [] : result.error.map(({ code }) => code)
}
const problemsOf = (content: string) => {
  const result = read(content)
  return result.ok ? [] : result.error
}

/** A small catalogue in JSON, with whatever a test wants changed. */
function json({ outcomes = twoOutcomes, ...module }: Record<string, unknown> = {}): string {
  return JSON.stringify({
    institution: { name: [{ lang: 'en', value: 'Invented University' }], country: 'SI' },
    programmes: [{ code: 'P1', title: [{ lang: 'en', value: 'Programme' }], validFrom: '2025-10-01' }],
    modules: [{ ...plainModule, outcomes, ...module }],
  })
}
const twoOutcomes = [
  { code: 'A', text: [{ lang: 'en', value: 'Describe data' }], weight: 250 },
  { code: 'B', text: [{ lang: 'en', value: 'Model data' }], weight: 250 },
]
const plainModule = {
  code: 'X-1',
  title: [{ lang: 'en', value: 'Module' }],
  credits: 500,
  programmes: ['P1'],
  validFrom: '2025-10-01',
}

const head = 'record,code,title:en,country,credits,programmes,validFrom,validTo,outcome,text:en,weight,essential:access'
const institution = 'institution,,Invented University,SI,,,,,,,,'
const programme = 'programme,P1,Programme,,180,,2025-10-01,,,,,'
const csv = (...rows: readonly string[]) => [head, institution, programme, ...rows].join('\n')
const first = 'outcome,X-1,Module,,5,P1,2025-10-01,,A,Describe data,2.5,yes'
const second = 'outcome,X-1,,,,,2025-10-01,,B,Model data,2.5,'

describe('the bundled catalogue', () => {
  const bundled = readFileSync('resources/programmes/altenmark.json', 'utf8')
  const { modules, programmes } = Catalogue.parse(JSON.parse(bundled))
  const later = (other: Version, module: Version) =>
    other.validFrom > module.validFrom || (other.validFrom === module.validFrom && other.revision > module.revision)
  const inForce = modules.filter(
    (module) => !modules.some((other) => other.code === module.code && later(other, module)),
  )

  test('has two programmes, and 24 modules in force with 150 outcomes', () => {
    expect(programmes).toHaveLength(2)
    expect(inForce).toHaveLength(24)
    expect(inForce.flatMap(({ outcomes }) => outcomes)).toHaveLength(150)
  })

  // An outcome left in one language could not be held against a credential in another, and nobody would see why.
  test('says every title and outcome of its modules in force in English, German and French', () => {
    const texts = inForce.flatMap(({ title, outcomes }) => [title, ...outcomes.map(({ text }) => text)])

    expect(texts.filter((text) => text.map(({ lang }) => lang).join() !== 'en,de,fr')).toEqual([])
  })

  test('is read whole, with the weights it gives itself', () => {
    expect(read(bundled)).toEqual({
      ok: true,
      value: { catalogue: JSON.parse(bundled) as unknown, weightsSetByImport: 0 },
    })
  })

  // Two importers that differ would make two catalogues of one export.
  // Two exports put together: rows that ended in another way than the first line were one long row.
  test('gives the same from a CSV whose first line ends in another way than the rest', () => {
    const [first = '', ...lines] = readFileSync('resources/programmes/altenmark.csv', 'utf8').split(/\r?\n/)

    expect(read(`${first}\r\n${lines.join('\n')}`)).toEqual(read(bundled))
  })

  test('gives the same from its CSV', () => {
    expect(read(readFileSync('resources/programmes/altenmark.csv', 'utf8'))).toEqual(read(bundled))
  })

  // Demo and samples rest on texts that differ: a copied line would show as a tie in every comparison.
  test('says no outcome twice in its modules in force', () => {
    const texts = inForce.flatMap(({ outcomes }) => outcomes.map(({ text }) => text[0]?.value))

    expect(new Set(texts).size).toBe(150)
  })
})

type Version = Catalogue['modules'][number]

describe('what may be left out', () => {
  test('weights: each outcome gets the same, and the module is marked', () => {
    const outcomes = ['A', 'B', 'C'].map((code) => ({ code, text: [{ lang: 'en', value: code }] }))

    expect(read(json({ outcomes }))).toMatchObject({
      ok: true,
      value: {
        weightsSetByImport: 1,
        catalogue: {
          modules: [{ weightsFrom: 'import', outcomes: [{ weight: 167 }, { weight: 167 }, { weight: 166 }] }],
        },
      },
    })
  })

  // "Unknown" read as "not essential" would make refusals impossible or careless.
  test('essential: what nobody set stays unknown, "no" stays "no"', () => {
    const rows = csv(first, second.replace(/,$/, ',no'), 'outcome,X-2,Other,,5,,2025-10-01,,A,Judge data,,')

    expect(read(rows)).toMatchObject({
      ok: true,
      value: {
        catalogue: {
          modules: [
            { outcomes: [{ essential: { access: true } }, { essential: { access: false } }] },
            { outcomes: [{ essential: {} }] },
          ],
        },
      },
    })
  })

  test('the record column: then every row is an outcome, and only the institution is missing', () => {
    expect(codesOf('code,title,credits,validFrom,outcome,text\nX-1,Module,5,2025-10-01,A,Describe data')).toEqual([
      'institution-missing',
    ])
  })

  test('columns of the module on later rows, wherever those stand', () => {
    const other = 'outcome,X-2,Other,,5,,2025-10-01,,A,Judge data,5,'

    expect(read(csv(first, other, second))).toMatchObject({
      ok: true,
      value: { catalogue: { modules: [{ outcomes: [{ code: 'A' }, { code: 'B' }] }, { code: 'X-2' }] } },
    })
  })
})

describe('how spreadsheets write', () => {
  test.for([
    ['semicolons and decimal commas', (text: string) => text.replaceAll(',', ';').replaceAll('2.5', '2,5')],
    ['tabs', (text: string) => text.replaceAll(',', '\t')],
    ['a byte order mark and CRLF', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
    ['headings with spaces and capitals', (text: string) => text.replace('validFrom', 'Valid from')],
    ['empty rows at the end', (text: string) => `${text}\n,,,,\n\n`],
  ] as const)('%s give the same', ([, written]) => {
    const plain = csv(first, second)

    expect(read(plain)).toMatchObject({ ok: true })
    expect(read(written(plain))).toEqual(read(plain))
  })

  test('a text with quotes, separators and line ends is one text', () => {
    const text = 'Describe "raw", tidy;\nand linked data'
    const row = first.replace('Describe data', `"${text.replaceAll('"', '""')}"`)

    expect(read(csv(row, second))).toMatchObject({
      ok: true,
      value: { catalogue: { modules: [{ outcomes: [{ text: [{ lang: 'en', value: text }] }, {}] }] } },
    })
  })
})

describe('what is refused, by name and place', () => {
  test.for([
    [
      'outcome,X-1,Module,,5,P1,2025-10-01,,A,Describe data,2.5,perhaps',
      'value-unfit',
      { row: 4, column: 'essential:access', expected: 'yesNo' },
    ],
    [
      'outcome,X-1,Module,,7.505,P1,2025-10-01,,A,Describe data,2.5,',
      'value-unfit',
      { row: 4, column: 'credits', expected: 'ects' },
    ],
    [
      'outcome,X-1,Module,,5,P1,01.10.2025,,A,Describe data,5,',
      'value-unfit',
      { row: 4, column: 'validFrom', expected: 'date' },
    ],
    [
      'outcome,X-1,Module,,5,P1,2025-02-29,,A,Describe data,5,',
      'value-unfit',
      { row: 4, column: 'validFrom', expected: 'date' },
    ],
    [
      'outcome,X-1,Module,,5,P1,2025-10-01,2025-09-30,A,Describe data,5,',
      'dates-reversed',
      { row: 4, column: 'validTo' },
    ],
    ['outcome,X-1,Module,,5,P2,2025-10-01,,A,Describe data,5,', 'programme-unknown', { row: 4, programme: 'P2' }],
    ['outcome,X-1,Module,,5,P1,2025-10-01,,A,Describe data,4.99,', 'weights-sum', { row: 4, sum: 4.99, credits: 5 }],
    ['outcome,X-1,,,5,P1,2025-10-01,,A,Describe data,5,', 'value-missing', { row: 4, column: 'title' }],
    ['outcome,X-1,Module,,5,P1,2025-10-01,,A,,5,', 'value-missing', { row: 4, column: 'text' }],
    ['module,X-1,Module,,5,P1,2025-10-01,,,,,', 'value-unfit', { row: 4, column: 'record', expected: 'record' }],
    ['outcome,X-1,Module,,5,P1,2025-10-01,,A,Describe data,5,yes,more', 'cells-too-many', { row: 4 }],
    ['outcome,X-1,"Module,,5,P1', 'not-csv', { at: 'row' }],
  ] as const)('%s: %s', ([row, code, facts]) => {
    expect(problemsOf(csv(row))).toMatchObject([{ code, facts }])
  })

  test.for([
    [[first, second, second.replace('2.5', '0')], 'outcome-twice'],
    [[first, second.replace('2.5', '')], 'weights-incomplete'],
    [[first, second.replace('X-1,', 'X-1,Another title')], 'rows-disagree'],
    [[programme, first, second], 'programme-twice'],
    [[institution, first, second], 'institution-missing'],
    [[], 'no-modules'],
  ] as const)('%#: %s', ([rows, code]) => {
    expect(codesOf(csv(...rows))).toEqual([code])
  })

  test('a module is not in force twice on one day', () => {
    const later = [first, second].map((row) => row.replace('2025-10-01', '2026-10-01'))

    expect(codesOf(csv(first, second, ...later))).toEqual(['versions-overlap'])
  })

  test.for([
    ['a misspelt column', (text: string) => text.replace('essential:access', 'essental:access'), 'column-unknown'],
    [
      'a purpose that does not exist',
      (text: string) => text.replace('essential:access', 'essential:fun'),
      'column-unknown',
    ],
    ['a column that is there twice', (text: string) => text.replace('validTo', 'valid from'), 'column-twice'],
    ['a column that is not there', (text: string) => text.replace('credits', 'hours'), 'column-missing'],
  ] as const)('%s', ([, changed, code]) => {
    expect(codesOf(changed(csv(first, second)))).toEqual([code])
  })

  test.for([
    ['', 'empty'],
    ['{"institution": ', 'not-json'],
  ])('%j is %s', ([content = '', code]) => {
    expect(codesOf(content)).toEqual([code])
  })

  // Names of modules would come out with wrong letters, and stay so.
  test.for([
    ['Latin-1', Uint8Array.of(0x63, 0x6f, 0x64, 0x65, 0x0a, 0xe4)],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x63, 0x00, 0x6f, 0x00)],
  ] as const)('%s is refused instead of guessed', ([, bytes]) => {
    expect(readCatalogue({ name: 'x.csv', bytes })).toMatchObject({ ok: false, error: [{ code: 'not-utf8' }] })
  })

  test.for([
    [{ credits: 5 }, 'value-unfit', '/modules/0/credits'],
    [{ credits: 7.5 }, 'value-unfit', '/modules/0/credits'],
    [{ title: [] }, 'value-unfit', '/modules/0/title'],
    [{ validFrom: undefined }, 'value-missing', '/modules/0/validFrom'],
    [{ ects: 5 }, 'column-unknown', '/modules/0'],
    [{ programmes: ['P2'] }, 'programme-unknown', '/modules/0/programmes'],
    [{ outcomes: [twoOutcomes[0], { ...twoOutcomes[1], weight: 251 }] }, 'weights-sum', '/modules/0/outcomes/1/weight'],
  ] as const)('%j in JSON: %s at %s', ([change, code, path]) => {
    expect(problemsOf(json(change))).toMatchObject([{ code, facts: { at: 'path', path } }])
  })

  // A half-imported catalogue would be compared with as if it were whole.
  test('one bad module among good ones imports none of them, and every problem is said at once', () => {
    const other = 'outcome,X-2,Other,,five,P9,2025-10-01,,A,Judge data,5,'
    const another = 'outcome,X-3,Another,,5,P1,soon,,A,Judge data,5,'

    expect(problemsOf(csv(first, second, other, another))).toMatchObject([
      { code: 'value-unfit', facts: { row: 6, column: 'credits', value: 'five' } },
      { code: 'value-unfit', facts: { row: 7, column: 'validFrom', value: 'soon' } },
    ])
  })
})

// A documented example that does not import costs an office its first afternoon.
test('the examples in the documentation are read, and JSON and CSV give the same', () => {
  const documentation = readFileSync('docs/catalogue-format.md', 'utf8')
  const example = (language: string) =>
    read(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(documentation)?.[1] ?? '')

  expect(example('json')).toMatchObject({ ok: true, value: { weightsSetByImport: 1 } })
  expect(example('csv')).toEqual(example('json'))
})
