import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { PolicyValues } from '#contract/policies.ts'
import { readDemoCases } from '../../cli/demo/demoCases.ts'
import { callsOf, openOffice, receive, work } from '../../cli/demo/demoOffice.ts'
import { openEngine, passphrase, resourcesFolder, startEngine, unlock, type TestEngine } from './engine.fixtures.ts'

const demo = readDemoCases(join(resourcesFolder, 'demo', 'cases.json'))
const samples = join(resourcesFolder, 'samples')

async function valuesInForce({ call }: Pick<TestEngine, 'call'>): Promise<PolicyValues> {
  const { version, ...values } = await call('office.policy', {})
  expect(version).toBeGreaterThan(0)
  return values
}

// Would catch a version that holds at once, one that is lost by a restart, and one that holds from a past day.
test('a new version holds from its day, and after a restart all of them are there', async () => {
  const started = await openEngine()
  const values = { ...(await valuesInForce(started)), moduleCapPercent: 50 }
  const reason = 'Resolved by the senate on 12 May.'

  expect(await started.refused('policies.save', { values, validFrom: '2026-05-17', reason })).toMatchObject({
    code: 'policyInThePast',
  })
  const listed = await started.call('policies.save', { values, validFrom: '2026-06-01', reason })
  expect(listed.map(({ policy, state, by }) => [policy.version, state, by])).toEqual([
    [2, 'later', 'Henrik Tausch'],
    [1, 'inForce', null],
  ])
  expect((await started.call('office.policy', {})).moduleCapPercent).toBeNull()

  started.clock.now = new Date('2026-06-01T08:00:00Z')
  const again = await started.restart()
  await unlock(again)
  expect(await again.call('office.policy', {})).toMatchObject({ version: 2, moduleCapPercent: 50 })
  expect((await again.call('policies.list', {}))[0]).toMatchObject({
    reason,
    state: 'inForce',
    validFrom: '2026-06-01',
  })
})

// Would catch a decision that names another policy than the one it was made under, and a simulator that reads today's.
test('a decision names the policy of its day, and the simulator says what another would have made of it', async () => {
  const started = startEngine({ demo: true })
  const call = callsOf(started.engine)
  await openOffice(call, resourcesFolder, demo, passphrase)
  const worked = demo.worked.find(({ file }) => file === 'ada-python-montavon.jsonld')
  if (worked === undefined) throw new Error('The demo has no such case')
  const received = await receive(call, samples, worked)
  await work(call, received, worked)
  const values = await valuesInForce(started)

  const same = await started.call('policies.simulate', { values, after: null })
  expect(same).toEqual({ examined: 1, differing: [], next: null })
  const capped = await started.call('policies.simulate', { values: { ...values, moduleCapPercent: 1 }, after: null })
  expect(capped.differing).toMatchObject([
    { caseId: received.caseId, differences: [{ code: 'creditsAboveLimit', facts: { limitedBy: 'module' } }] },
  ])
  const asked = await started.call('policies.simulate', { values: { ...values, secondOfficer: 'always' }, after: null })
  expect(asked.differing[0]?.differences).toMatchObject([{ code: 'secondOfficerAsked' }])
  expect((await started.call('policies.list', {}))[0]?.decisions).toBe(1)
})

// Would catch a simulator that counts a value which its officer took back before deciding, and that nobody decided by.
test('the simulator leaves out what was taken back before the decision', async () => {
  const started = startEngine({ demo: true })
  const call = callsOf(started.engine)
  await openOffice(call, resourcesFolder, demo, passphrase)
  const worked = demo.worked.find(({ file }) => file === 'ada-python-montavon.jsonld')
  if (worked === undefined) throw new Error('The demo has no such case')
  const received = await receive(call, samples, worked)
  const place = { caseCredentialId: received.caseCredentialId, element: 'awardedOn', part: 'date' } as const
  const value = { kind: 'date', date: '1990-07-01' } as const
  await call('credentials.supply', { ...place, value, reason: 'Misread.' })
  await call('credentials.takeBack', { ...place, item: 0, reason: 'That was another course.' })
  await work(call, received, worked)

  const values = { ...(await valuesInForce(started)), ageLimitYears: 10 }
  expect(await started.call('policies.simulate', { values, after: null })).toMatchObject({ examined: 1, differing: [] })
})
