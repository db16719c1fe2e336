import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDemoCases } from '../../../cli/demo/demoCases.ts'
import { callsOf, openOffice, receive, take } from '../../../cli/demo/demoOffice.ts'
import { receiveCase } from '../cases.fixtures.ts'
import { openEngine, passphrase, resourcesFolder, startEngine, unlock, type TestEngine } from '../engine.fixtures.ts'

const find = ({ call }: TestEngine, text: string, by: 'anything' | 'number' = 'anything') =>
  call('cases.find', { by, text, atMost: 5 })
const numbersOf = async (started: TestEngine, text: string, by: 'anything' | 'number' = 'anything') =>
  (await find(started, text, by)).found.map(({ number }) => number)

// Would catch the applicant who is called so behind newer cases that merely hold the letters, and a number that finds its digits
// somewhere else first.
test('a case is found by its number first, then by a name, then by letters anywhere, and the newest first', async () => {
  const started = await openEngine()
  for (const family of ['Lind', 'Błaszczyk', 'Zlindová', 'Lindqvist']) await receiveCase(started, family)

  expect(await numbersOf(started, 'lind')).toEqual(['2026-0004', '2026-0001', '2026-0003'])
  expect(await numbersOf(started, 'blaszcz ADA')).toEqual(['2026-0002'])
  expect(await numbersOf(started, '2')).toEqual(['2026-0002', '2026-0004', '2026-0003', '2026-0001'])
  expect(await numbersOf(started, '2026-0003')).toEqual(['2026-0003'])
  expect(await numbersOf(started, '26-00', 'number')).toHaveLength(4)
  expect(await numbersOf(started, 'lind', 'number')).toEqual([])
  expect(await numbersOf(started, ' – ')).toEqual([])
})

test('how many fit is told beside the few that are answered', async () => {
  const started = await openEngine()
  for (let nth = 0; nth < 7; nth += 1) await receiveCase(started, 'Lind')

  const { of, found } = await find(started, 'lind')
  expect([of, found.length]).toEqual([7, 5])
})

// Would catch an applicant who married and whose file nobody finds by the name on the certificate.
test('a former name finds the case and is told, the current one is not told twice', async () => {
  const started = await openEngine()
  const caseId = await receiveCase(started, 'Montavon')
  const { applicant } = await started.call('cases.get', { caseId })
  const birth = {
    kind: 'birth',
    given: 'Ada',
    family: 'Rey',
    order: 'givenFirst',
    validFrom: null,
    validTo: null,
  } as const
  expect(await numbersOf(started, 'rey')).toEqual([])
  await started.call('applicants.save', {
    applicantId: applicant.id,
    names: [...applicant.names, birth],
    birthDate: null,
    reason: 'Certificate seen',
  })

  expect((await find(started, 'ada rey')).found).toMatchObject([{ applicant: 'Ada Montavon', alsoCalled: 'Ada Rey' }])
  expect((await find(started, 'ada mont')).found).toMatchObject([{ applicant: 'Ada Montavon', alsoCalled: null }])
})

// The list of cases knows the first credential of each alone.
test('a case is found by any of its credentials, and that one is told', async () => {
  const started = startEngine({ demo: true })
  const call = callsOf(started.engine)
  const demo = readDemoCases(join(resourcesFolder, 'demo', 'cases.json'))
  await openOffice(call, resourcesFolder, demo, passphrase)
  const [worked] = demo.worked
  if (worked === undefined) throw new Error('The demo lost its cases')
  const { caseId } = await receive(call, join(resourcesFolder, 'samples'), worked)
  const second = await take(call, caseId, join(resourcesFolder, 'samples', 'ada-python-montavon.jsonld'))
  const { title } = await call('credentials.get', { caseCredentialId: second.caseCredentialId })
  const [first] = (await started.call('cases.find', { by: 'id', ids: [caseId] })).found
  expect(first?.credential?.id).not.toBe(second.caseCredentialId)
  const [found] = (await find(started, title[0]?.value ?? '')).found
  expect([found?.id, found?.credential?.id]).toEqual([caseId, second.caseCredentialId])
})

test('by id the cases that the record has come in the order asked for', async () => {
  const started = await openEngine()
  const one = await receiveCase(started, 'Lind')
  const other = await receiveCase(started, 'Rey')
  const gone = other.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
  const { found } = await started.call('cases.find', { by: 'id', ids: [one, gone as typeof other, other] })

  expect(found.map(({ id }) => id)).toEqual([one, other])
})

// Looking is no change: the log tells who did what, not who looked for whom.
test('finding writes nothing into the log', async () => {
  const started = await openEngine()
  const caseId = await receiveCase(started, 'Lind')
  const history = async () => (await started.call('cases.get', { caseId })).history.length
  const before = await history()
  await find(started, 'lind')

  expect(await history()).toBe(before)
})

const similarTo = async (started: TestEngine, text: string) =>
  (await find(started, text)).similar.found.map(({ applicant, meant }) => `${applicant}: ${meant.join(' ')}`)

// On the telephone a name is heard, not read: nobody found the applicant, and a second file was opened for them.
test.each([
  ['Montavon-Ray', 'Montavon-Rey', 'montavon rey'],
  ['Zurawsky', 'Żurawski', 'zurawski'],
  ['ada papadopulou', 'Παπαδοπούλου', 'ada παπαδοπουλου'],
  ['Mueler', 'Müller', 'muller'],
  ['Vandenberg', 'van den Berg', 'van den berg'],
])('%s is offered %s in a similar spelling', async (typed, family, meant) => {
  const started = await openEngine()
  await receiveCase(started, 'Lind')
  await receiveCase(started, family)

  expect(await numbersOf(started, typed)).toEqual([])
  expect(await similarTo(started, typed)).toEqual([`Ada ${family}: ${meant}`])
})

test('the nearest spelling comes first, then the newest, and how many there are is told', async () => {
  const started = await openEngine()
  for (const family of ['Zurawskki', 'Żurawski', 'Zurawski', 'Żurawska', 'Zuravskas', 'Zurawskij', 'Zorawska', 'Kiss'])
    await receiveCase(started, family)
  const { of, found, similar } = await find(started, 'zurawsky')

  expect([of, found]).toEqual([0, []])
  expect(similar.of).toBe(6)
  expect(similar.found.map(({ number }) => number)).toEqual([
    '2026-0004',
    '2026-0003',
    '2026-0002',
    '2026-0006',
    '2026-0001',
  ])
})

// Would catch one who resembles the other among those who are called so, and a list of others behind a name that many bear.
test('similar spellings stand apart, only where few are found as typed, and never by a number', async () => {
  const started = await openEngine()
  for (const family of ['Meyer', 'Meier', 'Meier', 'Meier', 'Meier']) await receiveCase(started, family)
  const { found, similar } = await find(started, 'meier')
  expect(found.map(({ applicant }) => applicant)).not.toContain('Ada Meyer')
  expect(similar.found.map(({ applicant }) => applicant)).toEqual(['Ada Meyer'])

  await receiveCase(started, 'Meier')
  expect((await find(started, 'meier')).similar).toEqual({ of: 0, found: [] })
  expect((await find(started, '2026-0011')).similar).toEqual({ of: 0, found: [] })
  expect((await find(started, 'meyers', 'number')).similar).toEqual({ of: 0, found: [] })
})

// A name that was put right, and a name of before a lock.
test('similar spellings are those of now', async () => {
  const started = await openEngine()
  const caseId = await receiveCase(started, 'Montavan')
  expect(await similarTo(started, 'montavonn')).toEqual(['Ada Montavan: montavan'])
  const { applicant } = await started.call('cases.get', { caseId })
  const names = applicant.names.map((name) => ({ ...name, family: 'Lindqvist' }))
  await started.call('applicants.save', { applicantId: applicant.id, names, birthDate: null, reason: 'Passport seen' })
  expect(await similarTo(started, 'montavonn')).toEqual([])
  expect(await similarTo(started, 'lindkvist')).toEqual(['Ada Lindqvist: lindqvist'])
  await started.call('session.lock', {})
  await unlock(started)
  const other = await receiveCase(started, 'Lindquist')
  expect(await similarTo(started, 'lindkvist')).toHaveLength(2)
  const { number } = await started.call('cases.get', { caseId: other })
  await started.call('erasures.erase', { caseId: other, scope: 'applicant', ground: 'request', typed: number })
  expect(await similarTo(started, 'lindkvist')).toEqual(['Ada Lindqvist: lindqvist'])
})

const module = (code: string, title: string, outcome: string) => ({
  ...{ code, title: [{ lang: 'en', value: title }], credits: 500, validFrom: '2025-10-01' },
  outcomes: [{ code: 'A', text: [{ lang: 'en', value: outcome }] }],
})

const catalogueOf = async (started: TestEngine, modules: readonly ReturnType<typeof module>[]) => {
  const institution = { name: [{ lang: 'en', value: 'Invented University' }], country: 'SI' }
  const bytes = new TextEncoder().encode(JSON.stringify({ institution, modules }))
  await started.call('catalogue.import', { name: 'some.json', bytes })
}

// By code alone the module that is called so stood behind every other whose outcomes mention it.
test('a module is found by code, then by title, then by outcome', async () => {
  const started = await openEngine()
  const modules = [
    module('AAA-1', 'Statistics', 'Explain the analysis of data'),
    module('AAA-2', 'Programming for data', 'Write'),
    module('BBB-2', 'Data analysis', 'Count'),
    module('DATA-3', 'Gardening', 'Grow'),
    module('CCC-4', 'Poetry', 'Rhyme'),
  ]
  await catalogueOf(started, modules)
  const foundBy = async (text: string, atMost = 5) => {
    const { of, found } = await started.call('catalogue.find', { text, atMost })
    return [of, ...found.map(({ code, by }) => `${code} ${by}`)]
  }

  expect(await foundBy('data')).toEqual([4, 'DATA-3 code', 'BBB-2 title', 'AAA-2 title', 'AAA-1 outcomes'])
  expect(await foundBy('data ana')).toEqual([2, 'BBB-2 title', 'AAA-1 outcomes'])
  expect(await foundBy('bbb2')).toEqual([1, 'BBB-2 code'])
  expect(await foundBy('data', 1)).toEqual([4, 'DATA-3 code'])
  expect(await foundBy('--')).toEqual([0])
})

// The title is typed off a scan, and the catalogue answers that there is no such module.
test('a module is offered by a similar spelling of its title, then of its outcomes', async () => {
  const started = await openEngine()
  await catalogueOf(started, [
    module('AAA-1', 'Gardening', 'Explain statistics'),
    module('BBB-2', 'Statistics for engineers', 'Count'),
    module('CCC-3', 'Grundzüge der Straßenplanung', 'Zählen'),
    module('DDD-4', 'Poetry', 'Rhyme'),
  ])
  const offered = async (text: string) => {
    const { of, similar } = await started.call('catalogue.find', { text, atMost: 5 })
    return [of, similar.of, ...similar.found.map(({ code, by, meant }) => `${code} ${by}: ${meant.join(' ')}`)]
  }

  expect(await offered('statitsics')).toEqual([0, 2, 'BBB-2 title: statistics', 'AAA-1 outcomes: statistics'])
  expect(await offered('enginers statistics')).toEqual([0, 1, 'BBB-2 title: engineers statistics'])
  expect(await offered('strassenplanung')).toEqual([0, 1, 'CCC-3 title: strassenplanung'])
  expect(await offered('Strasenplannung grundzuege')).toEqual([0, 1, 'CCC-3 title: strassenplanung grundzuge'])
  expect(await offered('poetry')).toEqual([1, 0])
  expect(await offered('BBB-3')).toEqual([0, 0])
  expect(await offered('po "etri OR')).toEqual([0, 0])

  await catalogueOf(started, [module('EEE-5', 'Statistical physics', 'Count')])
  expect(await offered('statistcial')).toEqual([0, 1, 'EEE-5 title: statistical'])
})
