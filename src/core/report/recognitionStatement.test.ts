import { expect, test } from 'vitest'
import { createWordsInstance, languages, type UiLanguage } from '#locales/words.ts'
import { RecognitionOutcome } from '../recognition/decision.ts'
import { Purpose } from '../programme/programme.ts'
import type { NoConversion } from '../recognition/grades/whyNot.ts'
import { ReportDocument, type Phrase } from './document.ts'
import { namedLanguages } from './namedLanguages.ts'
import { recognitionStatement } from './recognitionStatement.ts'
import { drawnCredential, drawnLine, drawnStatement } from './statement.fixtures.ts'
import type { StatementInput, StatementLine } from './statementInput.ts'

const reasonsAgainst: readonly NoConversion[] = [
  { code: 'noTables' },
  { code: 'notAsked' },
  { code: 'gradeNotInTable', grade: '5.5' },
  { code: 'gradeNeverGiven', grade: '5.5' },
  { code: 'tableTooThin', table: 'source', size: 12, minimum: 50 },
  { code: 'otherCycle', source: 'first', local: 'second' },
  { code: 'otherField', source: '061', local: '03' },
  { code: 'tooShort', table: 'local' },
]

/** A credential on paper, with the answer of its quality assurance check. */
function onPaper(code: string): Partial<StatementInput> {
  const { verification } = drawnCredential
  if (verification === null) throw new Error('The fixture is verified')
  const asked = { check: 'qualityAssurance', status: 'skipped' as const, code, facts: {}, pointer: null }
  const credential = { ...drawnCredential, on: 'paper' as const, verification: { ...verification, checks: [asked] } }
  return { lines: [{ ...drawnLine, credentials: [credential] }] }
}

/** Statements that between them say every sentence there is. */
function everyStatement(): StatementInput[] {
  const { verification } = drawnCredential
  if (verification === null) throw new Error('The fixture is verified')
  const line = (change: Partial<StatementLine>) => ({ lines: [{ ...drawnLine, ...change }] })
  const source = (change: Partial<StatementLine['ledger']>) => line({ ledger: { ...drawnLine.ledger, ...change } })
  const credential = (change: Partial<typeof drawnCredential>) =>
    line({ credentials: [{ ...drawnCredential, ...change }] })
  const outcome = (coverage: StatementLine['outcomes'][number]['coverage'], counts: number) =>
    drawnLine.outcomes.map((one) => ({ ...one, coverage, counts, before: [{ caseNumber: '2025-1182', credits: 1 }] }))
  const conditions = [
    { kind: 'condition', text: 'Pass the test of unit 7.', until: '2026-10-12', checkedBy: 'the module lead' },
    { kind: 'condition', text: 'Send the syllabus.', until: null, checkedBy: 'the office' },
  ] as const
  const bridging = {
    kind: 'bridgingTask',
    text: 'Pass the project of INF-2310.',
    checkedBy: 'the module lead',
  } as const
  const answers = { alternative: 'No other module.', partial: 'No part.', conditional: 'No condition.' }
  return [
    ...RecognitionOutcome.options.flatMap((chosen) => [
      line({ outcome: chosen, conditions, answers }),
      line({ outcome: chosen, conditions, answers, credits: null }),
      line({ outcome: chosen, credits: null, ledger: { ...drawnLine.ledger, source: null } }),
    ]),
    line({ outcome: 'alternative', conditions: [{ ...bridging, until: '2026-10-12' }] }),
    line({ outcome: 'alternative', conditions: [{ ...bridging, until: null, checkedBy: '' }] }),
    ...Purpose.options.map((purpose) => ({ purpose })),
    ...['authentic', 'notAuthentic', 'undetermined'].map((answer) =>
      credential({
        verification: { ...verification, authenticity: { answer: answer as 'authentic', reasons: [] } },
      }),
    ),
    credential({
      verification: {
        ...verification,
        trustPack: null,
        standing: { ...verification.standing, answers: ['outsideValidity', 'revoked', 'suspended', 'notKnown'] },
      },
    }),
    credential({ verification: null, ects: null, minutes: null, eqfLevel: null, issuedOn: null, awardingBodies: [] }),
    credential({ ects: null }),
    ...(['minimum', 'maximum'] as const).map((rule) =>
      credential({
        grades: drawnCredential.grades.map((grade) =>
          grade.converted === null ? grade : { ...grade, converted: { ...grade.converted, rule } },
        ),
      }),
    ),
    credential({ grades: reasonsAgainst.map((why) => ({ stated: '5.5', converted: null, why })) }),
    credential({ ects: null, minutes: null, otherCredits: { hundredths: 300, scheme: 'US semester credit hours' } }),
    credential({ ects: null, minutes: null, otherCredits: { hundredths: 300, scheme: null } }),
    credential({ minutes: null }),
    credential({ awardedOn: null }),
    source({ source: null, sourceRule: null }),
    source({ moduleCap: 375, programme: { code: 'BSC-DS', credits: 18000, cap: 9000, grantedBefore: 600 } }),
    source({ sourceRule: null, grantedBefore: { source: 100, module: 100 } }),
    source({ sourceRule: 'officer' }),
    source({ sourceRule: 'officer:hours/25' }),
    source({ sourceRule: 'cats/2' }),
    source({ sourceRule: 'usSemester*200' }),
    source({ sourceRule: 'officer:usQuarter*200*2/3' }),
    source({ sourceRule: 'usQuarter*133' }),
    source({ sourceRule: 'ects hours/25 officer officer:usSemester*200 + cats/2' }),
    line({ outcomes: outcome('cantSay', 0) }),
    line({ outcomes: outcome('open', 10) }),
    line({ module: { ...drawnLine.module, eqfLevel: null } }),
    { lines: [drawnLine, { ...drawnLine, outcome: 'notRecognised' as const, credits: null }] },
    { number: null, auditHash: null },
    { replaces: { number: '2026/0007', date: '2026-04-01', because: 'decidedAnew' as const } },
    { replaces: { number: '2026/0007', date: '2026-04-01', because: 'withdrawn' as const } },
    credential({ on: 'paper', awardedOn: '2026-01-09' }),
    credential({ on: 'paper', verification: null }),
    onPaper('notInRegister'),
    { language: 'de' as const },
  ].map((change) => drawnStatement(change))
}

function phrasesIn(value: unknown): Phrase[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'key' in value && 'values' in value ? [value as Phrase] : []
  return [...own, ...Object.values(value).flatMap(phrasesIn)]
}

test('is a document that its schema accepts, whatever was decided', () => {
  for (const input of everyStatement()) {
    expect(ReportDocument.safeParse(recognitionStatement(input))).toMatchObject({ success: true })
  }
})

// The statement said that a body was looked up that nobody had read off the paper yet.
test.each([
  ['notInRegister', 'paperWithPack'],
  ['notNamed', 'paper'],
])('a paper whose quality assurance check says %s is told as %s', (code, told) => {
  const document = recognitionStatement(drawnStatement(onPaper(code)))
  expect(phrasesIn(document).filter(({ key }) => key.startsWith('statement:document.verification.'))).toMatchObject([
    { key: `statement:document.verification.${told}` },
  ])
})

// A key without words would be printed in place of a sentence, on paper that a person appeals against.
test.each(Object.keys(languages) as UiLanguage[])('has words for each of its phrases in "%s"', (language) => {
  const instance = createWordsInstance(language)
  const phrases = everyStatement().flatMap((input) => phrasesIn(recognitionStatement(input)))
  const missing = phrases.filter(({ key, values }) => !instance.exists(key, { count: 2, ...values }))

  expect(missing.map(({ key }) => key)).toEqual([])
  for (const { key, values } of phrases) {
    const plain = Object.fromEntries(Object.keys(values).map((name) => [name, name === 'count' ? 2 : 'x']))
    expect(instance.t(key, plain)).not.toMatch(/\{\{|undefined/)
  }
})

// Words that nothing says any more would be translated and checked for ever.
test('says every sentence that `statement:document` holds', () => {
  const said = new Set(
    everyStatement().flatMap((input) => phrasesIn(recognitionStatement(input)).map(({ key }) => key)),
  )
  const keys = leavesOf(languages.en.statement.document, 'statement:document').map((key) =>
    key.replace(/_(one|other)$/, ''),
  )

  expect(keys.filter((key) => !said.has(key))).toEqual([])
})

test('prints the reasons word for word, in the language of the document where the officer wrote it', () => {
  const paragraphs = (input: StatementInput) =>
    recognitionStatement(input).blocks.filter(({ kind }) => kind === 'paragraph')
  const english = [{ lang: 'en', value: 'First line.\n\nSecond  line, {{not}} a $t(key).' }]

  expect(paragraphs(drawnStatement({ language: 'de', reasons: english }))).toEqual(
    expect.arrayContaining([
      { kind: 'paragraph', text: { text: 'First line.', lang: 'en' } },
      { kind: 'paragraph', text: { text: 'Second  line, {{not}} a $t(key).', lang: 'en' } },
    ]),
  )
})

const counted = (ledger: Partial<typeof drawnLine.ledger>) =>
  drawnStatement({ lines: [{ ...drawnLine, ledger: { ...drawnLine.ledger, ...ledger } }] })

// Would catch "from its hours" over credits of which most were stated, or supplied by an officer.
test('tells each way in which the workloads of several credentials became credits', () => {
  const [{ phrase }] = phrasesIn(
    recognitionStatement(counted({ sourceRule: 'ects officer:hours/30 usSemester*200 + cats/2' })),
  ).flatMap((one) => (one.key === 'statement:document.counting.sourceSeveral' ? [{ phrase: one }] : [])) as [
    { phrase: Phrase },
  ]
  expect(phrasesIn(phrase.values).map(({ key }) => key.replace('statement:document.counting.', ''))).toEqual([
    'way.stated',
    'way.suppliedAs',
    'way.hours',
    'scheme.usSemester',
    'scheme.cats',
  ])
})

// Would catch an applicant who is told to earn credits that an earlier case has granted.
test('the rest to be earned leaves out what was granted towards the module before', () => {
  const restAfter = (before: number) =>
    phrasesIn(recognitionStatement(counted({ grantedBefore: { source: 0, module: before } })))
      .filter(({ key }) => key === 'statement:document.gap.partial')
      .map(({ values }) => values['credits'])
  expect([0, 50, 200].map(restAfter)).toEqual([[{ credits: 200 }], [{ credits: 150 }], []])
})

test('sums the table to what was granted', () => {
  const { blocks } = recognitionStatement(drawnStatement())
  const table = blocks.find((block) => block.kind === 'table')
  const values = table?.rows.map((row) => JSON.stringify(row.at(-1)?.text)).join(' ') ?? ''
  const sum = [...values.matchAll(/"credits":(\d+)/g)].reduce((total, [, credits]) => total + Number(credits), 0)

  expect(sum).toBe(550)
  expect(JSON.stringify(table?.totals.at(-1))).toContain('"credits":550')
})

// A refused applicant must not read that they are exempt.
test('speaks of exemption only where something is recognised', () => {
  const document = (outcome: 'notRecognised' | 'partial') =>
    JSON.stringify(recognitionStatement(drawnStatement({ lines: [{ ...drawnLine, outcome, credits: null }] })))

  expect(document('partial')).toMatch(/exemption|grantedNone/)
  expect(document('notRecognised')).not.toMatch(/exemption|grantedNone/)
})

const keysIn = (change: Partial<StatementLine>) =>
  phrasesIn(recognitionStatement(drawnStatement({ lines: [{ ...drawnLine, ...change }] }))).map(({ key }) => key)
const keysOf = (change: Partial<typeof drawnCredential>) =>
  keysIn({ credentials: [{ ...drawnCredential, ...change }] }).filter((key) => key.includes('.assessed.'))

// The statement said that the issuer had sealed a file without a seal, and that an achievement was awarded on the file's own day.
test('says of the file what it is: who issued it, and on which day, where no day of the award is stated', () => {
  const assessed = (name: string) => `statement:document.assessed.${name}`

  expect(keysOf({})).toContain(assessed('issuer'))
  expect(keysOf({ on: 'paper' })).toContain(assessed('issuerOfPaper'))
  expect(keysOf({ awardedOn: null })).toContain(assessed('issued'))
  expect(keysOf({ awardedOn: null })).not.toContain(assessed('date'))
  expect(keysOf({ awardedOn: null, issuedOn: null })).toContain(assessed('date'))
})

// An office that exempts without credits had its statement say that the workload, printed above it, was not known.
test('names a missing workload as the reason only where none is known', () => {
  const rights = (source: number | null) =>
    keysIn({ credits: null, ledger: { ...drawnLine.ledger, source } }).filter((key) => key.includes('.rights.partial'))

  expect(rights(600)).toEqual(['statement:document.rights.partial.exemption'])
  expect(rights(null)).toEqual(['statement:document.rights.partial.noWorkload'])
})

function leavesOf(node: object, path: string): string[] {
  return Object.entries(node).flatMap(([name, value]: [string, unknown]) => {
    const at = `${path}.${name}`
    return typeof value === 'object' && value !== null ? leavesOf(value, at) : [at]
  })
}

// The head of the column would name a language as "language.xx", on paper that cannot be taken back.
test('names the language of the outcomes where it has a name, and says nothing of another', () => {
  const inLanguage = (lang: string) => {
    const outcomes = drawnLine.outcomes.map((one) => ({ ...one, carriedBy: [[{ lang, value: 'Eolas' }]] }))
    return phrasesIn(recognitionStatement(drawnStatement({ lines: [{ ...drawnLine, outcomes }] }))).flatMap(
      ({ key }) => (/carriedBy|language\.(?!de|en)/.test(key) ? [key] : []),
    )
  }

  expect(inLanguage('sq-AL')).toEqual(['statement:document.outcomes.carriedByIn', 'report:language.sq'])
  expect(inLanguage('yo')).toEqual(['statement:document.outcomes.carriedBy'])
  expect(inLanguage('und')).toEqual(['statement:document.outcomes.carriedBy'])
})

test('every language that a document names has its name', () => {
  for (const { report } of Object.values(languages))
    expect(Object.keys(report.language).toSorted()).toEqual([...namedLanguages].toSorted())
})

// "Of the programme BAI" and "Outcome M7" stand nowhere else in what an applicant is given.
test('names a programme by its title and what was counted before by its text', () => {
  const programme = { code: 'BAI', credits: 18000, cap: 9000, grantedBefore: 0 }
  const valuesOf = (line: Partial<StatementLine>, key: string) =>
    phrasesIn(
      recognitionStatement(
        drawnStatement({ lines: [{ ...drawnLine, ledger: { ...drawnLine.ledger, programme }, ...line }] }),
      ),
    )
      .filter((phrase) => phrase.key === `statement:document.counting.${key}`)
      .map(({ values }) => values)
  const title = [
    { lang: 'de', value: 'Angewandte Informatik' },
    { lang: 'en', value: 'Applied Informatics' },
  ]

  expect(valuesOf({ programme: title }, 'programme')).toEqual([{ programme: 'Applied Informatics' }])
  expect(valuesOf({ programme: [] }, 'programme')).toEqual([{ programme: 'BAI' }])
  expect(valuesOf({}, 'countedBefore')).toEqual([
    {
      outcome: { verbatim: { text: 'Document analyses reproducibly under version control', lang: 'en' } },
      case: '2025-1182',
    },
  ])
})

// Three credentials under a title that names one read like a statement on the first.
test('the title says whether one credential was assessed or several', () => {
  const input = drawnStatement({})
  const [line] = input.lines
  const [one] = line?.credentials ?? []
  if (line === undefined || one === undefined) throw new Error('Half a fixture')
  const countOf = (change: Partial<StatementInput>) =>
    recognitionStatement(drawnStatement(change))
      .blocks.flatMap((block) => (block.kind === 'title' && block.level === 1 ? [block.text] : []))
      .map((text) => ('key' in text ? text.values['count'] : null))

  expect(countOf({})).toEqual([1])
  expect(countOf({ lines: [line, { ...line, credentials: [one] }] })).toEqual([1])
  expect(countOf({ lines: [line, { ...line, credentials: [{ ...one }] }] })).toEqual([2])
  expect(countOf({ lines: [{ ...line, credentials: [] }] })).toEqual([1])
})
