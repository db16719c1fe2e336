import { expect, test } from 'vitest'
import type { Assertion } from '../../credential/element.ts'
import { contextWith, europeanCredential, openBadge } from '../subject.fixtures.ts'
import { subjectOf } from '../subject.ts'
import { suppliedTo } from '../supplied.ts'
import { trustPackWith } from '../trustPack.fixtures.ts'
import type { KnownMill, RegisterEntry, TrustPackContent } from '../trustPack.ts'
import { qualityAssurance } from './qualityAssurance.ts'

const entry: RegisterEntry = {
  register: 'Register of the Invented Council',
  registerId: '17',
  agency: 'Invented Agency',
  name: [{ lang: 'en', value: 'Invented University' }],
  ids: [],
  programme: null,
  from: '2020-10-01',
  to: '2025-09-30',
}
const mill: KnownMill = { name: [{ lang: 'en', value: 'Invented University' }], ids: [], source: 'List of 2026' }

async function asked(
  awardedOn: string | null,
  content: Partial<TrustPackContent> | null,
  json: unknown = europeanCredential,
) {
  const row = (element: 'awardedOn' | 'title', value: Assertion['value'], part: string): Assertion => ({
    element,
    state: 'stated',
    item: 0,
    part,
    value,
    reason: null,
    origin: { from: 'file', importer: 'elm3', layer: 'json', pointer: '' },
  })
  const assertions = [
    row('title', { kind: 'text', text: 'Databases', lang: 'en' }, 'text'),
    ...(awardedOn === null ? [] : [row('awardedOn', { kind: 'date', date: awardedOn }, 'date')]),
  ]
  const document = { layers: ['json'], text: '', json, envelope: null }
  const subject = subjectOf(document, { pointer: '', assertions, children: [] })
  const results = await qualityAssurance.run(
    subject,
    contextWith(content === null ? {} : { content: trustPackWith(content) }),
  )
  return results.map(({ status, code }) => `${status} ${code}`)
}

// Asked for today, an award of 2021 would be held against a university that has closed since.
test.each([
  ['2020-09-30', 'failed notYet'],
  ['2020-10-01', 'passed covered'],
  ['2025-09-30', 'passed covered'],
  ['2025-10-01', 'failed wasNotThen'],
])('an award of %s is %s', async (awardedOn, answer) => {
  expect(await asked(awardedOn, { qualityRegister: [entry] })).toEqual([answer])
})

test('an entry that still runs covers every day from its first', async () => {
  expect(await asked('2026-11-01', { qualityRegister: [{ ...entry, to: null }] })).toEqual(['passed coveredToday'])
})

test('a gap between two entries is a gap, and either entry covers its own time', async () => {
  const register = [entry, { ...entry, registerId: '18', from: '2026-10-01', to: null }]

  expect(await asked('2026-01-01', { qualityRegister: register })).toEqual(['failed wasNotThen'])
  expect(await asked('2027-01-01', { qualityRegister: register })).toEqual(['passed coveredToday'])
})

const given = (element: Assertion['element'], part: string, value: Assertion['value'], item = 0): Assertion => ({
  ...{ element, state: 'suppliedLater', item, part, value, reason: 'The university told it' },
  origin: { from: 'officer', reason: 'The university told it' },
})
const body = (name: string, item = 0) => given('awardingBody', 'name', { kind: 'text', text: name, lang: 'en' }, item)
const day = (date: string) => given('awardedOn', 'date', { kind: 'date', date })

async function askedWith(json: unknown, supplied: readonly Assertion[], content: Partial<TrustPackContent>) {
  const subject = subjectOf({ layers: ['json'], text: '', json, envelope: null }, null)
  const context = contextWith({ content: trustPackWith(content) })
  const results = await qualityAssurance.run({ ...subject, supplied: suppliedTo(subject, null, supplied) }, context)
  return results.map(({ status, code, restsOn }) => [status, code, restsOn ?? 'file'].join(' '))
}

// An officer who found out who gave the award was told for good that the file does not name them.
test('what officers supply is asked about where the file is silent, and the answer says so', async () => {
  const register = { qualityRegister: [entry] }
  const nobody = { ...openBadge, issuer: undefined }

  expect(await askedWith(nobody, [], register)).toEqual(['skipped notNamed file'])
  expect(await askedWith(nobody, [body('Invented University')], register)).toEqual(['skipped noDate supplied'])
  const both = [body('Elsewhere'), body('Invented University'), day('2021-06-30')]
  expect(await askedWith(nobody, both, register)).toEqual(['passed covered supplied'])
  const two = [body('Invented University'), body('Elsewhere', 1), day('2021-06-30')]
  expect(await askedWith(nobody, two, register)).toEqual(['passed covered supplied', 'skipped notInRegister supplied'])
  expect(await askedWith(openBadge, [day('2021-06-30')], register)).toEqual(['passed covered supplied'])
})

// A good name that somebody types would cover up the bad one in the file.
test('what officers supply never takes the place of what the file says, nor of what speaks against it', async () => {
  const register = { qualityRegister: [{ ...entry, name: [{ lang: 'en', value: 'Elsewhere' }] }] }
  const mills = { ...register, mills: [mill] }

  expect(await askedWith(europeanCredential, [body('Elsewhere'), day('2021-06-30')], mills)).toEqual([
    'failed mill file',
  ])
  expect(await askedWith(openBadge, [body('Elsewhere'), day('2021-06-30')], mills)).toEqual([
    'failed mill file',
    'passed covered supplied',
  ])
  expect(await askedWith(openBadge, [body('Elsewhere'), day('2021-06-30')], register)).toEqual([
    'passed covered supplied',
  ])
})

test('an accredited programme says nothing of another programme', async () => {
  expect(await asked('2021-01-01', { qualityRegister: [{ ...entry, programme: 'databases' }] })).toEqual([
    'passed covered',
  ])
  expect(await asked('2021-01-01', { qualityRegister: [{ ...entry, programme: 'Law' }] })).toEqual([
    'skipped otherProgramme',
  ])
})

// "Not in the extract" must never read as "not recognised".
test('what the register does not hold is not known', async () => {
  const other = { ...entry, name: [{ lang: 'en', value: 'Academy of Hoyvik' }] }

  expect(await asked('2021-01-01', { qualityRegister: [other] })).toEqual(['skipped notInRegister'])
  expect(await asked('2021-01-01', {})).toEqual(['skipped noRegister'])
  expect(await asked('2021-01-01', null)).toEqual(['skipped noRegister'])
  expect(await asked(null, { qualityRegister: [entry] })).toEqual(['skipped noDate'])
})

test('a mill is said with its source, whatever the register holds', async () => {
  expect(await asked('2021-01-01', { qualityRegister: [entry], mills: [mill] })).toEqual(['failed mill'])
})

test('a name that is nearly one of the register is shown beside it, not taken for it', async () => {
  const near = { ...entry, name: [{ lang: 'en', value: 'Invented Univercity' }] }

  expect(await asked('2021-01-01', { qualityRegister: [near] })).toEqual(['skipped lookAlike'])
})

// A mill that calls itself like a university, under a number of its own, would be called quality assured.
test('the same name under another official number is not the same body', async () => {
  const claim = europeanCredential.credentialSubject.hasClaim
  const awardingBody = [{ id: 'https://mill.example', legalName: { en: 'Invented University' } }]
  const json = {
    ...europeanCredential,
    credentialSubject: { ...europeanCredential.credentialSubject, hasClaim: { ...claim, awardedBy: { awardingBody } } },
  }

  expect(await asked('2021-01-01', { qualityRegister: [{ ...entry, ids: ['NTRXX-1'] }] }, json)).toEqual([
    'skipped notInRegister',
  ])
  expect(await asked('2021-01-01', { qualityRegister: [{ ...entry, ids: ['https://mill.example'] }] }, json)).toEqual([
    'passed covered',
  ])
})
