import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { CaseCredentialId, CaseId, ComparisonId, ModuleOutcomeId, ModuleVersionId } from '#core/ids.ts'
import type { DecisionContent, DecisionLine } from '#core/recognition/decision.ts'
import type { Role } from '#core/roles.ts'
import { readDemoCases } from '../../cli/demo/demoCases.ts'
import { callsOf, decide, judge, openOffice, receive } from '../../cli/demo/demoOffice.ts'
import { passphrase, resourcesFolder, startEngine } from './engine.fixtures.ts'
import { readPdf } from './pdf/pdf.fixtures.ts'
import type { Engine } from './ports.ts'

type Calls = ReturnType<typeof callsOf>

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
    const judgements = worked.judgements.map((one) => ({ ...one, note: `${given} Example shows a part.` }))
    await decide(call, await receive(call, samples, { ...worked, applicant }), { ...worked, judgements })
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

/** What an applicant's copy says, apart from its files. */
async function copyFor(call: Calls, caseId: CaseId): Promise<string> {
  const zip = unzipSync((await call('applicants.copy', { caseId, language: 'en' })).bytes)
  return strFromU8(zip['copy.json'] ?? new Uint8Array())
}

// Would catch a precedent that is the case itself, a replaced decision, or a fact on the wrong side; a departure recorded
// without its reason, or one that forgets what it departed from; a draft that still sees the precedents of
// yesterday; an assessment record that keeps the departure to itself; and an applicant's copy that tells by their ids whose
// decisions the suggestion was moved by and the departure departed from.
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
    { moduleVersionId, nearest: nearest[0], decided: { partial: 3 } },
  ])

  await outcomesBefore(call, { caseId, caseCredentialId, moduleVersionId, other: other.moduleVersionId })
  await learningMoves(call, { caseCredentialId, moduleVersionId })
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

  for (const language of ['en', 'de'] as const) {
    const { id: recordId } = await call('records.make', { decisionId: decision.id, language })
    const { pages } = await readPdf((await call('records.bytes', { recordId })).bytes)
    const text = pages.map((page) => page.text).join(' ')
    const numbers = decision.departures[0]?.precedents.map(({ caseNumber }) => caseNumber) ?? []
    expect([...numbers, reason].filter((said) => !text.includes(said))).toEqual([])
  }

  const told = await copyFor(call, caseId)
  const others = decision.departures[0]?.precedents.flatMap((one) => [one.decisionId, one.caseId]) ?? []
  expect(others.filter((id) => told.includes(id))).toEqual([])
  expect([caseId, decision.id].filter((id) => !told.includes(id))).toEqual([])
  expect(told.match(/"of-another-applicant"/g)).toHaveLength(6)

  const next = await receive(call, samples, {
    ...worked,
    applicant: { given: 'Dora', family: 'Example', birthDate: null },
  })
  await judge(call, next, worked)
  const later = await call('decisions.draft', { caseId: next.caseId })
  expect(later.lines[0]?.precedents).toBeNull()

  await reportIsTrue(engine, call, { caseId, line, reasons })
}, 90_000)

/**
 * How one outcome was judged in the three decided cases stands beside it, as it was when they were decided: never the case
 * itself, never who applied, and not before the policy lets suggestions be seen.
 */
async function outcomesBefore(
  call: Calls,
  {
    caseId,
    caseCredentialId,
    moduleVersionId,
    other,
  }: Judged & { readonly caseId: CaseId; readonly other: ModuleVersionId },
) {
  const opened = await call('comparison.open', { caseCredentialId, moduleVersionId })
  const [given] = worked.judgements
  const outcome = opened.module.outcomes.find(({ code }) => code === given?.outcome)
  if (given === undefined || outcome === undefined) throw new Error('Nothing was judged')
  const ask = (comparisonId: ComparisonId, moduleOutcomeId: ModuleOutcomeId) =>
    call('precedents.ofOutcome', { comparisonId, moduleOutcomeId })
  const before = await ask(opened.id, outcome.id)
  const suggested = opened.suggestion.outcomes.find(({ outcomeKey }) => outcomeKey === outcome.id)?.coverage
  expect(before).toMatchObject({
    state: 'shown',
    counts: { covered: 0, partly: 0, not: 0, cantSay: 0, [given.coverage]: 3 },
    judged: ['Cem', 'Ben', 'Ada'].map((name) => ({
      ...{ coverage: given.coverage, suggested, suggestionVisible: true, wording: 'same' },
      note: `${'•'.repeat(name.length)} ••••••• shows a part.`,
    })),
  })
  if (before.state === 'hidden') throw new Error('It is hidden')
  expect(before.judged.map((one) => one.caseId)).not.toContain(caseId)
  expect(JSON.stringify(before)).not.toMatch(/Example|Ada|Montavon/)

  // What becomes of a judgement after the decision does not change what was decided.
  const [newest] = before.judged
  if (newest === undefined) throw new Error('Nothing was judged before')
  const { credentials } = await call('cases.get', { caseId: newest.caseId })
  const there = await call('comparison.open', {
    caseCredentialId: credentials[0]?.id ?? caseCredentialId,
    moduleVersionId,
  })
  const again = { items: [], note: 'Later', suggestionVisible: true, coverage: 'cantSay' as const }
  await call('comparison.judge', { comparisonId: there.id, moduleOutcomeId: outcome.id, ...again })
  expect(await ask(opened.id, outcome.id)).toEqual(before)

  const { version, ...values } = await call('office.policy', {})
  expect(version).toBeGreaterThan(0)
  const { today } = await call('session.state', {})
  const seeing = (suggestions: 'shown' | 'hiddenUntilJudged') =>
    call('policies.save', { values: { ...values, suggestions }, validFrom: today, reason: 'Tried' })
  await seeing('hiddenUntilJudged')
  const unjudged = await call('comparison.open', { caseCredentialId, moduleVersionId: other })
  const [first] = unjudged.module.outcomes
  if (first === undefined) throw new Error('The module has no outcome')
  expect(await ask(unjudged.id, first.id)).toEqual({ state: 'hidden' })
  expect(await ask(opened.id, outcome.id)).toEqual(before)
  const { judgements } = await call('comparison.judge', {
    comparisonId: unjudged.id,
    moduleOutcomeId: first.id,
    ...again,
  })
  await call('comparison.withdraw', { judgementIds: judgements.map(({ id }) => id) })
  expect(await ask(unjudged.id, first.id)).toMatchObject({ state: 'shown', judged: [] })
  await seeing('shown')
}

/** Three cases of the same learning were granted, and the next, judged before them, is compared once more. */
async function learningMoves(call: Calls, { caseCredentialId, moduleVersionId }: Judged) {
  const listed = async () => (await call('comparison.candidates', { caseCredentialId })).candidates
  const own = (rows: Awaited<ReturnType<typeof listed>>) => rows.find((one) => one.moduleVersionId === moduleVersionId)
  const moved = await listed()
  expect(own(moved)?.precedents).toMatchObject({ effect: 'raised', granted: 3, refused: 0 })
  expect(moved.filter(({ precedents }) => precedents !== null)).toHaveLength(1)

  // The suggestion says beside its chances that the module was raised, and the policy can have it stand still.
  const { suggestion } = await call('comparison.open', { caseCredentialId, moduleVersionId })
  expect(suggestion.precedents).toMatchObject({ effect: 'raised', granted: 3 })
  const { version, ...values } = await call('office.policy', {})
  expect(version).toBeGreaterThan(0)
  const { today } = await call('session.state', {})
  const asking = (precedentOrder: 'moved' | 'beside') =>
    call('policies.save', { values: { ...values, precedentOrder }, validFrom: today, reason: 'Tried' })
  await asking('beside')
  const still = await listed()
  expect(still.every(({ precedents }) => precedents === null)).toBe(true)
  expect(still.map(({ place }) => place)).toEqual(still.map((_, nth) => nth + 1))
  expect(own(still)).toMatchObject({ score: own(moved)?.score, suggested: own(moved)?.suggested })
  await asking('moved')
}

interface Judged {
  readonly caseCredentialId: CaseCredentialId
  readonly moduleVersionId: ModuleVersionId
}

const secret = 'seven grey bicycles'
const period = { from: '2026-01-01', to: '2026-12-31' }

/** Four cases of one provider are decided by one officer, three alike. */
async function reportIsTrue(
  engine: Engine,
  call: Calls,
  {
    caseId,
    line,
    reasons,
  }: Pick<DecisionContent, 'reasons'> & { readonly caseId: CaseId; readonly line: DecisionLine },
) {
  const counts = async () => {
    const { office, providers, officers, officersShown } = await call('consistency.report', period)
    const given = ({ of, outcomes }: typeof office) => [
      of,
      ...outcomes.flatMap(({ outcome, count }) => (count === 0 ? [] : [`${outcome} ${String(count)}`])),
    ]
    return {
      office: given(office),
      providers: providers.map((row) => [row.name, ...given(row)]),
      officers: officers.map((row) => [row.name, ...given(row)]),
      officersShown,
    }
  }
  const before = await counts()
  const three = `${worked.decision.outcome} 3`
  expect(before.office).toEqual([4, three, 'conditional 1'])
  expect(before.providers).toEqual([[expect.stringMatching(/\S/), ...before.office]])
  expect(before.officers).toEqual([[demo.officer, ...before.office]])
  expect(before.officersShown).toBe('all')
  expect((await call('consistency.report', { ...period, from: '2026-12-30' })).office.of).toBe(0)

  // A decision that is replaced is counted no more, the one that replaces it once.
  const draft = await call('decisions.draft', { caseId })
  const content = { ...draft.content, lines: [otherwise(line, 'As before.')], reasons }
  const { revision } = await call('decisions.saveDraft', { caseId, revision: draft.revision, content })
  await call('decisions.record', { caseId, revision })
  expect((await counts()).office).toEqual(before.office)

  // An officer sees the office and themselves; an auditor all, and takes it away as a file that the audit knows of.
  await signInAs(call, 'Otto Other', 'officer')
  expect(await counts()).toMatchObject({
    office: before.office,
    officers: [],
    officersShown: 'own',
  })
  const ownFile = await call('consistency.export', { ...period, language: 'en' })
  expect(new TextDecoder().decode(ownFile.bytes)).not.toContain(demo.officer)
  await call('session.lock', {})
  const [first] = (await call('session.state', {})).officers
  if (first === undefined) throw new Error('The office has no officer')
  await call('session.unlock', { officerId: first.id, passphrase })
  await signInAs(call, 'Ada Audit', 'auditor')
  expect(await counts()).toMatchObject({
    officersShown: 'all',
    officers: before.officers,
  })
  const file = await call('consistency.export', { ...period, language: 'de' })
  const rows: string[][] = parse(new TextDecoder().decode(file.bytes), { bom: true, delimiter: ';' })
  expect(rows).toHaveLength(1 + file.rows)
  expect(rows[0]).toEqual(['Von', 'Name', 'Zeilen', 'Ergebnis', 'Anzahl', 'Anteil in Prozent', '95 % von', '95 % bis'])
  // Four lines are too few for a share.
  expect(rows.slice(1).map((row) => row.slice(5))).toEqual(rows.slice(1).map(() => ['', '', '']))
  expect(await engine.call('consistency.export', { ...period, language: 'fr' as 'de' })).toMatchObject({ ok: false })
}

async function signInAs(call: Calls, name: string, role: Role) {
  const { id } = await call('officers.add', { name, passphrase: secret, roles: [role] })
  await call('session.lock', {})
  await call('session.unlock', { officerId: id, passphrase: secret })
}
