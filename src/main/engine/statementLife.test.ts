import readWorkbook from 'read-excel-file/universal'
import { expect, test } from 'vitest'
import { textFor } from '#core/values.ts'
import { work } from '../../cli/demo/demoOffice.ts'
import { readPdf } from './pdf/pdf.fixtures.ts'
import { unlock } from './engine.fixtures.ts'
import { receiveDemoCase } from './demoCase.fixtures.ts'

// Half past midnight at the office is still the day before in UTC: a file would be checked before it came in.
test('a statement and its record say on which day at the office a file was checked', async () => {
  const { call, worked, received } = await receiveDemoCase({ now: '2026-05-18T22:30:00Z' })
  const { decision, statements } = await work(call, received, worked)
  const english = statements.flatMap(({ id, language }) => (language === 'en' ? [id] : []))
  const record = await call('records.make', { decisionId: decision.id, language: 'en' })

  const texts = [
    ...(await Promise.all(
      english.map(async (statementId) => pdfText((await call('statements.bytes', { statementId })).bytes)),
    )),
    await pdfText((await call('records.bytes', { recordId: record.id })).bytes),
  ]
  expect(texts).toHaveLength(2)
  for (const text of texts) {
    expect(text).toContain('checked on 19 May 2026')
    expect(text).not.toContain('18 May 2026')
  }
})

// A statement that is issued anew told what was asked and written after the decision as what it rested on.
test('a statement tells what was known when it was decided, not what was said since', async () => {
  const { started, call, worked, received } = await receiveDemoCase()
  const { caseId } = received
  const { purpose } = await call('cases.get', { caseId })
  const [programme, other] = await call('catalogue.programmes', {})
  if (programme === undefined || other === undefined) throw new Error('The demo lost its programmes')
  await call('cases.setTarget', { caseId, purpose, target: { programmeId: programme.id, moduleVersionId: null } })
  const { decision } = await work(call, received, worked)
  const told = async () => {
    const { bytes } = await call('statements.preview', { decisionId: decision.id, language: 'de' })
    return pdfText(bytes)
  }
  const before = await told()
  // One grade in two languages stood there as two.
  expect(before).toContain('1,7 auf einer Skala von 1,0 bis 5,0')
  expect(before).not.toContain('on a scale')
  expect(before).toContain(textFor(programme.title, 'de')?.value)

  started.clock.now = new Date(started.clock.now.getTime() + 60_000)
  await call('cases.setTarget', { caseId, purpose, target: { programmeId: other.id, moduleVersionId: null } })
  const { credentials } = await call('cases.get', { caseId })
  for (const { id: caseCredentialId } of credentials) {
    await call('credentials.supply', {
      caseCredentialId,
      element: 'learningOutcome',
      part: 'text',
      item: 0,
      value: { kind: 'text', text: 'Nachher geschrieben', lang: 'de' },
      reason: 'From the syllabus.',
    })
  }
  expect(await told()).toBe(before)
})

// A file with every applicant's name would be handed to a window that was locked because somebody else may stand before it.
test('a list of statements that is being made when the record is locked is made no more', async () => {
  const { started, call, worked, received } = await receiveDemoCase()
  await work(call, received, worked)
  const going = started.refused('statements.exportRegister', { filter: '', language: 'en', format: 'xlsx' })
  const [, asked] = await Promise.all([call('session.lock', {}), going])
  expect(asked).toMatchObject({ code: 'locked' })

  await unlock(started)
  const { rows } = await call('statements.register', { filter: '' })
  expect(rows.length).toBeGreaterThan(0)
})

// A withdrawn statement that reads as issued would be shown to the next officer as holding.
test('a statement is delivered, withdrawn and issued anew, and a restart keeps its life and its bytes', async () => {
  const { started, call, worked, received } = await receiveDemoCase()
  const { decision, statements } = await work(call, received, worked)
  const statement = statements.find(({ language }) => language === 'en')
  if (statement === undefined) throw new Error('No English statement was issued')
  const before = await call('statements.bytes', { statementId: statement.id })
  const delivery = { statementId: statement.id, on: '2026-05-18', how: 'post', recipient: 'the applicant' } as const

  expect(await started.refused('statements.deliver', { ...delivery, on: '2026-05-17' })).toMatchObject({
    code: 'dayImpossible',
  })
  expect(await started.refused('statements.deliver', { ...delivery, on: '2026-05-19' })).toMatchObject({
    code: 'dayImpossible',
  })
  await call('statements.deliver', delivery)
  await call('statements.deliver', { ...delivery, how: 'portal' })
  const reason = 'The name was misspelt.'
  await call('statements.withdraw', { statementId: statement.id, reason })
  expect(await started.refused('statements.deliver', delivery)).toMatchObject({ code: 'statementNotInForce' })
  expect(await started.refused('statements.withdraw', { statementId: statement.id, reason })).toMatchObject({
    code: 'statementNotInForce',
  })
  // A corrected name stood beside the withdrawn statement too, which is printed under the old one.
  started.clock.now = new Date('2026-05-18T08:02:00Z')
  const { applicant } = await call('cases.get', { caseId: received.caseId })
  const names = applicant.names.map((one) => ({ ...one, given: 'Lucja' }))
  await call('applicants.save', {
    applicantId: applicant.id,
    names,
    birthDate: applicant.birthDate,
    reason: 'Misspelt.',
  })
  started.clock.now = new Date('2026-05-18T08:04:00Z')
  const next = await call('statements.issue', { decisionId: decision.id, language: 'en' })
  expect(next.number).not.toBe(statement.number)
  // Whoever holds two statements could not tell from the paper which of them stands.
  const nextText = await pdfText((await call('statements.bytes', { statementId: next.id })).bytes)
  expect(nextText).toContain(`It takes the place of statement ${statement.number} of 18 May 2026, which was withdrawn.`)
  const named = (await call('statements.register', { filter: 'Lucja' })).rows
  expect(new Map(named.map(({ number, applicant: name }) => [number, name.split(' ')[0]]))).toEqual(
    new Map([
      ['2026/0003', 'Lucja'],
      ['2026/0002', 'Łucja'],
      ['2026/0001', 'Łucja'],
    ]),
  )
  expect(named[0]?.outcomes).toEqual([{ outcome: 'full', count: 1 }])

  const listed = await call('statements.exportRegister', { filter: '', language: 'de', format: 'csv' })
  const [headings, ...rows] = new TextDecoder().decode(listed.bytes).trimEnd().split('\r\n')
  expect(headings).toContain('"Nummer"')
  expect(rows).toHaveLength(listed.rows)
  expect(rows.find((row) => row.includes(statement.number))).toContain('"18.05.2026";"zurückgezogen"')
  const workbook = await call('statements.exportRegister', { filter: '', language: 'de', format: 'xlsx' })
  const [sheet] = await readWorkbook(workbook.bytes.slice().buffer)
  const issued = sheet?.data.find(([number]) => number === statement.number)
  expect(sheet?.data).toHaveLength(listed.rows + 1)
  expect(issued?.slice(3, 5)).toEqual([expect.any(Number), expect.any(Date)])

  const record = await call('records.make', { decisionId: decision.id, language: 'en' })
  const first = await call('records.bytes', { recordId: record.id })
  started.clock.now = new Date('2026-06-18T08:00:00Z')
  // Asked for again on another day it is the same one: what a decision rested on is not told twice.
  expect(await call('records.make', { decisionId: decision.id, language: 'en' })).toEqual(record)
  const { rows: registered } = await call('statements.register', { filter: next.number })
  expect(registered).toMatchObject([{ recordId: record.id }])
  const text = await pdfText(first.bytes)
  for (const said of [
    'Assessment record',
    'Notional workload',
    'Verification report',
    'Suggested',
    'Policy, version 1',
  ])
    expect(text).toContain(said)
  expect(text).toContain(decision.auditHash)

  const again = await started.restart()
  await unlock(again)
  const kept = await again.call('statements.list', { caseId: received.caseId })
  expect(kept.find(({ id }) => id === statement.id)).toMatchObject({
    state: 'withdrawn',
    withdrawnBecause: reason,
    deliveries: [
      { on: '2026-05-18', how: 'post' },
      { on: '2026-05-18', how: 'portal' },
    ],
  })
  expect(kept.find(({ id }) => id === next.id)).toMatchObject({
    state: 'issued',
    withdrawnBecause: null,
    deliveries: [],
  })
  const reprinted = await again.call('records.bytes', { recordId: record.id })
  expect(Buffer.from(reprinted.bytes).equals(Buffer.from(first.bytes))).toBe(true)
  const after = await again.call('statements.bytes', { statementId: statement.id })
  expect(Buffer.from(after.bytes).equals(Buffer.from(before.bytes))).toBe(true)
})

// Two windows, or a batch and a window: whoever reads the register could not tell which of the two papers stands.
test('of one decision and language two calls at once issue one statement, and none of a decision replaced meanwhile', async () => {
  const { started, call, worked, received } = await receiveDemoCase()
  const { caseId } = received
  const { decision, statements } = await work(call, received, worked)
  const numbers = async () => (await call('statements.register', { filter: '' })).rows.map(({ number }) => number)
  const asked = { decisionId: decision.id, language: 'en' } as const
  for (const { id } of statements) await call('statements.withdraw', { statementId: id, reason: 'Issued too early.' })
  const before = await numbers()

  const both = await Promise.all([1, 2].map(() => started.engine.call('statements.issue', asked)))
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.flatMap((reply) => (reply.ok ? [] : [reply.error.code]))).toEqual(['alreadyIssued'])
  expect(await numbers()).toHaveLength(before.length + 1)

  const { content, revision } = await call('decisions.draft', { caseId })
  const draft = await call('decisions.saveDraft', { caseId, revision, content })
  const [issued, recorded] = await Promise.all([
    started.engine.call('statements.issue', { ...asked, language: 'de' }),
    started.engine.call('decisions.record', { caseId, revision: draft.revision }),
  ])
  expect(recorded).toMatchObject({ ok: true })
  expect(issued).toMatchObject({ ok: false, error: { code: 'notFound' } })
  const inForce = (await call('statements.list', { caseId })).filter(({ state }) => state === 'issued')
  expect(inForce).toEqual([])
})

async function pdfText(bytes: Uint8Array): Promise<string> {
  const { pages } = await readPdf(bytes)
  return pages.map(({ text }) => text).join(' ')
}
