import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newCaseForm, type NewCaseDraft } from '#contract/newCaseDraft.ts'
import { openEngine, resourcesFolder, unlock, type TestEngine } from './engine.fixtures.ts'

const target = { programmeId: null, moduleVersionId: null }
const contact = { email: 'zuleika@', phone: '', address: '', language: 'en' }
const named = (given: string, family: string) =>
  ({ kind: 'current', given, family, order: 'givenFirst', validFrom: null, validTo: null }) as const

async function created({ call }: TestEngine, given: string, family: string) {
  const { caseId, number } = await call('cases.create', {
    applicant: { new: { names: [named(given, family)], birthDate: null } },
    ...{ purpose: 'exemption', target, receivedOn: '2026-05-18' },
  })
  const { found } = await call('applicants.find', { text: family, from: 0 })
  const [existing] = found
  if (existing === undefined) throw new Error(`${family} is not found`)
  return { caseId, number, existing }
}

const entered = (key: string): NewCaseDraft['applicants'][number] => ({
  ...{ key, holders: [key], given: '', family: key, order: 'givenFirst', existing: null, contact, documents: [] },
  files: [{ name: `${key}.json`, equality: key, missing: [], names: 'somebody' as const, problem: null }],
})
const draftOf = (applicants: NewCaseDraft['applicants'], begun: NewCaseDraft['begun'] = []): NewCaseDraft => ({
  ...{ applicants, shown: '', purpose: 'exemption', ...target, receivedOn: null, left: null, begun },
})

// Would catch a name and files of an erased person that stay in a form that somebody has left open, and somebody else's that go along.
test('an erasure takes the person out of new cases that are being entered, and nobody else', async () => {
  const desk = await openEngine()
  const { call } = desk
  const gone = await created(desk, 'Zuleika', 'Quistorff')
  const stays = await created(desk, 'Ada', 'Example')
  const content = async () =>
    (await call('officeFormDrafts.list', {})).map((one) => [one.form, JSON.parse(one.content) as unknown])
  const save = (draft: object, form = newCaseForm) =>
    call('officeFormDrafts.save', { form, content: JSON.stringify(draft) })
  const others = [{ ...entered('Example'), existing: stays.existing }, entered('Quistorff')]
  const begun = [{ key: 'Example', caseId: stays.caseId, taken: ['a'] }]
  await save({ of: gone.existing.id }, 'policy')
  await save(
    draftOf(
      [{ ...entered('Zuleika'), existing: gone.existing }, ...others, entered('Z')],
      [...begun, { key: 'Z', caseId: gone.caseId, taken: [] }],
    ),
  )
  const erase = { caseId: gone.caseId, scope: 'applicant' as const, ground: 'request' as const, typed: gone.number }
  await call('erasures.erase', erase)
  expect(await content()).toEqual([
    [newCaseForm, draftOf(others, begun)],
    ['policy', { of: gone.existing.id }],
  ])
})

test('a form of new cases that names nobody else, or that nobody can read any more, goes with an erasure', async () => {
  const desk = await openEngine()
  const { call } = desk
  for (const draft of ['alone', 'earlier', 'broken'] as const) {
    const { caseId, number, existing } = await created(desk, 'Zuleika', 'Quistorff')
    const alone = draftOf([{ ...entered('Zuleika'), existing }])
    const whole = JSON.stringify(draft === 'earlier' ? { ...alone, purpose: 'of an earlier version' } : alone)
    const content = draft === 'broken' ? whole.slice(0, -1) : whole
    await call('officeFormDrafts.save', { form: newCaseForm, content })
    await call('erasures.erase', { caseId, scope: 'applicant', ground: 'request', typed: number })
    expect(await call('officeFormDrafts.list', {})).toEqual([])
  }
})

// Would catch names of people of whom no case ever was, and which nothing else erases.
test('new cases that nobody comes back to for thirty days are forgotten, and other forms are not', async () => {
  const desk = await openEngine()
  const content = JSON.stringify(draftOf([entered('Example')]))
  for (const form of [newCaseForm, 'policy']) await desk.call('officeFormDrafts.save', { form, content })
  const forms = async () => (await desk.call('officeFormDrafts.list', {})).map(({ form }) => form)
  for (const [day, there] of [
    ['2026-06-17T07:00:00Z', [newCaseForm, 'policy']],
    ['2026-06-18T07:00:00Z', ['policy']],
  ] as const) {
    await desk.call('session.lock', {})
    desk.clock.now = new Date(day)
    await unlock(desk)
    expect(await forms()).toEqual(there)
  }
})

// Would catch a file that is not known again, and one that another record would know.
test('a file that is looked into is known again by its bytes, in this record alone', async () => {
  const bytes = new Uint8Array(readFileSync(join(resourcesFolder, 'samples', 'ada-python-montavon.jsonld')))
  const seen = async ({ call }: TestEngine, name: string) =>
    (await call('imports.inspect', { files: [{ name, bytes }] })).map(({ equality }) => equality)
  const [here, there] = [await openEngine(), await openEngine()]
  const first = await seen(here, 'a.jsonld')
  expect(await seen(here, 'b.jsonld')).toEqual(first)
  expect(await seen(there, 'a.jsonld')).not.toEqual(first)
})
