import fc from 'fast-check'
import { expect, test } from 'vitest'
import { OfficerId, type CaseId } from '#core/ids.ts'
import { receiveCase, signIn, twoOfficers } from '../cases.fixtures.ts'
import { openEngine, unlock, type TestEngine } from '../engine.fixtures.ts'

/** My day without the letters that every new case asks for; `letters.test.ts` has those. */
async function day(office: TestEngine) {
  const whole = await office.call('day.list', { whose: 'mine' })
  return { ...whole, items: whole.items.filter(({ kind }) => kind !== 'acknowledge' && kind !== 'handOutLetter') }
}
const start = (office: TestEngine, caseId: CaseId) =>
  office.call('cases.addEvent', { caseId, event: { kind: 'completed', on: '2026-05-18', reason: null } })

// Would catch a due day that shows only after it is over, or a clock that stands still and is called due.
test('a decision stands on the list in its last week, and then as overdue', async () => {
  const office = await openEngine()
  const caseId = await receiveCase(office)
  await start(office, caseId)
  expect((await day(office)).items).toEqual([])

  office.clock.now = new Date('2026-09-12T08:00:00Z')
  expect((await day(office)).items).toMatchObject([
    { kind: 'decisionDue', caseId, urgency: 'thisWeek', on: '2026-09-18' },
  ])
  office.clock.now = new Date('2026-09-18T08:00:00Z')
  expect((await day(office)).items).toMatchObject([{ urgency: 'today' }])
  office.clock.now = new Date('2026-09-19T08:00:00Z')
  expect((await day(office)).items).toMatchObject([{ urgency: 'overdue' }])
})

// A window that gets twenty thousand duties at once stands still; one that is told too few leaves somebody waiting.
test('the first duties of each heading are answered, with how many there are', async () => {
  const office = await openEngine()
  for (const name of ['Montavon', 'Abadi', 'Wojcik']) await receiveCase(office, name)
  const whole = await office.call('day.list', { whose: 'mine' })
  const { items, counts } = await office.call('day.list', { whose: 'mine', atMost: 2 })

  expect(whole.items).toHaveLength(3)
  expect([whole.counts, counts].map(({ today, thisWeek, officer }) => today + thisWeek + officer)).toEqual([3, 3])
  expect(items).toEqual(whole.items.slice(0, 2))
})

// Would catch what the applicant sent lying unseen: it comes back to the officer the moment it is there.
test('a paused case waits for the applicant until a document comes in', async () => {
  const office = await openEngine()
  const caseId = await receiveCase(office)
  await start(office, caseId)
  const event = { kind: 'paused', on: '2026-05-18', reason: 'The syllabus' } as const
  await office.call('cases.addEvent', { caseId, event })
  expect((await day(office)).items).toMatchObject([{ kind: 'documentsOwed', whom: 'applicant' }])

  office.clock.now = new Date('2026-05-20T08:00:00Z')
  const file = { name: 'syllabus.txt', bytes: new Uint8Array([1, 2, 3]) }
  await office.call('documents.add', { caseId, file, kind: 'syllabus' })
  expect((await day(office)).items).toMatchObject([{ kind: 'documentsArrived', group: 'cameBack', on: '2026-05-20' }])
})

test('a case is handed over with its reason, and all who held it stay in its history', async () => {
  const office = await openEngine()
  const { first, second } = await twoOfficers(office)
  const caseId = await receiveCase(office)
  await office.call('cases.handOver', { caseId, to: second, reason: 'Reads Polish.' })
  expect(await office.refused('cases.handOver', { caseId, to: second, reason: 'Again' })).toMatchObject({
    code: 'notAllowed',
  })
  expect(
    await office.refused('cases.handOver', { caseId, to: OfficerId.parse(caseId), reason: 'Nobody' }),
  ).toMatchObject({
    code: 'notFound',
  })
  await office.call('cases.take', { caseId })

  const again = await office.restart()
  await unlock(again)
  const detail = await again.call('cases.get', { caseId })
  expect(detail.heldBy.id).toBe(first)
  expect(detail.holdings.map(({ kind, officerId, reason }) => [kind, officerId, reason])).toEqual([
    ['opened', first, ''],
    ['handedOver', second, 'Reads Polish.'],
    ['taken', first, ''],
  ])
})

// Would catch a desk that loses a case on its way, or brings back what was handed on meanwhile.
test('a whole desk goes to another officer and comes back, but for what was handed on', async () => {
  const office = await openEngine()
  const { first, second } = await twoOfficers(office)
  const third = (
    await office.call('officers.add', { name: 'Ida Lindqvist', passphrase: 'blue cranes at noon', roles: ['officer'] })
  ).id
  const cases = [await receiveCase(office, 'A'), await receiveCase(office, 'B'), await receiveCase(office, 'C')]
  expect(await office.call('desk.handOver', { from: first, to: second, reason: 'Illness' })).toEqual({ cases: 3 })
  expect(await day(office)).toMatchObject({ lent: 3 })
  await office.call('cases.handOver', { caseId: at(cases, 1), to: third, reason: 'Knows the provider.' })

  expect(await office.call('desk.takeBack', {})).toEqual({ cases: 2 })
  const holders = await Promise.all(cases.map((caseId) => office.call('cases.get', { caseId })))
  expect(holders.map(({ heldBy }) => heldBy.id)).toEqual([first, third, first])
  expect(await day(office)).toMatchObject({ lent: 0 })
})

// Would catch duties that nobody sees because their officer is on holiday.
test('while an officer is away their duties are on the list of who stands in', async () => {
  const office = await openEngine()
  const { first, second } = await twoOfficers(office)
  const caseId = await receiveCase(office)
  await start(office, caseId)
  const event = { kind: 'paused', on: '2026-05-18', reason: 'The syllabus' } as const
  await office.call('cases.addEvent', { caseId, event })
  const days = { fromDay: '2026-05-19', toDay: '2026-05-22', reason: 'Holiday' }
  await office.call('absences.declare', { officerId: first, deputyId: second, ...days })
  expect(await office.refused('absences.declare', { officerId: second, deputyId: first, ...days })).toMatchObject({
    facts: { problem: 'deputyAway' },
  })

  await signIn(office, second)
  expect(await day(office)).toMatchObject({ items: [], standsInFor: [] })
  office.clock.now = new Date('2026-05-19T08:00:00Z')
  await signIn(office, second)
  expect(await day(office)).toMatchObject({
    items: [{ caseId, officer: 'Henrik Tausch' }],
    standsInFor: ['Henrik Tausch'],
  })

  const [absence] = (await day(office)).absences
  await office.call('absences.end', { absenceId: absence?.id ?? '' })
  expect(await day(office)).toMatchObject({ items: [], standsInFor: [], absences: [] })
})

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index]
  if (item === undefined) throw new Error(`Nothing at ${index}`)
  return item
}

// Would catch a case whose holder may no longer open it.
test('an officer keeps the role that leads cases until their desk is handed over', async () => {
  const office = await openEngine()
  const { first, second } = await twoOfficers(office)
  const auditor = await office.call('officers.add', {
    name: 'Ida',
    passphrase: 'blue cranes at noon',
    roles: ['auditor'],
  })
  await receiveCase(office)
  const takeBack = { officerId: first, role: 'officer' } as const
  expect(await office.refused('officers.takeBackRole', takeBack)).toEqual({ code: 'desksFirst', facts: { count: 1 } })
  expect(await office.refused('desk.handOver', { from: first, to: auditor.id, reason: 'Leaves' })).toMatchObject({
    facts: { problem: 'leadsNoCases' },
  })
  await office.call('desk.handOver', { from: first, to: second, reason: 'Leaves' })
  expect((await office.call('officers.takeBackRole', takeBack)).roles).not.toContain('officer')
})

/** What officers do with cases, drawn at random: by whom, which case, to whom. */
const act = fc.record({
  kind: fc.constantFrom('open', 'take', 'handOver', 'desk', 'takeBack'),
  by: fc.nat(1),
  which: fc.nat(5),
  to: fc.nat(1),
})

// Would catch any way to leave a case without a holder, or a holder that the history does not know.
test('whatever is opened, taken and handed over, each case is held by exactly who its history says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 14 }), async (acts) => {
      const office = await openEngine()
      const { first, second } = await twoOfficers(office)
      const officers: readonly OfficerId[] = [first, second]
      const cases: CaseId[] = [await receiveCase(office)]
      for (const { kind, by, which, to } of acts) {
        const caseId = at(cases, which % cases.length)
        const target = at(officers, to)
        await signIn(office, at(officers, by))
        if (kind === 'open') cases.push(await receiveCase(office))
        if (kind === 'take') await office.call('cases.take', { caseId })
        // Refused where it goes nowhere: to who holds it already.
        if (kind === 'handOver') await office.engine.call('cases.handOver', { caseId, to: target, reason: 'Illness' })
        if (kind === 'desk') {
          await office.engine.call('desk.handOver', {
            from: at(officers, 1 - to),
            to: target,
            reason: 'Holiday',
          })
        }
        if (kind === 'takeBack') await office.call('desk.takeBack', {})
      }
      const details = await Promise.all(cases.map((caseId) => office.call('cases.get', { caseId })))
      for (const { heldBy, holdings } of details) {
        expect(officers).toContain(heldBy.id)
        expect(holdings.at(-1)?.officerId).toBe(heldBy.id)
        expect(holdings[0]?.kind).toBe('opened')
      }
      const { desks } = await office.call('day.list', { whose: 'office' })
      expect(desks.reduce((sum, { open }) => sum + open, 0)).toBe(cases.length)
      await office.engine.close()
    }),
    { numRuns: 12 },
  )
}, 120_000)
