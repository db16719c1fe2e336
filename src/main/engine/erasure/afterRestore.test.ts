import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { CaseId } from '#core/ids.ts'
import { PolicyValues } from '#contract/policies.ts'
import { readDemoCases } from '../../../cli/demo/demoCases.ts'
import { callsOf, openOffice, receive, work } from '../../../cli/demo/demoOffice.ts'
import { findRecord, verifyRecord } from '../audit/verifyRecord.ts'
import { erasureListFile, originalsFolder } from '../dataFolder/layout.ts'
import { signIn } from '../cases.fixtures.ts'
import { openEngine, passphrase, resourcesFolder, startEngine, unlock, type TestEngine } from '../engine.fixtures.ts'
import { pagesOf } from './pages.fixtures.ts'

const demo = readDemoCases(join(resourcesFolder, 'demo', 'cases.json'))
const samples = join(resourcesFolder, 'samples')
const handover = 'seven grey herons over water'
const slow = { timeout: 120_000 }
const request = { scope: 'applicant', ground: 'request' } as const

async function office(): Promise<TestEngine> {
  const started = startEngine({ demo: true })
  await openOffice(callsOf(started.engine), resourcesFolder, demo, passphrase)
  return started
}

/** A worked and decided case of somebody. */
async function decided({ engine }: TestEngine, index: number, family: string) {
  const call = callsOf(engine)
  const worked = demo.worked[index]
  if (worked === undefined) throw new Error('The demo lost its cases')
  const received = await receive(call, samples, {
    ...worked,
    applicant: { given: 'Zuleika', family, birthDate: `1987-03-${10 + index}` },
  })
  return { ...received, ...(await work(call, received, worked)) }
}

/** A case without files, of a person who is new or known by another case. */
async function opened({ call }: TestEngine, family: string, like: CaseId | null = null) {
  const names = [
    { kind: 'current', given: 'Ada', family, order: 'givenFirst', validFrom: null, validTo: null } as const,
  ]
  const known = like === null ? null : (await call('cases.get', { caseId: like })).applicant.id
  const { caseId } = await call('cases.create', {
    applicant: known === null ? { new: { names, birthDate: '1990-01-01' } } : { existing: known },
    purpose: 'admission',
    target: { programmeId: null, moduleVersionId: null },
    receivedOn: '2026-05-18',
  })
  return { caseId, number: (await call('cases.get', { caseId })).number }
}

const numbersIn = async ({ call }: TestEngine) =>
  (await call('cases.list', { view: 'all', filter: '', stages: [], purposes: [] })).rows
    .map(({ number }) => number)
    .sort()

const originalsOf = ({ dataFolder }: TestEngine) => readdirSync(originalsFolder(dataFolder)).length

async function restored(desk: TestEngine, id: string) {
  await desk.call('backups.restore', { id })
  await unlock(desk)
  return (await desk.call('session.state', {})).erasedAgain
}

async function chainOf({ dataFolder }: TestEngine) {
  const record = findRecord(dataFolder)
  if (!record.ok) throw new Error(record.error)
  const officer = record.value.keyring.officers[0]
  if (officer === undefined) throw new Error('No officer')
  const verified = await verifyRecord(record.value, { officer, passphrase, head: null })
  return verified.ok ? verified.value.verdict.status : verified.error
}

// The office promised the applicant that they are gone; a disk that fails a week later must not bring them back.
test('whoever was erased after a backup is erased again when it is restored', slow, async () => {
  const desk = await office()
  const { call } = desk
  const person = await decided(desk, 0, 'Quistorff')
  const stays = await opened(desk, 'Lind')
  const second = await opened(desk, 'Lind', stays.caseId)
  const made = await call('backups.make', {})
  const held = originalsOf(desk)
  desk.clock.now = new Date('2026-05-19T08:00:00Z')
  const later = await opened(desk, 'Brand')
  expect(await numbersIn(desk)).toEqual(['2026-0001', '2026-0002', '2026-0003', '2026-0004'])
  await call('erasures.erase', { caseId: person.caseId, ...request, typed: '2026-0001' })
  const one = { caseId: second.caseId, scope: 'case', ground: 'retention', typed: '2026-0003' } as const
  await call('erasures.erase', one)
  await call('erasures.erase', { caseId: later.caseId, ...request, typed: '2026-0004' })
  const listed = readFileSync(erasureListFile(desk.dataFolder), 'utf8')
  expect(listed.trim().split('\n')).toHaveLength(3)
  expect(listed).not.toMatch(/Quistorff|Lind|Brand|2026-000/)
  expect((await call('backups.list', {})).find(({ id }) => id === made.id)).toMatchObject({
    erasedSince: 3,
    erasuresListed: true,
  })

  expect(await restored(desk, made.id)).toEqual({ erasures: 2, failed: 0, backupMadeAt: made.madeAt })
  expect(await numbersIn(desk)).toEqual(['2026-0002'])
  expect((await call('cases.get', { caseId: stays.caseId })).applicant.names[0]?.family).toBe('Lind')
  expect(originalsOf(desk)).toBeLessThan(held)
  const told = await call('erasures.list', {})
  expect(told.map(({ caseNumbers, ground }) => [ground, ...caseNumbers]).sort()).toEqual([
    ['request', '2026-0001'],
    ['retention', '2026-0003'],
  ])
  await desk.engine.close()
  expect(await chainOf(desk)).toBe('notAnchored')
  const again = await desk.restart()
  await unlock(again)
  expect((await again.call('session.state', {})).erasedAgain).toBe(null)

  // The list is lost, as on another computer: a later backup holds it as it was that day.
  again.clock.now = new Date('2026-05-20T08:00:00Z')
  await again.call('backups.make', {})
  rmSync(erasureListFile(again.dataFolder))
  const listHere = async () => (await again.call('backups.list', {})).every(({ erasuresListed }) => erasuresListed)
  expect(await listHere()).toBe(true)
  await again.call('session.lock', {})
  rmSync(erasureListFile(again.dataFolder))
  expect((await again.call('backups.list', {})).find(({ id }) => id === made.id)).toMatchObject({
    erasedSince: 3,
    erasuresListed: false,
  })
  expect(await restored(again, made.id)).toMatchObject({ erasures: 2, failed: 0 })
  expect(await numbersIn(again)).toEqual(['2026-0002'])

  // A line that nobody with the key wrote erases nobody.
  await again.call('session.lock', {})
  const forged = listed.split('\n')[0]?.replace(/"cases":\[[^\]]*\]/, `"cases":["${stays.caseId}"]`) ?? ''
  expect(forged).toContain(stays.caseId)
  writeFileSync(erasureListFile(again.dataFolder), `${forged.replace(/"erasure":"./, '"erasure":"f')}\n`)
  await unlock(again)
  expect((await again.call('session.state', {})).erasedAgain).toBe(null)
  expect(await numbersIn(again)).toEqual(['2026-0002'])
})

// A number stands on papers that people hold: a second case or statement of the same number could be taken for theirs.
test('no number that was given after a backup is given again when it is restored', slow, async () => {
  const desk = await office()
  const { call } = desk
  await opened(desk, 'Lind')
  const made = await call('backups.make', {})
  const lost = await decided(desk, 0, 'Quistorff')
  expect(lost.statements.map(({ number }) => number)).toEqual(['2026/0001', '2026/0002'])
  expect((await opened(desk, 'Brand')).number).toBe('2026-0003')

  await restored(desk, made.id)
  expect(await numbersIn(desk)).toEqual(['2026-0001'])
  expect((await opened(desk, 'Ohm')).number).toBe('2026-0004')

  // Back to the same backup once more: what the second record gave is lost too, and its number as well.
  await call('session.lock', {})
  await restored(desk, made.id)
  const next = await decided(desk, 1, 'Reis')
  expect((await call('cases.get', { caseId: next.caseId })).number).toBe('2026-0005')
  expect(next.statements.map(({ number }) => number)).toEqual(['2026/0003', '2026/0004'])
  await desk.engine.close()
  expect(await chainOf(desk)).toBe('notAnchored')
})

// Without a case here the person could be reached by no route, and an archive that is taken in once more would bring back
// who was erased.
test('who is only in another office’s archive is erased from its list, and the others stay proven', slow, async () => {
  const origin = await office()
  const gone = await decided(origin, 0, 'Quistorff')
  const kept = await decided(origin, 1, 'Aldous')
  const archive = { closedBefore: null, year: null, passphrase: handover }
  const { bytes } = await origin.call('archive.export', archive)
  await origin.engine.close()

  const desk = await openEngine()
  const { call, refused } = desk
  const take = async () => {
    const seen = await call('archive.inspect', { bytes, passphrase: handover })
    await call('archive.import', { sha256: seen.sha256 })
    return Object.fromEntries(seen.cases.map(({ id, standing }) => [id, standing]))
  }
  expect(await take()).toEqual({ [gone.caseId]: 'fresh', [kept.caseId]: 'fresh' })
  const made = await call('backups.make', {})
  const own = await opened(desk, 'Quistorff')
  const about = { caseId: gone.caseId, ...request }
  // The same name without the same birth date is somebody else.
  expect(await call('erasures.preview', about)).toMatchObject({ caseNumbers: [], toType: ['2026-0001'] })
  const { applicant } = await call('cases.get', { caseId: own.caseId })
  const names = applicant.names.map((name) => ({ ...name, given: 'Zuleika' }))
  const reason = 'Read from the passport.'
  await call('applicants.save', { applicantId: applicant.id, names, birthDate: '1987-03-10', reason })
  expect(await call('erasures.preview', about)).toMatchObject({
    caseNumbers: ['2026-0001'],
    toType: ['2026-0001'],
    archived: [{ number: '2026-0001' }],
  })
  const held = originalsOf(desk)
  const alone = { ...about, scope: 'case' as const }
  expect(await call('erasures.preview', alone)).toMatchObject({ caseNumbers: [], archived: [{ number: '2026-0001' }] })
  expect(await refused('erasures.erase', { ...alone, typed: '2026-0002' })).toMatchObject({ code: 'numberDiffers' })
  expect((await call('archive.list', { filter: 'Quisdorff' })).similar).toEqual(['Quistorff'])
  expect(await call('erasures.erase', { ...alone, typed: '2026-0001' })).toMatchObject({ caseNumbers: [] })
  expect((await call('archive.list', { filter: 'Quisdorff' })).similar).toEqual([])

  expect((await call('archive.list', { filter: '' })).rows.map(({ id }) => id)).toEqual([kept.caseId])
  expect(await refused('archive.get', { caseId: gone.caseId })).toMatchObject({ code: 'notFound' })
  expect(originalsOf(desk)).toBeLessThan(held)
  expect(await numbersIn(desk)).toEqual(['2026-0001'])
  expect(await take()).toEqual({ [gone.caseId]: 'erased', [kept.caseId]: 'here' })
  const onwards = await call('archive.export', archive)
  expect(onwards.cases).toBe(1)
  expect((await call('archive.inspect', { bytes: onwards.bytes, passphrase: handover })).cases).toHaveLength(1)

  expect(await restored(desk, made.id)).toMatchObject({ erasures: 1, failed: 0 })
  expect((await call('archive.list', { filter: '' })).rows.map(({ id }) => id)).toEqual([kept.caseId])

  // Who came here as well goes with what other offices handed over, from whichever list it is asked.
  const here = await opened(desk, 'Aldous')
  const { applicant: person } = await call('cases.get', { caseId: here.caseId })
  const theirs = person.names.map((name) => ({ ...name, given: 'Zuleika' }))
  await call('applicants.save', { applicantId: person.id, names: theirs, birthDate: '1987-03-11', reason })
  const whole = { caseId: kept.caseId, ...request, typed: here.number }

  // Where the policy wants two officers, one alone could erase what came from another office, or the second never saw
  // that it was asked for.
  const [inForce] = await call('policies.list', {})
  const values = PolicyValues.parse({ ...inForce?.policy, erasure: 'twoOfficers' })
  await call('policies.save', { values, validFrom: '2026-05-18', reason: 'Two see more.' })
  const miriam = { name: 'Miriam Okafor', passphrase, roles: ['officer' as const] }
  const { id: second } = await call('officers.add', miriam)
  const archived = { caseId: kept.caseId, scope: 'case', ground: 'retention' } as const
  for (const asked of [archived, { caseId: kept.caseId, ...request }]) {
    expect(await refused('erasures.erase', { ...whole, ...asked })).toMatchObject({ code: 'secondOfficerNeeded' })
    expect(await call('erasures.ask', asked)).toMatchObject({ second: { needed: true, byYou: true } })
    expect(await refused('erasures.ask', asked)).toMatchObject({ code: 'changedMeanwhile' })
    expect(await refused('erasures.erase', { ...whole, ...asked })).toMatchObject({ code: 'secondOfficerNeeded' })
  }
  await signIn(desk, second)
  const fromCase = await call('erasures.preview', { caseId: here.caseId, scope: 'applicant' })
  expect(fromCase.second).toEqual({ needed: true, askedBy: 'Henrik Tausch', byYou: false })
  expect(await call('erasures.erase', whole)).toMatchObject({ caseNumbers: [here.number], by: 'Miriam Okafor' })
  expect(await call('archive.list', { filter: '' })).toMatchObject({ of: 0 })
  expect(originalsOf(desk)).toBe(0)
  await desk.engine.close()
  const pages = await pagesOf(desk)
  expect(['Aldous', 'Quistorff', 'Zuleika', '1987-03'].filter((one) => pages.includes(one))).toEqual([])
})
