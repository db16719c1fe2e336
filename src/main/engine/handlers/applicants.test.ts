import { expect, test } from 'vitest'
import { receiveCase, signIn } from '../cases.fixtures.ts'
import { openEngine } from '../engine.fixtures.ts'

const contact = { email: 'ada@example.org', phone: '', address: '', language: 'de' }

async function received() {
  const started = await openEngine()
  const caseId = await receiveCase(started)
  const { applicant } = await started.call('cases.get', { caseId })
  const now = async () => (await started.call('cases.get', { caseId })).applicant
  return { ...started, started, caseId, applicant, now, about: { applicantId: applicant.id } }
}

// Would catch a birth date or an address that is overwritten and gone, or changed without saying why.
test('what replaces a recorded value needs a reason, and what stood before stays in the history', async () => {
  const { call, refused, about, applicant, now, clock } = await received()
  const { names } = applicant
  await call('applicants.save', { ...about, names, birthDate: '1990-01-31' })
  await call('applicants.saveContact', { ...about, contact })

  const wrong = { ...about, names, birthDate: '1990-02-01' }
  expect(await refused('applicants.save', wrong)).toMatchObject({ code: 'reasonMissing' })
  expect(await refused('applicants.save', { ...wrong, reason: '  ' })).toMatchObject({ code: 'reasonMissing' })
  const elsewhere = { ...contact, email: 'ada@example.com' }
  expect(await refused('applicants.saveContact', { ...about, contact: elsewhere })).toMatchObject({
    code: 'reasonMissing',
  })
  expect(await now()).toMatchObject({ birthDate: '1990-01-31', contact })

  clock.now = new Date('2026-05-19T08:00:00Z')
  const renamed = names.map((one) => ({ ...one, family: 'Montavon-Rey' }))
  await call('applicants.save', { ...wrong, names: renamed, reason: 'Passport seen' })
  await call('applicants.saveContact', { ...about, contact: elsewhere, reason: 'She wrote so' })
  expect(await now()).toMatchObject({ birthDate: '1990-02-01', names: renamed, contact: elsewhere })

  const corrections = await call('applicants.corrections', about)
  expect(corrections.map(({ field, before, after, reason }) => [field, before, after, reason])).toEqual([
    ['contact', contact, elsewhere, 'She wrote so'],
    ['birthDate', '1990-01-31', '1990-02-01', 'Passport seen'],
    ['names', names, renamed, 'Passport seen'],
    ['contact', null, contact, ''],
    ['birthDate', null, '1990-01-31', ''],
  ])
  expect(corrections[0]).toMatchObject({ by: 'Henrik Tausch', at: '2026-05-19T08:00:00.000Z' })
})

// "85" became the year 85, and tomorrow a birthday.
test.each([
  ['0085-02-03', { code: 'dayNotMeant', facts: {} }],
  ['2999-01-01', { code: 'notAllowed', facts: { problem: 'eventInFuture' } }],
])('nobody is born on %s', async (birthDate, refusal) => {
  const { call, refused, about, applicant } = await received()
  expect(await refused('applicants.save', { ...about, names: applicant.names, birthDate })).toEqual(refusal)
  expect(await call('applicants.corrections', about)).toEqual([])
})

// Would catch a save of an unchanged form that retires the names and fills the history with nothing.
test('saving what is there already leaves no trace', async () => {
  const { call, about, applicant } = await received()
  await call('applicants.save', { ...about, names: applicant.names, birthDate: null })
  expect(await call('applicants.corrections', about)).toEqual([])
})

test('who only reads cases sees the history and corrects nothing', async () => {
  const { started, call, refused, about, applicant } = await received()
  const auditor = await call('officers.add', {
    name: 'Aud Itor',
    passphrase: 'green ducks at dawn',
    roles: ['auditor'],
  })
  await signIn(started, auditor.id)
  expect(await call('applicants.corrections', about)).toEqual([])
  expect(await refused('applicants.save', { ...about, names: applicant.names, birthDate: '1990-01-31' })).toMatchObject(
    { code: 'roleMissing' },
  )
})

// Among many, fifty whose names hold the letters came first, and whoever is called so was not in the list: a second person was made.
test('who is called as was typed is found first, and how many others there are is told', async () => {
  const { started, call } = await received()
  const families = [...Array.from({ length: 60 }, (_, nth) => `Ali${String(nth)}`), 'Lindqvist', 'Li']
  for (const family of families) await receiveCase(started, family)
  const { of, found } = await call('applicants.find', { text: 'li', from: 0 })

  expect(of).toBe(62)
  expect(found).toHaveLength(50)
  expect(found.slice(0, 2).map(({ name }) => name)).toEqual(['Ada Li', 'Ada Lindqvist'])

  const rest = await call('applicants.find', { text: 'li', from: 50 })
  expect(rest.of).toBe(62)
  expect(new Set([...found, ...rest.found].map(({ id }) => id)).size).toBe(62)
})

// Two of the same name could not be told apart where one of them was chosen for a new case.
test('people who are found come with their day of birth and their newest case', async () => {
  const { call, applicant, about } = await received()
  await call('applicants.save', { ...about, names: applicant.names, birthDate: '1990-01-31' })
  const { number } = await call('cases.create', {
    applicant: { existing: applicant.id },
    purpose: 'exemption',
    target: { programmeId: null, moduleVersionId: null },
    receivedOn: '2026-05-18',
  })
  const { found } = await call('applicants.find', { text: 'montavon', from: 0 })

  expect(found).toEqual([
    { id: applicant.id, name: 'Ada Montavon', birthDate: '1990-01-31', cases: 2, lastCase: number },
  ])
})

test('how many bear each family name is told in the order of the names, by former names too', async () => {
  const { started, call, applicant, about } = await received()
  await receiveCase(started, 'Rey')
  const [name] = applicant.names
  if (name === undefined) throw new Error('The applicant has no name')
  const names = [
    { ...name, family: 'Rey' },
    { ...name, kind: 'birth' as const },
  ]
  await call('applicants.save', { ...about, names, birthDate: null, reason: 'She married' })

  const told = await call('applicants.bearing', { families: ['rey ', 'Nobody', ' ', 'Montavon', 'Rey'] })
  expect(told.map(({ bearers }) => bearers)).toEqual([2, 0, 0, 1, 2])
})

// Of many applicants a misspelt name was told to be in no record, and a second person was made of the one who is called so.
test('beside how many bear each family name those of nearly the same spelling are told, as they stand by now', async () => {
  const { started, call, caseId } = await received()
  const asked = { families: ['Montavan', ' Zurawsky', 'montavon', '', 'Ada Montavan'] }
  expect(await call('applicants.bearing', asked)).toEqual([
    { bearers: 0, similar: ['Montavon'] },
    { bearers: 0, similar: [] },
    { bearers: 1, similar: [] },
    { bearers: 0, similar: [] },
    { bearers: 0, similar: ['Ada Montavon'] },
  ])

  await receiveCase(started, 'Żurawski')
  const { number } = await call('cases.get', { caseId })
  await call('erasures.erase', { caseId, scope: 'applicant', ground: 'request', typed: number })
  const told = await call('applicants.bearing', asked)
  expect(told.map(({ similar }) => similar)).toEqual([[], ['Żurawski'], [], [], []])
})
