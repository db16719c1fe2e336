import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Input } from '#contract/contract.ts'
import type { CaseId } from '#core/ids.ts'
import { receiveCase, signIn, twoOfficers } from '../cases.fixtures.ts'
import { openEngine, unlock, type TestEngine } from '../engine.fixtures.ts'

/** What happens in an office, drawn at random: to which case, by which officer; what the rules refuse happens to nobody. */
const act = fc.record({
  kind: fc.constantFrom(
    ...['open', 'open', 'completed', 'paused', 'resumed', 'document', 'letter', 'take', 'desk', 'away'],
    ...['term', 'nextWeek', 'lock'],
  ),
  by: fc.nat(1),
  which: fc.nat(7),
})

/** What every run begins with, so that each compares several kinds of duties. */
const beginning = ['completed', 'paused', 'nextWeek', 'document', 'open'].map((kind) => ({ kind, by: 0, which: 0 }))

async function happen(
  office: TestEngine,
  { kind, caseId, by }: { kind: string; caseId: CaseId; by: 'mine' | 'theirs' },
) {
  const { call, engine, clock } = office
  const { today } = await call('session.state', {})
  if (kind === 'completed' || kind === 'paused' || kind === 'resumed') {
    await engine.call('cases.addEvent', { caseId, event: { kind, on: today, reason: 'The syllabus' } })
  }
  if (kind === 'document') {
    const file = { name: 'syllabus.txt', bytes: new Uint8Array([1, 2, by.length]) }
    await engine.call('documents.add', { caseId, file, kind: 'syllabus' })
  }
  if (kind === 'letter') {
    const written = { caseId, kind: 'acknowledgement', language: 'en', subject: 'A', body: 'B', event: null }
    await engine.call('letters.make', written)
  }
  if (kind === 'take') await engine.call('cases.take', { caseId })
  if (kind === 'term') {
    const settings = await call('office.settings', {})
    const months = (settings.calendar.months % 3) + 1
    await engine.call('office.saveSettings', { ...settings, calendar: { ...settings.calendar, months } })
  }
  if (kind === 'nextWeek') clock.now = new Date(clock.now.getTime() + 9 * 86_400_000)
}

const lists = async ({ call }: TestEngine) => ({
  office: await call('day.list', { whose: 'office' }),
  mine: await call('day.list', { whose: 'mine' }),
})

// What a case asks for is kept between two looks at the day: a change that is missed leaves somebody waiting.
test('whatever happened, the day that was kept is the day that is read anew', async () => {
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 15 }), async (acts) => {
      const office = await openEngine()
      const { first, second } = await twoOfficers(office)
      const cases: CaseId[] = [await receiveCase(office)]
      for (const { kind, by, which } of [...beginning, ...acts]) {
        for (const one of (await lists(office)).office.items) seen.add(one.kind)
        const caseId = cases[which % cases.length]
        if (caseId === undefined) throw new Error('There is no case')
        const officerId = by === 0 ? first : second
        if (kind === 'lock') await signIn(office, officerId)
        else if (kind === 'open') cases.push(await receiveCase(office, `Montavon ${String(which)}`))
        else if (kind === 'desk') {
          const over: Input<'desk.handOver'> = { from: first, to: second, reason: 'Illness' }
          await office.engine.call('desk.handOver', by === 0 ? over : { ...over, from: second, to: first })
        } else if (kind === 'away') {
          const { today } = await office.call('session.state', {})
          const away = { officerId, deputyId: by === 0 ? second : first, fromDay: today, toDay: today, reason: 'A day' }
          await office.engine.call('absences.declare', away)
        } else await happen(office, { kind, caseId, by: by === 0 ? 'mine' : 'theirs' })
      }
      const { officer } = await office.call('session.state', {})
      const kept = await lists(office)
      const again = await office.restart()
      await unlock(again)
      if (officer !== null && officer.id !== first) await signIn(again, officer.id)
      expect(kept).toEqual(await lists(again))
      await again.engine.close()
    }),
    { numRuns: 4 },
  )
  expect(seen.size, 'several kinds of duties were compared').toBeGreaterThan(2)
}, 120_000)
