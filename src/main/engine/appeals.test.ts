import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { OfficerId } from '#core/ids.ts'
import { readDemoCases } from '../../cli/demo/demoCases.ts'
import { callsOf, openOffice, receive, work } from '../../cli/demo/demoOffice.ts'
import { passphrase, resourcesFolder, startEngine, unlock } from './engine.fixtures.ts'
import { pdfLib } from './pdf/libraries.ts'
import { readPdf } from './pdf/pdf.fixtures.ts'

const demo = readDemoCases(join(resourcesFolder, 'demo', 'cases.json'))
const samples = join(resourcesFolder, 'samples')
const theirs = 'seven grey bicycles'
const grounds = 'The practical part of the course was not looked at.'

/** A decided case with its statements, and a second officer; whoever decided is signed in. */
async function decided(appealDays = 30) {
  const started = startEngine({ demo: true })
  const call = callsOf(started.engine)
  // The office answers in its own term, which is another than the applicant's.
  const office = { ...demo.office, appealDays, appealAnswerDays: 45 }
  await openOffice(call, resourcesFolder, { ...demo, office }, passphrase)
  const worked = demo.worked.find(({ file }) => file === 'ada-python-montavon.jsonld')
  if (worked === undefined) throw new Error('No worked case of Montavon')
  const received = await receive(call, samples, worked)
  const { decision, statements } = await work(call, received, worked)
  const miriam = await call('officers.add', { name: 'Miriam Okafor', passphrase: theirs, roles: ['officer'] })
  const first = (await call('session.state', {})).officer?.id
  if (first === undefined) throw new Error('Nobody is signed in')
  const signIn = async (officerId: OfficerId) => {
    await started.call('session.lock', {})
    await started.call('session.unlock', { officerId, passphrase: officerId === first ? passphrase : theirs })
  }
  return { ...started, caseId: received.caseId, decision, statements, first, second: miriam.id, signIn }
}

// Would catch an appeal that the officer who decided answers, and an answer that does not end it.
test('an appeal goes to another officer, whose new decision names the old one and ends it', async () => {
  const desk = await decided()
  const { call, refused, caseId, decision, first, second, signIn } = desk
  const [received] = await call('appeals.receive', { caseId, receivedOn: '2026-05-18', grounds })
  if (received === undefined) throw new Error('The appeal was not received')
  const appealId = received.id
  expect(received).toMatchObject({
    state: 'unassigned',
    term: 'inTime',
    dueOn: '2026-07-02',
    mayDecide: [{ id: second }],
  })
  expect((await call('day.list', { whose: 'office' })).items).toMatchObject([{ kind: 'appealToAssign', caseId }])
  expect(await refused('appeals.assign', { appealId, officerId: first })).toMatchObject({ code: 'appealOfTheSame' })
  expect(await refused('appeals.receive', { caseId, receivedOn: '2026-05-18', grounds })).toMatchObject({
    code: 'appealOpen',
  })
  await call('appeals.assign', { appealId, officerId: second, seen: null })
  // Of two windows that assigned it, the last one took it from whom the first had given it to.
  const third = await call('officers.add', { name: 'Jonas Reber', passphrase, roles: ['officer'] })
  expect(await refused('appeals.assign', { appealId, officerId: third.id, seen: null })).toMatchObject({
    code: 'changedMeanwhile',
  })
  expect(await refused('appeals.addEvent', { appealId, kind: 'upheld', reason: 'It was right.' })).toMatchObject({
    code: 'appealOfAnother',
  })

  const draft = await call('decisions.draft', { caseId })
  const reasons = draft.content.reasons.map((text) => ({ ...text, value: `On appeal: ${text.value}` }))
  const saved = await call('decisions.saveDraft', {
    caseId,
    revision: draft.revision,
    content: { ...draft.content, reasons },
  })
  const record = { caseId, revision: saved.revision }
  expect(await refused('decisions.record', record)).toMatchObject({ code: 'appealOfAnother' })

  await signIn(second)
  expect((await call('day.list', { whose: 'mine' })).items.map(({ kind }) => kind)).toContain('appealOpen')
  const again = await call('decisions.record', record)
  expect(again).toMatchObject({ number: 2, replaces: decision.id })

  const later = await desk.restart()
  await later.call('session.unlock', { officerId: second, passphrase: theirs })
  expect(await later.call('appeals.list', { caseId })).toMatchObject([
    { state: 'changed', next: [], events: [{ kind: 'assigned' }, { kind: 'changed', decisionNumber: 2 }] },
  ])
  expect((await later.call('statements.list', { caseId })).map(({ state }) => state)).toEqual(['replaced', 'replaced'])
})

test('a pause moves the day of the answer, and an upheld decision stays in force', async () => {
  const { call, refused, caseId, second, clock, signIn } = await decided()
  const [received] = await call('appeals.receive', { caseId, receivedOn: '2026-05-18', grounds })
  if (received === undefined) throw new Error('The appeal was not received')
  const appealId = received.id
  await call('appeals.assign', { appealId, officerId: second })
  await call('appeals.addEvent', { appealId, kind: 'paused', reason: 'The certificate of the practical part is owed.' })
  clock.now = new Date('2026-05-28T08:00:00Z')
  await signIn(second)
  expect((await call('appeals.list', { caseId }))[0]).toMatchObject({ state: 'paused', dueOn: null })
  expect(await refused('appeals.addEvent', { appealId, kind: 'upheld', reason: 'So be it.' })).toMatchObject({
    code: 'appealNotRunning',
  })
  await call('appeals.addEvent', { appealId, kind: 'resumed', reason: 'It came in.' })
  // Ten days on, 12 July 2026 is a Sunday: the office moves its due days to the working day before.
  expect((await call('appeals.list', { caseId }))[0]).toMatchObject({ state: 'running', dueOn: '2026-07-10' })
  await call('day.list', { whose: 'mine' }).then(({ items }) => {
    expect(items.find(({ kind }) => kind === 'appealOpen')).toMatchObject({ caseId })
  })
  await call('appeals.addEvent', { appealId, kind: 'upheld', reason: 'The part is not among the outcomes.' })

  expect((await call('appeals.list', { caseId }))[0]).toMatchObject({ state: 'upheld', next: [], dueOn: null })
  expect((await call('decisions.list', { caseId })).map(({ replacedBy }) => replacedBy)).toEqual([null])
})

// A term that the office sets later made an appeal late that came in time by its statement.
test('an appeal is in time by the days that its decision pinned', async () => {
  const { call, caseId, clock, signIn, first } = await decided()
  await call('office.saveSettings', { ...(await call('office.settings', {})), appealDays: 1 })
  clock.now = new Date('2026-05-28T08:00:00Z')
  await signIn(first)

  expect(await call('appeals.receive', { caseId, receivedOn: '2026-05-28', grounds })).toMatchObject([
    { term: 'inTime' },
  ])
})

// The statement was made on Monday, 18 May, and left the office a week later: counted from the day it was made, an appeal came
// late that had five days left; and one whose last day was Saturday, 27 June, was late on the Monday after it.
test('the term of an appeal runs from the delivery of the statement, and ends on no weekend', async () => {
  const { call, caseId, statements, clock, signIn, first, restart } = await decided()
  const [statement] = statements
  if (statement === undefined) throw new Error('No statement was issued')
  clock.now = new Date('2026-06-29T08:00:00Z')
  await signIn(first)
  const received = await call('appeals.receive', { caseId, receivedOn: '2026-06-29', grounds })
  expect(received).toMatchObject([{ term: 'noDelivery', lastDay: null }])

  const delivery = { statementId: statement.id, how: 'post' as const, recipient: 'The applicant' }
  await call('statements.deliver', { ...delivery, on: '2026-05-28' })
  expect(await call('appeals.list', { caseId })).toMatchObject([{ term: 'inTime', lastDay: '2026-06-29' }])
  const again = await restart()
  await unlock(again)
  expect(await again.call('appeals.list', { caseId })).toMatchObject([{ term: 'inTime', lastDay: '2026-06-29' }])
  await again.call('statements.deliver', { ...delivery, on: '2026-05-27' })
  expect(await again.call('appeals.list', { caseId })).toMatchObject([{ term: 'late', lastDay: '2026-06-26' }])

  for (const { id } of statements) await again.call('statements.withdraw', { statementId: id, reason: 'Wrong address' })
  expect(await again.call('appeals.list', { caseId })).toMatchObject([{ term: 'late', lastDay: '2026-06-26' }])
  const { id } = await again.call('statements.issue', { decisionId: received[0]?.decisionId ?? '', language: 'en' })
  expect(await again.call('appeals.list', { caseId })).toMatchObject([{ term: 'inTime' }])
  await again.call('statements.deliver', { ...delivery, statementId: id, on: '2026-06-29' })
  expect(await again.call('appeals.list', { caseId })).toMatchObject([{ term: 'inTime', lastDay: '2026-07-29' }])
})

test('an appeal from before the decision or from tomorrow is not taken', async () => {
  const { call, refused, caseId } = await decided()

  for (const receivedOn of ['2026-05-17', '2026-05-19']) {
    expect(await refused('appeals.receive', { caseId, receivedOn, grounds })).toMatchObject({ code: 'wrongDay' })
  }
  expect(await call('appeals.list', { caseId })).toEqual([])
})

const lettersTold = [
  ['decision', 'en', ['On 18 May 2026 your application was decided', 'you have 30 days', 'Appeals Committee']],
  ['decision', 'de', ['am 18. Mai 2026 wurde über Ihren Antrag entschieden', '30 Tage Zeit', 'Widerspruchsausschuss']],
  ['appealReceived', 'en', ['came in on 18 May 2026', 'someone who did not take the decision']],
  ['appealReceived', 'de', ['ist am 18. Mai 2026 eingegangen', 'die die Entscheidung nicht getroffen hat']],
] as const

// Would catch "1 days", and a number that stands at the end of a line without its unit.
test('a term of one day is told as one', async () => {
  const { call, caseId } = await decided(1)
  const told = async (language: 'en' | 'de') =>
    (await call('letters.draft', { caseId, kind: 'decision', language, event: null })).text

  expect(await told('en')).toContain('you have 1\u00a0day from the day you receive')
  expect(await told('de')).toContain('1\u00a0Tag Zeit.')
})

// Would catch a pack that leaves out a statement, a document or a page of one.
test('the pack is one PDF with the statements and the documents, page for page', async () => {
  const { call, caseId, statements } = await decided()
  const page = await pdfLib.PDFDocument.create()
  page.addPage()
  page.addPage()
  const syllabus = { name: 'syllabus.pdf', bytes: await page.save() }
  await call('documents.add', { caseId, kind: 'syllabus', file: syllabus })
  const [received] = await call('appeals.receive', { caseId, receivedOn: '2026-05-18', grounds })
  if (received === undefined) throw new Error('The appeal was not received')

  // The letters of a decision and of an appeal are printed, in both languages, with the days they tell: those that the
  // decision pinned. A shorter term set since would have told the applicant another one than their statement.
  const settings = await call('office.settings', {})
  await call('office.saveSettings', { ...settings, appealDays: 7, appealRoute: [{ lang: 'en', value: 'Elsewhere.' }] })
  for (const [kind, language, said] of lettersTold) {
    const draft = await call('letters.draft', { caseId, kind, language, event: null })
    const { id } = await call('letters.make', { ...draft, caseId, kind, event: null })
    const { pages } = await readPdf((await call('letters.bytes', { letterId: id })).bytes)
    const text = pages.map((one) => one.text).join(' ')
    for (const words of said) expect(text).toContain(words)
    expect(text).not.toContain('{{')
  }

  const counts = await Promise.all(
    statements.map(async ({ id }) => {
      const { bytes } = await call('statements.bytes', { statementId: id })
      return (await pdfLib.PDFDocument.load(bytes)).getPageCount()
    }),
  )
  for (const language of ['en', 'de'] as const) {
    const pack = await call('appeals.pack', { appealId: received.id, language })
    const pages = (await pdfLib.PDFDocument.load(pack.bytes)).getPageCount()
    expect(pages).toBe(pack.pages)
    // The cover, and the decision with the audit extract, stand before the files.
    expect(pages).toBeGreaterThanOrEqual(counts.reduce((sum, count) => sum + count, 0) + 2 + 2)
    expect(pack.name).toBe(`2026-0001-appeal-${language}.pdf`)
  }
})

/** Loads, and tells how many pages it has; what its page leads to is deeper than anything can copy. */
async function pdfThatCannotBeCopied(): Promise<Uint8Array> {
  const { PDFDocument, PDFName } = pdfLib
  const made = await PDFDocument.create()
  const { context } = made
  const page = made.addPage()
  let last = context.register(context.obj([]))
  for (let depth = 0; depth < 20_000; depth++) last = context.register(context.obj([last]))
  page.node.set(PDFName.of('PieceInfo'), last)
  return made.save()
}

// A file of the applicant that loads but can't be copied took the whole pack with it, and was read in the engine's own process.
test('a PDF whose pages cannot be taken over is named, and the pack holds all else', async () => {
  const { call, caseId } = await decided()
  const plain = await pdfLib.PDFDocument.create()
  plain.addPage()
  const deep = await pdfThatCannotBeCopied()
  expect((await pdfLib.PDFDocument.load(deep)).getPageCount()).toBe(1)
  await call('documents.add', { caseId, kind: 'syllabus', file: { name: 'deep.pdf', bytes: deep } })
  await call('documents.add', { caseId, kind: 'syllabus', file: { name: 'plain.pdf', bytes: await plain.save() } })
  const [received] = await call('appeals.receive', { caseId, receivedOn: '2026-05-18', grounds })
  if (received === undefined) throw new Error('The appeal was not received')

  const pack = await call('appeals.pack', { appealId: received.id, language: 'en' })

  const { pages } = await readPdf(pack.bytes)
  expect(pages).toHaveLength(pack.pages)
  const text = pages.map((one) => one.text).join(' ')
  expect(text).toContain('deep.pdf: kept in the record beside this pack')
  expect(text).toMatch(/plain\.pdf[^.]*1 page/)
})
