import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { DecisionLine } from '#core/recognition/decision.ts'
import { readDemoCases } from '../../cli/demo/demoCases.ts'
import { callsOf, openOffice, receive, work } from '../../cli/demo/demoOffice.ts'
import { passphrase, resourcesFolder, startEngine, unlock } from './engine.fixtures.ts'
import { readPdf } from './pdf/pdf.fixtures.ts'

const demo = readDemoCases(join(resourcesFolder, 'demo', 'cases.json'))

const task = { text: 'Pass the test of unit 7.', until: '2026-06-30', checkedBy: 'The module lead' }
const withOutcome = (until: string): Readonly<Record<'conditional' | 'alternative', Partial<DecisionLine>>> => ({
  conditional: { outcome: 'conditional', conditions: [{ ...task, until }] },
  alternative: {
    outcome: 'alternative',
    bridgingTask: task.text,
    bridgingUntil: until,
    bridgingCheckedBy: task.checkedBy,
  },
})

/** A case decided with one condition, or with a bridging task towards another module. */
async function decided(outcome: keyof ReturnType<typeof withOutcome>, until = task.until) {
  const started = startEngine({ demo: true })
  const call = callsOf(started.engine)
  await openOffice(call, resourcesFolder, demo, passphrase)
  const worked = demo.worked.find(({ file }) => file === 'ada-python-montavon.jsonld')
  if (worked === undefined) throw new Error('The demo has no such case')
  const received = await receive(call, join(resourcesFolder, 'samples'), worked)
  await work(call, received, worked)
  const { caseId } = received
  const { target } = await call('cases.get', { caseId })
  if (outcome === 'alternative') {
    const modules = await call('catalogue.modules', { programmeId: null, filter: '' })
    const other = modules.find(({ moduleVersionId }) => moduleVersionId !== target.moduleVersionId)
    if (other === undefined) throw new Error('The catalogue has one module')
    const asked = { programmeId: target.programmeId, moduleVersionId: other.moduleVersionId }
    await call('cases.setTarget', { caseId, purpose: 'creditTransfer', target: asked })
  }
  const begun = await call('decisions.draft', { caseId })
  const lines = begun.content.lines.map((line) => ({ ...line, ...withOutcome(until)[outcome] }))
  const content = { ...begun.content, lines }
  const { revision, problems } = await call('decisions.saveDraft', { caseId, revision: begun.revision, content })
  expect(problems).toEqual([])
  const decision = await call('decisions.record', { caseId, revision })
  await call('statements.issue', { decisionId: decision.id, language: 'en' })
  return { started, caseId, target, place: { decisionId: decision.id, line: 0, condition: 0 } }
}

const outcomes = [
  ['conditional', 'condition'],
  ['alternative', 'bridgingTask'],
] as const

// A condition that nobody is reminded of lapses in silence; one that lapses at a click before its day wrongs a person. Credits of
// a lapsed condition would stand against the applicant's next case for ever; what is recognised beside a bridging task is
// recognised whether the task is done or not, and would be granted twice.
test.each(outcomes)(
  'what %s recognition leaves to do comes onto the day’s list, lapses only after its day, and is there after a restart',
  async (outcome, kind) => {
    const { started, caseId, target, place } = await decided(outcome)
    const kinds = async (engine: typeof started) =>
      (await engine.call('day.list', { whose: 'office' })).items.filter((item) => item.kind === `${kind}Due`)
    expect(await kinds(started)).toEqual([])
    const heldBy = async (engine: typeof started) =>
      (await engine.call('retention.list', { view: 'all' })).rows.find((row) => row.caseId === caseId)?.heldBy
    expect(await heldBy(started)).toBe('condition')
    const { applicant } = await started.call('cases.get', { caseId })
    const next = await started.call('cases.create', {
      applicant: { existing: applicant.id },
      purpose: 'creditTransfer',
      target: { programmeId: target.programmeId, moduleVersionId: target.moduleVersionId },
      receivedOn: '2026-05-18',
    })
    const granted = async (engine: typeof started) =>
      (await engine.call('decisions.draft', { caseId: next.caseId })).lines[0]?.ledger.grantedBefore.module ?? -1
    const before = await granted(started)
    expect(before).toBeGreaterThan(0)
    expect(
      await started.refused('conditions.save', { ...place, kind: 'lapsed', on: '2026-05-18', reason: 'Too early.' }),
    ).toMatchObject({ code: 'conditionNotOpen', facts: { problem: 'notYetDue' } })

    started.clock.now = new Date('2026-07-01T08:00:00Z')
    const later = await started.restart()
    await unlock(later)
    expect(await kinds(later)).toMatchObject([{ caseId, on: '2026-06-30', urgency: 'overdue' }])
    await later.call('conditions.save', { ...place, kind: 'reminded', on: '2026-07-01', reason: 'By letter.' })
    const lapsed = { ...place, kind: 'lapsed' as const, on: '2026-07-01', reason: 'Nothing was sent.' }
    expect(await later.call('conditions.save', lapsed)).toMatchObject([
      { ...task, kind, moduleCode: 'INF-2310', state: 'lapsed', events: [{}, {}] },
    ])
    expect(await later.refused('conditions.save', { ...lapsed, kind: 'fulfilled' })).toMatchObject({
      facts: { problem: 'ended' },
    })

    const again = await later.restart()
    await unlock(again)
    expect(await kinds(again)).toEqual([])
    expect(await again.call('conditions.list', { caseId })).toMatchObject([{ state: 'lapsed' }])
    expect(await heldBy(again)).toBeNull()
    expect(await granted(again)).toBe(outcome === 'conditional' ? 0 : before)
    const copy = unzipSync((await again.call('applicants.copy', { caseId, language: 'en' })).bytes)
    const told = (await readPdf(copy['copy.pdf'] ?? new Uint8Array())).pages.map(({ text }) => text).join(' ')
    expect(told).toContain(`${task.text} By 30 June 2026.`)
    expect(told).toContain('lapsed. Nothing was sent.')
    const codes = (await again.call('cases.get', { caseId })).history.map(({ code }) => code)
    expect(codes).toEqual(expect.arrayContaining([`${kind}.reminded`, `${kind}.lapsed`]))
  },
)

// 27 June 2026 is a Saturday: on the Monday after it a condition was overdue and could be noted as lapsed, though the term of an
// applicant runs on to that day wherever the office moves its own.
test('a condition of a Saturday may be met on the Monday after it', async () => {
  const { started, caseId, place } = await decided('conditional', '2026-06-27')
  started.clock.now = new Date('2026-06-29T08:00:00Z')
  const monday = await started.restart()
  await unlock(monday)
  expect(await monday.call('conditions.list', { caseId })).toMatchObject([{ until: '2026-06-27', state: 'open' }])
  const due = (await monday.call('day.list', { whose: 'office' })).items.filter(({ kind }) => kind === 'conditionDue')
  expect(due).toMatchObject([{ on: '2026-06-29' }])
  expect(
    await monday.refused('conditions.save', {
      ...place,
      kind: 'lapsed',
      on: '2026-06-29',
      reason: 'Nothing was sent.',
    }),
  ).toMatchObject({ code: 'conditionNotOpen', facts: { problem: 'notYetDue' } })

  monday.clock.now = new Date('2026-06-30T08:00:00Z')
  const later = await monday.restart()
  await unlock(later)
  expect(await later.call('conditions.list', { caseId })).toMatchObject([{ until: '2026-06-27', state: 'overdue' }])
  const lapsed = { ...place, kind: 'lapsed' as const, on: '2026-06-30', reason: 'Nothing was sent.' }
  expect(await later.call('conditions.save', lapsed)).toMatchObject([{ state: 'lapsed' }])
})
