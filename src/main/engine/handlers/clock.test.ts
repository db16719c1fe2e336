import { expect, test } from 'vitest'
import type { Input } from '#contract/contract.ts'
import type { CaseEvent } from '#core/recognition/case.ts'
import { caseEvent as event } from '#core/recognition/caseEvent.fixtures.ts'
import { receiveCase } from '../cases.fixtures.ts'
import { openEngine, unlock } from '../engine.fixtures.ts'

// Would catch an extension whose day is lost between the window and the database, or a clock that forgets it.
test('an extension keeps its reason and the day that was told, over a restart', async () => {
  const office = await openEngine()
  const caseId = await receiveCase(office)
  await office.call('cases.addEvent', { caseId, event: event('completed', '2026-05-18') })
  expect(await office.call('cases.get', { caseId })).toMatchObject({ dueOn: '2026-09-18', clock: 'running' })

  const told = event('extended', '2026-05-18', { reason: ' The agency answers late. ', expectedOn: '2026-10-30' })
  const draft = await office.call('letters.draft', { caseId, kind: 'delay', language: 'en', event: told })
  await office.call('letters.make', { ...draft, caseId, kind: 'delay', event: told })
  const again = await office.restart()
  await unlock(again)
  const detail = await again.call('cases.get', { caseId })
  expect(detail.events.at(-1)).toMatchObject({ reason: 'The agency answers late.', expectedOn: '2026-10-30' })
  expect(detail.dueOn).toBe('2026-10-30')
})

// Would catch a window that is trusted: the rule has to hold for whoever calls.
test('the engine refuses an event that cannot follow, and keeps none of it', async () => {
  const office = await openEngine()
  const caseId = await receiveCase(office)
  const refusal = async (one: CaseEvent) => (await office.refused('cases.addEvent', { caseId, event: one })).facts
  const refusedDelay = async (one: CaseEvent) => {
    const letter = { caseId, kind: 'delay', language: 'en', subject: 'Late', text: 'It is late.' } as const
    return (await office.refused('letters.make', { ...letter, event: one })).facts
  }
  expect(await refusal(event('paused', '2026-05-18', { reason: 'The syllabus' }))).toEqual({
    problem: 'clockNotRunning',
  })
  await office.call('cases.addEvent', { caseId, event: event('completed', '2026-05-18') })
  expect(await refusedDelay(event('extended', '2026-05-18', { expectedOn: '2026-10-30' }))).toEqual({
    problem: 'reasonMissing',
  })
  expect(await refusedDelay(event('extended', '2026-05-18', { reason: 'Late' }))).toEqual({
    problem: 'expectedMissing',
  })
  expect(await refusal(event('paused', '2026-05-19', { reason: 'The syllabus' }))).toEqual({ problem: 'eventInFuture' })
  const whole = event('extended', '2026-05-18', { reason: 'Late', expectedOn: '2026-10-30' })
  expect(await refusal(whole)).toEqual({ problem: 'noticeMissing' })
  expect(await office.call('letters.list', { caseId })).toEqual([])
  expect((await office.call('cases.get', { caseId })).events.map(({ kind }) => kind)).toEqual(['received', 'completed'])
})

// Would catch a holiday, a shorter term or the rule for weekends that is saved and not used.
test('the calendar of the office moves the due day', async () => {
  const office = await openEngine()
  const caseId = await receiveCase(office)
  await office.call('cases.addEvent', { caseId, event: event('completed', '2026-05-18') })
  let settings = await office.call('office.settings', {})
  const holidays = ['2026-07-17', '2026-07-20']
  // 18 July 2026 is a Saturday.
  const calendar = { ...settings.calendar, months: 2, holidays }
  settings = await office.call('office.saveSettings', { ...settings, calendar })
  expect((await office.call('cases.get', { caseId })).dueOn).toBe('2026-07-16')
  settings = await office.call('office.saveSettings', { ...settings, calendar: { ...calendar, dueDay: 'after' } })
  expect((await office.call('cases.get', { caseId })).dueOn).toBe('2026-07-21')
  await office.call('office.saveSettings', { ...settings, calendar: { ...calendar, dueDay: 'stays' } })
  expect((await office.call('cases.get', { caseId })).dueOn).toBe('2026-07-18')
})

// A case that comes in tomorrow would be due a day late, and everything asked as of its receipt would be asked of a day to come.
test('a case is received today at the latest', async () => {
  const office = await openEngine()
  const name = {
    kind: 'current',
    given: 'Ada',
    family: 'Montavon',
    order: 'givenFirst',
    validFrom: null,
    validTo: null,
  } as const
  const asked: Omit<Input<'cases.create'>, 'receivedOn'> = {
    applicant: { new: { names: [name], birthDate: null } },
    purpose: 'creditTransfer',
    target: { programmeId: null, moduleVersionId: null },
  }
  const refused = await office.refused('cases.create', { ...asked, receivedOn: '2026-05-19' })
  expect(refused).toEqual({ code: 'notAllowed', facts: { problem: 'eventInFuture' } })
  const longAgo = await office.refused('cases.create', { ...asked, receivedOn: '0026-05-18' })
  expect(longAgo).toEqual({ code: 'dayNotMeant', facts: {} })
  await office.call('cases.create', { ...asked, receivedOn: '2026-05-18' })
  const { rows } = await office.call('cases.list', { view: 'all', filter: '', stages: [], purposes: [] })
  expect(rows.map(({ receivedOn }) => receivedOn)).toEqual(['2026-05-18'])
})
