import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CaseId, type OfficerId } from '#core/ids.ts'
import { clockRevision } from '#core/recognition/dayCorrection.ts'
import type { DecisionContent } from '#core/recognition/decision.ts'
import { readDemoCases } from '../../cli/demo/demoCases.ts'
import { callsOf, judge, openOffice, receive } from '../../cli/demo/demoOffice.ts'
import { passphrase, resourcesFolder, startEngine, type TestEngine } from './engine.fixtures.ts'
import { readPdf } from './pdf/pdf.fixtures.ts'
import { withPolicy } from './policy.fixtures.ts'

const demo = readDemoCases(join(resourcesFolder, 'demo', 'cases.json'))
const samples = join(resourcesFolder, 'samples')
const theirs = 'seven grey bicycles'

interface Office extends TestEngine {
  readonly caseId: CaseId
  readonly draft: DecisionContent
  readonly revision: number
  readonly second: OfficerId
  readonly signIn: (who: 'first' | 'second') => Promise<void>
}

/** A demo case judged and drafted, and a second signatory; the first officer is signed in. */
async function office(policy: Parameters<typeof withPolicy>[1]): Promise<Office> {
  const begun = startEngine({ demo: true })
  const call = callsOf(begun.engine)
  await openOffice(call, resourcesFolder, demo, passphrase)
  const worked = demo.worked.find(({ file }) => file === 'ada-python-montavon.jsonld')
  if (worked === undefined) throw new Error('No worked case of Montavon')
  const received = await receive(call, samples, worked)
  const { moduleVersionId, outcomeOf } = await judge(call, received, worked)
  const { outcome, credits, differences, answers, reasons } = worked.decision
  const { caseId } = received
  const draft = await call('decisions.draft', { caseId })
  const content: DecisionContent = {
    purpose: 'creditTransfer',
    lines: [
      {
        caseCredentialIds: [received.caseCredentialId],
        moduleVersionId,
        outcome,
        credits,
        differences: differences.map(({ outcome: code, ...difference }) => ({
          ...difference,
          element: 'learningOutcomes' as const,
          moduleOutcomeId: outcomeOf(code),
        })),
        answers,
        conditions: [],
        recognised: draft.content.lines[0]?.recognised ?? [],
        bridgingTask: '',
        bridgingUntil: null,
        bridgingCheckedBy: '',
        departure: '',
      },
    ],
    reasons,
  }
  const saved = await call('decisions.saveDraft', { caseId, revision: draft.revision, content })
  const { id: second } = await call('officers.add', {
    name: 'Miriam Okafor',
    passphrase: theirs,
    roles: ['secondSignatory', 'officer'],
  })
  const first = (await call('session.state', {})).officer?.id
  if (first === undefined) throw new Error('Nobody is signed in')
  const started = await withPolicy(begun, policy)
  const signIn = async (who: 'first' | 'second') => {
    await started.call('session.lock', {})
    const officerId = who === 'first' ? first : second
    await started.call('session.unlock', { officerId, passphrase: who === 'first' ? passphrase : theirs })
  }
  await signIn('first')
  return { ...started, caseId, draft: saved.content, revision: saved.revision, second, signIn }
}

const ownView = ({ draft }: Office, outcome: 'partial' | 'full') => ({
  lines: draft.lines.map(({ moduleVersionId }) => ({ moduleVersionId, outcome })),
  reason: 'Two outcomes of the module are not in the credential.',
})

// A draft could be thrown away over what a colleague had just saved, and by the second officer who was not to see it yet.
test('a draft is discarded by who may see it, as they saw it', async () => {
  const { call, refused, caseId, draft, revision, signIn } = await office({ secondOfficer: 'always' })
  const nowhere = CaseId.parse('019aa000-0000-7000-8000-0000000000ff')
  expect(await refused('decisions.discardDraft', { caseId: nowhere, revision: 0 })).toMatchObject({ code: 'notFound' })
  const saved = await call('decisions.saveDraft', { caseId, revision, content: draft })
  expect(await refused('decisions.discardDraft', { caseId, revision })).toMatchObject({
    code: 'changedMeanwhile',
    facts: { revision: saved.revision },
  })
  const stale = { code: 'changedMeanwhile' }
  expect(await refused('decisions.record', { caseId, revision })).toMatchObject(stale)
  expect(await refused('proposals.make', { caseId, revision, kind: 'fourEyes' })).toMatchObject(stale)
  const proposed = { caseId, revision: saved.revision, kind: 'fourEyes' } as const
  const { proposalId } = await call('proposals.make', proposed)
  // A second window that proposed the same took back the first proposal, with what the second officer had begun on it.
  expect(await call('proposals.make', proposed)).toEqual({ proposalId })
  await signIn('second')
  const seen = { caseId, revision: saved.revision }
  expect(await refused('decisions.discardDraft', seen)).toMatchObject({ code: 'ownViewFirst' })

  await signIn('first')
  expect(await call('decisions.draft', { caseId })).toMatchObject({ revision: saved.revision })
  await call('decisions.discardDraft', seen)
  expect(await call('decisions.draft', { caseId })).toMatchObject({ revision: 0, savedAt: null })
})

// Would catch a decision that one person alone can record though the policy asks for two.
test('a decision waits for another person, who writes their own view before they see the first one', async () => {
  const desk = await office({ secondOfficer: 'always' })
  const { call, refused, caseId, revision, signIn } = desk
  expect(await refused('decisions.record', { caseId, revision })).toMatchObject({ code: 'secondOfficerNeeded' })
  const { proposalId } = await call('proposals.make', { caseId, revision, kind: 'fourEyes' })
  expect(await refused('proposals.writeView', { proposalId, ...ownView(desk, 'partial') })).toMatchObject({
    code: 'yourOwnProposal',
  })

  await signIn('second')
  expect(await call('proposals.waiting', {})).toMatchObject([{ proposalId, caseId, by: { name: demo.officer } }])
  const day = await call('day.list', { whose: 'mine' })
  expect(day.items).toMatchObject([{ kind: 'agreementAsked', caseId, whom: 'secondOfficer' }])
  const blind = (await call('proposals.list', { caseId })).proposals[0]
  expect(blind).toMatchObject({ you: 'second', next: 'writeView', content: null, views: [] })
  expect(await refused('decisions.draft', { caseId })).toMatchObject({ code: 'ownViewFirst' })
  expect(await refused('proposals.open', { proposalId })).toMatchObject({ code: 'ownViewFirst' })
  expect(await refused('proposals.answer', { proposalId, answer: 'agreed', reason: '' })).toMatchObject({
    code: 'ownViewFirst',
  })
  await call('proposals.writeView', { proposalId, ...ownView(desk, 'partial') })
  expect(await refused('decisions.draft', { caseId })).toMatchObject({ code: 'ownViewFirst' })
  await call('proposals.open', { proposalId })
  expect((await call('proposals.list', { caseId })).proposals[0]).toMatchObject({
    next: 'answer',
    content: { reasons: desk.draft.reasons },
    views: [{ firstSeenBefore: false }],
  })
  await call('proposals.answer', { proposalId, answer: 'agreed', reason: '' })
  expect(await call('proposals.waiting', {})).toEqual([])
  expect(await refused('decisions.record', { caseId, revision })).toMatchObject({ code: 'secondOfficerNeeded' })

  await signIn('first')
  expect((await call('proposals.list', { caseId })).draft).toBe('agreed')
  const decision = await call('decisions.record', { caseId, revision })
  expect(decision.number).toBe(1)
  expect(await call('proposals.agreement', {})).toMatchObject({ views: 1, blind: { rated: 1, agreed: 1 }, apart: [] })
})

// Whoever decides an appeal would read that a second officer agreed to a decision of which they only saw the one before.
test('the pack of an appeal tells who agreed to that decision, not to the one before it', async () => {
  const desk = await office({ secondOfficer: 'always' })
  const { call, caseId, signIn } = desk
  const recordAgreed = async (content: DecisionContent, reason: string) => {
    const { revision } = await call('decisions.draft', { caseId })
    const saved = await call('decisions.saveDraft', { caseId, revision, content })
    const asked = { caseId, revision: saved.revision }
    const { proposalId } = await call('proposals.make', { ...asked, kind: 'fourEyes' })
    await signIn('second')
    await call('proposals.writeView', { proposalId, ...ownView(desk, 'partial') })
    await call('proposals.open', { proposalId })
    await call('proposals.answer', { proposalId, answer: 'agreed', reason })
    await signIn('first')
    return call('decisions.record', asked)
  }
  await recordAgreed(desk.draft, 'The first time.')
  const { number } = await recordAgreed(desk.draft, 'The second time.')
  expect(number).toBe(2)
  const [appeal] = await call('appeals.receive', { caseId, receivedOn: '2026-05-18', grounds: 'Ethics was taught.' })
  if (appeal === undefined) throw new Error('The appeal was not received')
  const { pages } = await readPdf((await call('appeals.pack', { appealId: appeal.id, language: 'en' })).bytes)
  const text = pages.map((page) => page.text).join(' ')

  expect(text).toContain('Miriam Okafor agreed. The second time.')
  expect(text).not.toContain('The first time.')
  // Which module a line is of, in words.
  expect(text).toContain('INF-2310 Data analysis')
})

// Would catch an agreement that covers words which were written after it.
test('a draft that was changed after it was proposed has to be proposed again', async () => {
  const desk = await office({ secondOfficer: 'always' })
  const { call, refused, caseId, revision, signIn, draft } = desk
  const { proposalId } = await call('proposals.make', { caseId, revision, kind: 'fourEyes' })
  await signIn('second')
  await call('proposals.writeView', { proposalId, ...ownView(desk, 'partial') })
  await call('proposals.open', { proposalId })
  await call('proposals.answer', { proposalId, answer: 'agreed', reason: '' })

  await signIn('first')
  const reasons = draft.reasons.map((text) => ({ ...text, value: `${text.value} And so on.` }))
  const changed = await call('decisions.saveDraft', { caseId, revision, content: { ...draft, reasons } })
  const record = { caseId, revision: changed.revision }
  expect(await refused('decisions.record', record)).toMatchObject({ code: 'secondOfficerNeeded' })
  expect((await call('proposals.list', { caseId })).proposals[0]).toMatchObject({ state: 'agreed', changedSince: true })

  const back = await call('decisions.saveDraft', { caseId, revision: changed.revision, content: draft })
  expect((await call('decisions.record', { caseId, revision: back.revision })).number).toBe(1)
})

/** A decision that is proposed, and what becomes of the proposal and of its day of receipt. */
async function proposed() {
  const desk = await office({ secondOfficer: 'always', secondSees: 'atOnce' })
  const { call, caseId, revision, signIn, clock } = desk
  const { proposalId } = await call('proposals.make', { caseId, revision, kind: 'fourEyes' })
  clock.now = new Date(clock.now.getTime() + 60_000)
  const correct = async (on: string) => {
    const { events } = await call('cases.get', { caseId })
    const event = events.find(({ kind }) => kind === 'received')
    if (event === undefined) throw new Error('It was never received')
    const stamped = { reason: 'By the stamp.', revision: clockRevision(events) }
    await call('cases.correctDay', { caseId, eventId: event.id, on, ...stamped })
    return event.on
  }
  const agree = async () => {
    await signIn('second')
    await call('proposals.answer', { proposalId, answer: 'agreed', reason: '' })
    await signIn('first')
  }
  await signIn('second')
  await call('proposals.open', { proposalId })
  await signIn('first')
  return { ...desk, proposalId, correct, agree, listed: () => call('proposals.list', { caseId }) }
}

// Would catch a signature under a validity that was asked for another day than the statement prints.
test('a proposal of before the day of receipt was corrected is not answered, until the day is put back', async () => {
  const { call, refused, caseId, revision, signIn, proposalId, correct, agree, listed } = await proposed()
  const before = await correct('2026-05-11')
  const told = { changedSince: true, receiptSince: { before, on: '2026-05-11' } }
  expect((await listed()).proposals).toMatchObject([told])
  await signIn('second')
  expect(await refused('proposals.answer', { proposalId, answer: 'agreed', reason: '' })).toMatchObject({
    code: 'changedMeanwhile',
  })
  expect(await call('proposals.waiting', {})).toEqual([])

  await signIn('first')
  await correct(before)
  expect((await listed()).proposals).toMatchObject([{ changedSince: false, receiptSince: null }])
  await agree()
  expect((await call('decisions.record', { caseId, revision })).number).toBe(1)
})

test('an agreement of before the day of receipt was corrected carries no decision', async () => {
  const { call, refused, caseId, revision, correct, agree, listed } = await proposed()
  await agree()
  await correct('2026-05-11')

  expect(await listed()).toMatchObject({ draft: 'needed', proposals: [{ state: 'agreed', changedSince: true }] })
  expect(await refused('decisions.record', { caseId, revision })).toMatchObject({ code: 'secondOfficerNeeded' })
  await call('proposals.make', { caseId, revision, kind: 'fourEyes' })
  expect((await listed()).proposals[0]).toMatchObject({ state: 'open', changedSince: false, receiptSince: null })
})

test('a second officer who disagrees says why, and the decision stays unrecorded over a restart', async () => {
  const desk = await office({ secondOfficer: 'always', secondSees: 'atOnce' })
  const { call, refused, caseId, revision, signIn } = desk
  const { proposalId } = await call('proposals.make', { caseId, revision, kind: 'fourEyes' })
  await signIn('second')
  await call('proposals.open', { proposalId })
  expect(await refused('proposals.answer', { proposalId, answer: 'disagreed', reason: '' })).toMatchObject({
    code: 'reasonMissing',
  })
  await call('proposals.answer', { proposalId, answer: 'disagreed', reason: 'The project covers M8.' })
  expect(await refused('proposals.answer', { proposalId, answer: 'agreed', reason: '' })).toMatchObject({
    code: 'proposalClosed',
  })

  const again = await desk.restart()
  const { officers } = await again.call('session.state', {})
  const first = officers.find(({ name }) => name === demo.officer)
  if (first === undefined) throw new Error('The first officer is gone')
  await again.call('session.unlock', { officerId: first.id, passphrase })
  expect(await again.refused('decisions.record', { caseId, revision })).toMatchObject({ code: 'secondOfficerNeeded' })
  expect((await again.call('proposals.list', { caseId })).proposals[0]).toMatchObject({
    state: 'disagreed',
    answers: [{ kind: 'opened' }, { kind: 'disagreed', reason: 'The project covers M8.' }],
  })
})

// Would catch four eyes that an office pays for where its policy does not ask for them.
test('where refusals alone need a second officer, another decision is recorded by one', async () => {
  const { call, caseId, revision } = await office({ secondOfficer: 'refusals' })

  expect((await call('proposals.list', { caseId })).draft).toBe('notNeeded')
  expect((await call('decisions.record', { caseId, revision })).number).toBe(1)
})

test('a second opinion is blind on both sides, binds nobody, and counts towards agreement', async () => {
  const desk = await office({ secondOfficer: 'never', secondSees: 'atOnce' })
  const { call, refused, caseId, revision, signIn } = desk
  const { proposalId } = await call('proposals.make', { caseId, revision, kind: 'secondOpinion' })
  await signIn('second')
  expect(await refused('proposals.open', { proposalId })).toMatchObject({ code: 'ownViewFirst' })
  await call('proposals.writeView', { proposalId, ...ownView(desk, 'full') })
  expect((await call('proposals.list', { caseId })).proposals[0]).toMatchObject({ content: null, next: 'open' })

  await signIn('first')
  const agreement = await call('proposals.agreement', {})
  expect(agreement.blind).toMatchObject({ rated: 1, agreed: 0 })
  expect(agreement.apart).toMatchObject([{ first: 'partial', second: 'full', blind: true }])
  expect((await call('decisions.record', { caseId, revision })).number).toBe(1)
})

test('whoever holds no role that may sign is not the second officer', async () => {
  const desk = await office({ secondOfficer: 'always', maySign: ['secondSignatory'] })
  const { call, refused, caseId, revision, second, signIn } = desk
  await call('officers.takeBackRole', { officerId: second, role: 'secondSignatory' })
  const { proposalId } = await call('proposals.make', { caseId, revision, kind: 'fourEyes' })
  await signIn('second')

  expect(await call('proposals.waiting', {})).toEqual([])
  expect(await refused('proposals.open', { proposalId })).toMatchObject({
    code: 'roleMissing',
    facts: { roles: 'secondSignatory' },
  })
})
