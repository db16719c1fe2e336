import { unzipSync, strFromU8 } from 'fflate'
import { expect, test } from 'vitest'
import type { CaseId } from '#core/ids.ts'
import type { CaseEventKind } from '#core/recognition/case.ts'
import { clockRevision } from '#core/recognition/dayCorrection.ts'
import { work } from '../../cli/demo/demoOffice.ts'
import { receiveCase } from './cases.fixtures.ts'
import { receiveDemoCase } from './demoCase.fixtures.ts'
import { openEngine, unlock, type TestEngine } from './engine.fixtures.ts'
import { readPdf } from './pdf/pdf.fixtures.ts'

const reason = 'The stamp of the post room says so.'

/** What a window with the case before it sends. */
async function asked({ call }: TestEngine, caseId: CaseId, kind: CaseEventKind, on: string) {
  const { events } = await call('cases.get', { caseId })
  const event = events.find((one) => one.kind === kind)
  if (event === undefined) throw new Error(`The case has no event ${kind}`)
  return { caseId, eventId: event.id, on, reason, revision: clockRevision(events) }
}

async function correct(office: TestEngine, caseId: CaseId, kind: CaseEventKind, on: string) {
  return office.call('cases.correctDay', await asked(office, caseId, kind, on))
}

const event = (kind: CaseEventKind, on: string, reason: string | null = null) => ({
  ...{ kind, on, reason },
  expectedOn: null,
})

async function textOf(bytes: Uint8Array = new Uint8Array()) {
  const { pages } = await readPdf(bytes)
  return pages
    .map(({ text }) => text)
    .join(' ')
    .replaceAll(/\s+/g, ' ')
}

// Would catch a day that counts in one place and stays wrong in another.
test('a corrected day of receipt counts wherever it is read, and what stood before stays to be read', async () => {
  const { started: office, received } = await receiveDemoCase()
  const { call } = office
  const { caseId, caseCredentialId } = received
  const day = async () => {
    const { rows } = await call('cases.list', { view: 'all', filter: '', stages: [], purposes: [] })
    const { report, reports } = await call('credentials.get', { caseCredentialId })
    return [rows.find(({ id }) => id === caseId)?.receivedOn, report?.standing.asOf, reports.length]
  }
  const letter = { caseId, kind: 'acknowledgement', language: 'en', event: null } as const
  expect(await day()).toEqual(['2026-05-18', '2026-05-18', 1])
  const told = async () => (await call('letters.draft', letter)).text.replaceAll(/\s+/g, ' ')
  expect(await told()).toContain('came in on 18 May 2026')
  office.clock.now = new Date('2026-05-19T08:00:00Z')
  await call('session.touch', {})

  const detail = await correct(office, caseId, 'received', '2026-05-11')
  expect(detail.events).toMatchObject([
    {
      ...{ kind: 'received', on: '2026-05-11', at: '2026-05-18T08:00:00.000Z' },
      corrections: [{ before: '2026-05-18', on: '2026-05-11', reason, by: 'Henrik Tausch' }],
    },
  ])
  expect(await day()).toEqual(['2026-05-11', '2026-05-11', 2])
  expect(await told()).toContain('came in on 11 May 2026')
  // The days of before are told as they were known then.
  const then = await call('cases.asOf', { caseId, on: '2026-05-18' })
  expect(then.detail.events).toMatchObject([{ on: '2026-05-18', corrections: [] }])
  expect((await call('cases.asOf', { caseId, on: '2026-05-19' })).detail.events).toEqual(detail.events)

  const copy = unzipSync((await call('applicants.copy', { caseId, language: 'en' })).bytes)
  const { tables } = JSON.parse(strFromU8(copy['copy.json'] ?? new Uint8Array())) as { tables: unknown }
  expect(tables).toMatchObject({ caseEventCorrections: [{ on: '2026-05-11', reason }] })
  const words = await textOf(copy['copy.pdf'])
  expect(words).toContain('11 May 2026: Received')
  expect(words).toContain(`19 May 2026: “Received”: day corrected from 18 May 2026 to 11 May 2026. ${reason}`)

  const again = await office.restart()
  await unlock(again)
  expect((await again.call('cases.get', { caseId })).events).toEqual(detail.events)
})

// Would catch validity that is still told of the wrong day, and a report that is written over.
test('with the day of receipt what is asked for it is asked anew, and the report of before stays', async () => {
  const { started: office, received } = await receiveDemoCase()
  const { call } = office
  const { caseId } = received
  const bytes = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])
  const paper = await call('credentials.enterByHand', { caseId, file: { name: 'certificate.png', bytes } })
  const { caseCredentialId } = paper
  const source = { from: 'scan', page: 1, area: null, passage: null } as const
  const value = { kind: 'date', date: '2026-05-15' } as const
  const ended = { caseCredentialId, element: 'validUntil', part: 'date', value, source, reason: 'Read off' } as const
  const before = await call('credentials.supply', ended)
  expect(before.report?.standing.answers).toContain('outsideValidity')

  await correct(office, caseId, 'received', '2026-05-15')
  const after = await call('credentials.get', { caseCredentialId })
  expect(after.report?.standing.asOf).toBe('2026-05-15')
  expect(after.report?.standing.answers).not.toContain('outsideValidity')
  expect(after.reports.slice(1)).toEqual(before.reports)
  const codes = (await call('cases.get', { caseId })).history.map(({ code }) => code)
  expect(codes.slice(0, 3)).toEqual(['verification.reported', 'verification.reported', 'case.eventCorrected'])
})

test('the due day moves with the day of the clock, and the history tells both days without the reason', async () => {
  const office = await openEngine()
  const { call } = office
  const caseId = await receiveCase(office)
  office.clock.now = new Date('2026-06-30T08:00:00Z')
  await call('session.touch', {})
  await call('cases.addEvent', { caseId, event: event('completed', '2026-06-01') })
  await call('cases.addEvent', { caseId, event: event('paused', '2026-06-10', 'The syllabus') })
  await call('cases.addEvent', { caseId, event: event('resumed', '2026-06-20') })
  const due = async () => (await call('cases.get', { caseId })).dueOn
  expect(await due()).toBe('2026-10-09')

  await correct(office, caseId, 'completed', '2026-05-25')
  expect(await due()).toBe('2026-10-05')
  await correct(office, caseId, 'resumed', '2026-06-23')
  expect(await due()).toBe('2026-10-08')
  await correct(office, caseId, 'paused', '2026-06-16')
  expect(await due()).toBe('2026-10-02')
  const [entry] = (await call('cases.get', { caseId })).history
  const { events } = await call('cases.get', { caseId })
  expect(entry).toMatchObject({ by: 'Henrik Tausch', code: 'case.eventCorrected' })
  expect(entry?.facts).toEqual({
    ...{ case: caseId, caseEvent: events.find(({ kind }) => kind === 'paused')?.id, event: 'paused' },
    ...{ before: '2026-06-10', after: '2026-06-16' },
  })
  expect(JSON.stringify(entry)).not.toContain(reason)
})

// Would catch a window that writes over what another one corrected, or relies on a clock that is another by now.
test('what was recorded of the clock since the window asked is not written over', async () => {
  const office = await openEngine()
  const { call } = office
  const caseId = await receiveCase(office)
  const first = await asked(office, caseId, 'received', '2026-05-11')
  const second = await asked(office, caseId, 'received', '2026-05-12')
  await call('cases.correctDay', first)
  expect(await office.refused('cases.correctDay', second)).toMatchObject({ code: 'changedMeanwhile' })
  const third = await asked(office, caseId, 'received', '2026-05-13')
  await call('cases.addEvent', { caseId, event: event('completed', '2026-05-12') })
  expect(await office.refused('cases.correctDay', third)).toMatchObject({ code: 'changedMeanwhile' })

  const { events } = await call('cases.get', { caseId })
  expect(events.map(({ on, corrections }) => [on, corrections.length])).toEqual([
    ['2026-05-11', 1],
    ['2026-05-12', 0],
  ])
})

test('the engine holds the rules, whoever calls, and keeps nothing of what it refuses', async () => {
  const office = await openEngine()
  const { call } = office
  const caseId = await receiveCase(office)
  const other = await receiveCase(office, 'Lind')
  await call('cases.addEvent', { caseId, event: event('completed', '2026-05-18') })
  const told = { ...event('extended', '2026-05-18', 'The agency answers late.'), expectedOn: '2026-10-30' }
  const draft = await call('letters.draft', { caseId, kind: 'delay', language: 'en', event: told })
  await call('letters.make', { ...draft, caseId, kind: 'delay', event: told })
  const before = await call('cases.get', { caseId })
  const problem = async (kind: CaseEventKind, on: string, more: { reason?: string } = {}) =>
    (await office.refused('cases.correctDay', { ...(await asked(office, caseId, kind, on)), ...more })).facts['problem']

  expect(await problem('received', '2026-05-19')).toBe('eventInFuture')
  expect(await problem('received', '0026-05-11')).toBe('dayNotMeant')
  expect(await problem('received', '2026-05-18')).toBe('sameDay')
  expect(await problem('received', '2026-05-11', { reason: ' ' })).toBe('reasonMissing')
  expect(await problem('extended', '2026-05-17')).toBe('toldToApplicant')
  const ofAnother = { ...(await asked(office, caseId, 'received', '2026-05-11')), caseId: other }
  expect(await office.refused('cases.correctDay', ofAnother)).toMatchObject({ code: 'notFound' })
  expect(await call('cases.get', { caseId })).toEqual(before)
})

// Would catch a statement of the day that was wrong, and a decision that comes to rest on another day than it found.
test('a decision rests on the corrected day, tells it, and keeps it from then on', async () => {
  const { started: office, call, worked, received } = await receiveDemoCase()
  const { caseId } = received
  await correct(office, caseId, 'received', '2026-05-11')
  const { decision, statements } = await work(call, received, worked)
  const english = statements.find(({ language }) => language === 'en')
  if (english === undefined) throw new Error('No English statement was issued')
  const statement = await textOf((await call('statements.bytes', { statementId: english.id })).bytes)
  const made = await call('records.make', { decisionId: decision.id, language: 'en' })
  const record = await textOf((await call('records.bytes', { recordId: made.id })).bytes)
  for (const text of [statement, record]) expect(text).toContain('11 May 2026')

  const late = await asked(office, caseId, 'received', '2026-05-12')
  expect(await office.refused('cases.correctDay', late)).toEqual({
    ...{ code: 'notAllowed', facts: { problem: 'decided' } },
  })
  const [appeal] = await call('appeals.receive', { caseId, receivedOn: '2026-05-18', grounds: 'The practical part.' })
  if (appeal === undefined) throw new Error('The appeal was not received')
  const pack = await call('appeals.pack', { appealId: appeal.id, language: 'de' })
  expect(await textOf(pack.bytes)).toContain('„Eingegangen“: Tag vom 18. Mai 2026 auf den 11. Mai 2026 berichtigt')
})
