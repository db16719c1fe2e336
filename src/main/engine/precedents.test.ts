import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { DecisionLine } from '#core/recognition/decision.ts'
import { readDemoCases } from '../../cli/demo/demoCases.ts'
import { callsOf, decide, judge, openOffice, receive } from '../../cli/demo/demoOffice.ts'
import { passphrase, resourcesFolder, startEngine } from './engine.fixtures.ts'

const demo = readDemoCases(join(resourcesFolder, 'demo', 'cases.json'))
const samples = join(resourcesFolder, 'samples')
const found = demo.worked.find(({ file }) => file === 'ada-python-montavon.jsonld')
if (found === undefined) throw new Error('No worked case of Montavon')
const worked = found

/** An office that decided three cases of one credential alike, and judged the next. */
async function office() {
  const { engine } = startEngine({ demo: true })
  const call = callsOf(engine)
  await openOffice(call, resourcesFolder, demo, passphrase)
  for (const given of ['Ada', 'Ben', 'Cem']) {
    const applicant = { given, family: 'Example', birthDate: null }
    await decide(call, await receive(call, samples, { ...worked, applicant }), worked)
  }
  const received = await receive(call, samples, worked)
  const { moduleVersionId } = await judge(call, received, worked)
  return { engine, call, ...received, moduleVersionId }
}

/** The line of the demo, decided otherwise than it was. */
const otherwise = (line: DecisionLine, departure: string): DecisionLine => ({
  ...line,
  outcome: 'conditional',
  credits: worked.decision.credits,
  differences: line.differences.map((one) => ({
    ...one,
    description: 'Not in the credential.',
    essentialBecause: 'The next module builds on it.',
    evidence: 'All outcomes of the file.',
    substantial: one.substantial === 'no' ? 'no' : 'yes',
  })),
  conditions: [{ text: 'Hand in the project.', until: '2027-01-31', checkedBy: 'Dr. Mayr' }],
  departure,
})

// Would catch a precedent that is the case itself, a replaced decision, or a fact on the wrong side; a departure recorded
// without its reason, or one that forgets what it departed from; and a draft that still sees the precedents of yesterday.
test('like cases stand beside a draft, and departing from them asks for a reason that is kept', async () => {
  const { engine, call, caseId, caseCredentialId, moduleVersionId } = await office()
  const nearest = await call('precedents.nearest', { caseId, moduleVersionId })
  expect(nearest.map(({ differs }) => differs)).toEqual([[], [], []])
  expect(nearest.map((one) => one.caseId)).not.toContain(caseId)
  const other = (await call('catalogue.modules', { programmeId: null, filter: '' })).find(
    (one) => one.moduleVersionId !== moduleVersionId,
  )
  if (other === undefined) throw new Error('The catalogue has one module')
  const moduleVersionIds = [other.moduleVersionId, moduleVersionId]
  expect(await call('precedents.ofCandidates', { caseCredentialId, moduleVersionIds })).toEqual([
    { moduleVersionId, nearest: nearest[0] },
  ])

  const draft = await call('decisions.draft', { caseId })
  const [line] = draft.content.lines
  if (line === undefined) throw new Error('The draft has no line')
  expect(draft.lines[0]?.precedents).toEqual({ outcome: worked.decision.outcome, cases: 3, of: 3, departs: 'no' })

  const reasons = [{ lang: 'en', value: 'Recognised once the project is in.' }]
  const silent = await call('decisions.saveDraft', {
    caseId,
    revision: draft.revision,
    content: { ...draft.content, lines: [otherwise(line, '')], reasons },
  })
  expect(silent.problems.map(({ code }) => code)).toEqual(['departureMissing'])
  expect(silent.lines[0]?.precedents?.departs).toBe('yes')
  expect(await engine.call('decisions.record', { caseId, revision: silent.revision })).toMatchObject({
    ok: false,
    error: { code: 'decisionIncomplete', facts: { first: 'departureMissing' } },
  })

  const reason = 'The syllabus of 2026 leaves the project out.'
  const said = await call('decisions.saveDraft', {
    caseId,
    revision: silent.revision,
    content: { ...silent.content, lines: [otherwise(line, reason)] },
  })
  const decision = await call('decisions.record', { caseId, revision: said.revision })
  expect(decision.departures).toMatchObject([{ reason }])
  expect(decision.departures[0]?.precedents).toHaveLength(3)
  const { history } = await call('cases.get', { caseId })
  expect(history.filter(({ code }) => code === 'precedent.departed')).toMatchObject([
    { facts: { case: caseId, decision: decision.id, precedents: '3' } },
  ])

  const next = await receive(call, samples, {
    ...worked,
    applicant: { given: 'Dora', family: 'Example', birthDate: null },
  })
  await judge(call, next, worked)
  const later = await call('decisions.draft', { caseId: next.caseId })
  expect(later.lines[0]?.precedents).toBeNull()
}, 90_000)
