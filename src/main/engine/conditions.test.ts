import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDemoCases } from '../../cli/demo/demoCases.ts'
import { callsOf, openOffice, receive, work } from '../../cli/demo/demoOffice.ts'
import { passphrase, resourcesFolder, startEngine, unlock } from './engine.fixtures.ts'

const demo = readDemoCases(join(resourcesFolder, 'demo', 'cases.json'))

/** A case decided with one condition until 30 June 2026. */
async function decidedOnCondition() {
  const started = startEngine({ demo: true })
  const call = callsOf(started.engine)
  await openOffice(call, resourcesFolder, demo, passphrase)
  const worked = demo.worked.find(({ file }) => file === 'ada-python-montavon.jsonld')
  if (worked === undefined) throw new Error('The demo has no such case')
  const received = await receive(call, join(resourcesFolder, 'samples'), worked)
  await work(call, received, worked)
  const { caseId } = received
  const begun = await call('decisions.draft', { caseId })
  const conditions = [{ text: 'Pass the test of unit 7.', until: '2026-06-30', checkedBy: 'The module lead' }]
  const lines = begun.content.lines.map((line) => ({ ...line, outcome: 'conditional' as const, conditions }))
  const content = { ...begun.content, lines }
  const { revision, problems } = await call('decisions.saveDraft', { caseId, revision: begun.revision, content })
  expect(problems).toEqual([])
  const decision = await call('decisions.record', { caseId, revision })
  await call('statements.issue', { decisionId: decision.id, language: 'en' })
  return { started, caseId, place: { decisionId: decision.id, line: 0, condition: 0 } }
}

// A condition that nobody is reminded of lapses in silence; one that lapses at a click before its day wrongs a person.
test('a condition comes onto the day’s list, lapses only after its day, and is there after a restart', async () => {
  const { started, caseId, place } = await decidedOnCondition()
  const kinds = async (engine: typeof started) =>
    (await engine.call('day.list', { whose: 'office' })).items.filter((item) => item.kind === 'conditionDue')
  expect(await kinds(started)).toEqual([])
  expect(
    await started.refused('conditions.save', { ...place, kind: 'lapsed', on: '2026-05-18', reason: 'Too early.' }),
  ).toMatchObject({ code: 'conditionNotOpen', facts: { problem: 'notYetDue' } })

  started.clock.now = new Date('2026-07-01T08:00:00Z')
  const later = await started.restart()
  await unlock(later)
  expect(await kinds(later)).toMatchObject([{ caseId, on: '2026-06-30', urgency: 'overdue' }])
  await later.call('conditions.save', { ...place, kind: 'reminded', on: '2026-07-01', reason: 'By letter.' })
  const lapsed = { ...place, kind: 'lapsed' as const, on: '2026-07-01', reason: 'Nothing was sent.' }
  expect(await later.call('conditions.save', lapsed)).toMatchObject([{ state: 'lapsed', events: [{}, {}] }])
  expect(await later.refused('conditions.save', { ...lapsed, kind: 'fulfilled' })).toMatchObject({
    facts: { problem: 'ended' },
  })

  const again = await later.restart()
  await unlock(again)
  expect(await kinds(again)).toEqual([])
  expect(await again.call('conditions.list', { caseId })).toMatchObject([{ state: 'lapsed' }])
  const codes = (await again.call('cases.get', { caseId })).history.map(({ code }) => code)
  expect(codes).toEqual(expect.arrayContaining(['condition.reminded', 'condition.lapsed']))
})

// Credits of a lapsed condition would stand against the applicant's next case for ever.
test('a lapsed condition gives its credits back, a fulfilled one keeps them', async () => {
  const { started, caseId, place } = await decidedOnCondition()
  const { applicant, target } = await started.call('cases.get', { caseId })
  const next = await started.call('cases.create', {
    applicant: { existing: applicant.id },
    purpose: 'creditTransfer',
    target: { programmeId: target.programmeId, moduleVersionId: target.moduleVersionId },
    receivedOn: '2026-05-18',
  })
  const granted = async () =>
    (await started.call('decisions.draft', { caseId: next.caseId })).lines[0]?.ledger.grantedBefore.module ?? -1
  expect(await granted()).toBeGreaterThan(0)

  started.clock.now = new Date('2026-07-01T08:00:00Z')
  await unlock(started)
  await started.call('conditions.save', { ...place, kind: 'lapsed', on: '2026-07-01', reason: 'Nothing was sent.' })
  expect(await granted()).toBe(0)
})
