import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Assertion, ElementName, Origin } from '../credential/element.ts'
import { compareWithModule } from './compare.ts'
import { toCompared } from './compared.ts'
import type { ComparedModule } from './comparison.ts'
import { createCorpus } from './corpus.ts'
import { credentialOf, moduleOf } from './matching.fixtures.ts'
import { awardAge } from './signals/awardAge.ts'

const file: Origin = { from: 'file', importer: 'elm', layer: 'json', pointer: '/credentialSubject/hasClaim' }

function said(element: ElementName, part: string, value: Assertion['value'], origin: Origin | null = file): Assertion {
  return { element, state: 'stated', item: 0, part, value, reason: null, origin }
}
const words = (text: string) => ({ kind: 'text', lang: 'en', text }) as const
const day = (date: string) => ({ kind: 'date', date }) as const

const local: ComparedModule = { ...moduleOf('Fit models'), assessment: [], prerequisites: [] }

function besideOf(rows: readonly Assertion[], asOf: string, module = local) {
  return compareWithModule(toCompared(rows, [], asOf), module, createCorpus([module])).beside
}
const toldOf = (signal: string, rows: readonly Assertion[], asOf = '2026-05-18', module = local) =>
  besideOf(rows, asOf, module).find((reason) => reason.signal === signal)

// The file is often sealed long after the award; its age is the learning's, not the file's.
test('tells the age of the award, and says where only the day of issuing is known', () => {
  const issued = said('issuedOn', 'date', day('2026-05-01'))

  expect(toldOf('awardAge', [issued, said('awardedOn', 'date', day('2019-05-19'))])).toMatchObject({
    code: 'awardedYears',
    side: 'neither',
    facts: { date: '2019-05-19', count: 6 },
    source: { credential: { from: 'file', place: '/credentialSubject/hasClaim' }, module: null },
  })
  expect(toldOf('awardAge', [issued])).toMatchObject({ code: 'issuedMonths', facts: { count: 0 } })
  expect(toldOf('awardAge', [])).toMatchObject({ code: 'awardUnknown', source: { credential: null } })
  expect(toldOf('awardAge', [said('awardedOn', 'date', day('2026-05-19'))])).toMatchObject({ code: 'awardAhead' })
})

test('a later day of comparison never makes an award younger', () => {
  const someDay = fc.date({ min: new Date('1990-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  const iso = (date: Date) => date.toISOString().slice(0, 10)
  fc.assert(
    fc.property(someDay, someDay, someDay, (awarded, one, other) => {
      const [before, after] = [iso(one), iso(other)].sort()
      const age = (asOf = '') =>
        awardAge.beside({ ...credentialOf(), award: { on: iso(awarded), told: 'awardedOn', asOf } }, local)?.value

      expect(age(after)).toBeGreaterThanOrEqual(age(before) ?? Number.NaN)
    }),
  )
})

const asking = {
  ...local,
  assessment: [
    { lang: 'de', value: 'Klausur' },
    { lang: 'en', value: 'Written examination' },
  ],
  prerequisites: [{ lang: 'en', value: 'Linear algebra' }],
}

// What nobody has said must not read as "none": a file that is silent is not a course without an examination.
test('sets assessment and prerequisites of both sides side by side, and says what is not stated', () => {
  const rows = [said('assessment', 'type', { kind: 'code', scheme: 'SURF', code: 'portfolio' })]
  const project = [said('assessment', 'title', words('Project')), said('prerequisite', 'text', words('None'))]

  expect(toldOf('assessment', project, undefined, asking)).toMatchObject({
    code: 'assessmentBoth',
    facts: { credential: 'Project', module: 'Written examination' },
    source: { credential: { from: 'file' }, module: { from: 'catalogue' } },
  })
  expect(toldOf('assessment', rows)).toMatchObject({ code: 'assessmentCredential', facts: { credential: 'portfolio' } })
  expect(toldOf('assessment', [], undefined, asking)).toMatchObject({ code: 'assessmentModule' })
  expect(toldOf('assessment', [])).toMatchObject({
    code: 'assessmentUnknown',
    source: { credential: null, module: null },
  })
  expect(toldOf('prerequisite', project, undefined, asking)).toMatchObject({
    code: 'prerequisitesBoth',
    facts: { credential: 'None', module: 'Linear algebra' },
  })
  expect(toldOf('prerequisite', [], undefined, asking)).toMatchObject({ code: 'prerequisitesModule' })
})

test('an address of a vocabulary is not shown as a kind of assessment', () => {
  const code = { kind: 'code', scheme: 'ELM', code: 'http://data.europa.eu/snb/assessment/c_1' } as const

  expect(toldOf('assessment', [said('assessment', 'type', code)])).toMatchObject({ code: 'assessmentUnknown' })
})

// The officer's reason is free text and may name the applicant; the comparison never sees it.
test('says that an officer supplied a value, never with what words', () => {
  const supplied = said(
    'level',
    'eqf',
    { kind: 'code', scheme: 'EQF', code: '5' },
    { from: 'officer', reason: 'Ewa told us' },
  )
  const level = toldOf('level', [said('level', 'eqf', { kind: 'code', scheme: 'EQF', code: '6' }), supplied])

  expect(level).toMatchObject({ code: 'levelLower', source: { credential: { from: 'officer', place: '' } } })
  expect(JSON.stringify(besideOf([supplied], '2026-05-18'))).not.toContain('Ewa')
})

test('names in what is said of assessment and prerequisites are masked', () => {
  const rows = [
    said('learner', 'fullName', words('Ewa Święcicka')),
    said('assessment', 'title', words('Thesis of Ewa Święcicka')),
    said('prerequisite', 'text', words('Set for Święcicka')),
  ]

  expect(JSON.stringify(besideOf(rows, '2026-05-18'))).not.toMatch(/Ewa|Święcicka/)
})

// Beside the score, not inside: none of it may move a suggestion.
test('what is told beside changes no coverage', () => {
  const outcome = said('learningOutcome', 'text', words('Fit linear models'))
  const plain = compareWithModule(toCompared([outcome], [], null), local, createCorpus([local]))
  const told = compareWithModule(
    toCompared(
      [outcome, said('awardedOn', 'date', day('1999-01-01')), said('assessment', 'title', words('None'))],
      [],
      '2026-05-18',
    ),
    asking,
    createCorpus([asking]),
  )

  expect(told.outcomes).toEqual(plain.outcomes)
})
