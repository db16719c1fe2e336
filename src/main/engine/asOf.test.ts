import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CaseId, OfficerId } from '#core/ids.ts'
import { PolicyValues } from '#contract/policies.ts'
import type { LocalDate } from '#core/values.ts'
import { readDemoCases } from '../../cli/demo/demoCases.ts'
import { callsOf, judge, openOffice, receive, work } from '../../cli/demo/demoOffice.ts'
import { signIn } from './cases.fixtures.ts'
import { passphrase, resourcesFolder, startEngine, type TestEngine } from './engine.fixtures.ts'

const demo = readDemoCases(join(resourcesFolder, 'demo', 'cases.json'))
const samples = join(resourcesFolder, 'samples')
const contact = { email: 'ada@example.org', phone: '', address: 'Grellweg 7', language: 'de' }

async function office() {
  const started = startEngine({ demo: true })
  const call = callsOf(started.engine)
  await openOffice(call, resourcesFolder, demo, passphrase)
  const worked = demo.worked.find(({ file }) => file === 'ada-python-montavon.jsonld')
  if (worked === undefined) throw new Error('The demo lost its case')
  const received = await receive(call, samples, worked)
  return { started, call, worked, received }
}

/** Ends a day and remembers the case as it was at its end; each day looked at again must look as it did. */
function watch(started: TestEngine, caseId: CaseId) {
  const seen = new Map<LocalDate, string>()
  const look = async (on: LocalDate) => JSON.stringify(await started.call('cases.asOf', { caseId, on }))
  const lookAgain = async (days: readonly LocalDate[]) => {
    for (const on of days) expect([on, await look(on)]).toEqual([on, seen.get(on)])
  }
  return {
    seen,
    lookAgain: () => lookAgain([...seen.keys()]),
    nextDay: async () => {
      const { today } = await started.call('session.state', {})
      seen.set(today, await look(today))
      await lookAgain([...seen.keys()].slice(-2, -1))
      started.clock.now = new Date(started.clock.now.getTime() + 86_400_000)
      // Else the session locks behind a slow step: it has been idle for a day.
      await started.call('session.touch', {})
    },
  }
}

// Would catch a later correction, decision, policy or module that changes what an earlier day is told to have been.
test(
  'each day of a case is told the same ever after, with what was known and in force on it',
  { timeout: 90_000 },
  async () => {
    const { started, call, worked, received } = await office()
    const { caseId, caseCredentialId } = received
    const { nextDay, lookAgain } = watch(started, caseId)
    const { applicant } = await call('cases.get', { caseId })
    const about = { applicantId: applicant.id }
    await nextDay() // 18 May: received
    await call('applicants.save', {
      ...about,
      names: applicant.names,
      birthDate: '1999-09-09',
      reason: 'Passport seen',
    })
    await call('applicants.saveContact', { ...about, contact })
    await nextDay() // 19 May: born on another day
    const { decision } = await work(call, received, worked)
    await nextDay() // 20 May: decided, statement issued
    const values = PolicyValues.parse((await call('policies.list', {}))[0]?.policy)
    const { today } = await call('session.state', {})
    const later = { values: { ...values, erasure: 'twoOfficers' as const }, validFrom: '2026-05-23', reason: 'Safer' }
    expect(later.validFrom > today).toBe(true)
    await call('policies.save', later)
    const settings = await call('office.settings', {})
    await call('office.saveSettings', { ...settings, officeName: 'Another name' })
    await nextDay() // 21 May: a policy recorded that does not hold yet
    const [statement] = await call('statements.list', { caseId })
    if (statement === undefined) throw new Error('No statement was issued')
    const issued = await call('statements.bytes', { statementId: statement.id })
    await call('statements.withdraw', { statementId: statement.id, reason: 'A wrong name' })
    await call('credentials.setAside', {
      caseCredentialIds: [caseCredentialId],
      kind: 'detached',
      reason: 'Wrong file',
    })
    await nextDay() // 22 May: withdrawn, the credential taken out
    await nextDay() // 23 May: the policy holds
    await lookAgain()

    const on = (day: LocalDate) => call('cases.asOf', { caseId, on: day })
    const days = ['2026-05-18', '2026-05-19', '2026-05-20', '2026-05-21', '2026-05-22', '2026-05-23']
    const views = await Promise.all(days.map(on))
    expect(views.map(({ detail }) => detail.applicant.birthDate)).toEqual([
      applicant.birthDate,
      ...days.slice(1).map(() => '1999-09-09'),
    ])
    expect(views.map(({ detail }) => detail.applicant.contact?.address ?? null)).toEqual([
      null,
      ...days.slice(1).map(() => contact.address),
    ])
    expect(views.map(({ decisions }) => decisions.map(({ id }) => id))).toEqual([
      [],
      [],
      ...days.slice(2).map(() => [decision.id]),
    ])
    expect(
      views.map(({ judgements }) => judgements.some(({ outcomes }) => outcomes.some(({ judged }) => judged !== null))),
    ).toEqual([
      ...[false, false, true, true],
      // Judgements hang on the credential, which is out of the case.
      ...[false, false],
    ])
    expect(views.map(({ statements }) => statements[0]?.state ?? null)).toEqual([
      ...[null, null, 'issued', 'issued'],
      ...['withdrawn', 'withdrawn'],
    ])
    expect(views.map(({ credentials }) => credentials.length)).toEqual([1, 1, 1, 1, 0, 0])
    expect(views[0]?.credentials[0]?.report?.authenticity.answer).toBe('authentic')
    expect(views.map(({ policy }) => policy.version)).toEqual([1, 1, 1, 1, 1, 2])
    expect(views.map(({ settings: then }) => then.office === 'Another name')).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
    ])
    const known = views[2]?.statements.find(({ id }) => id === statement.id)
    const again = await call('statements.bytes', { statementId: statement.id })
    expect(Buffer.from(again.bytes).equals(Buffer.from(issued.bytes))).toBe(true)
    expect(known?.sha256).toBe(statement.sha256)

    expect(await started.refused('cases.asOf', { caseId, on: '2026-05-17' })).toMatchObject({
      code: 'dayImpossible',
      facts: { from: '2026-05-18' },
    })
    expect(await started.refused('cases.asOf', { caseId, on: '2026-06-17' })).toMatchObject({ code: 'dayImpossible' })
  },
)

const condition = { text: 'Pass the test of unit 7.', until: '2026-05-22', checkedBy: 'The module lead' }

// Would catch a view, an answer, a condition's end, an appeal or a letter that is told of a day before it was there, and the
// first officer's outcome that a second one reads in the past before their own view is written.
test(
  'second views, conditions, appeals and letters are told of each day as they stood on it',
  { timeout: 90_000 },
  async () => {
    const { started, call, worked, received } = await office()
    const { caseId } = received
    const { nextDay, lookAgain } = watch(started, caseId)
    const { officer } = await call('session.state', {})
    if (officer === null) throw new Error('Nobody is signed in')
    const second = await call('officers.add', { name: 'Mira Aldous', passphrase, roles: ['officer'] })
    const by = async (id: OfficerId, act: () => Promise<unknown>) => {
      await signIn(started, id)
      await act()
      await signIn(started, officer.id)
    }
    const on = (day: LocalDate) => call('cases.asOf', { caseId, on: day })
    const { outcomeOf } = await judge(call, received, worked)
    await nextDay() // 18 May: nothing yet
    const begun = await call('decisions.draft', { caseId })
    const lines = begun.content.lines.map((line) => ({
      ...line,
      outcome: 'conditional' as const,
      conditions: [condition],
      credits: worked.decision.credits,
      differences: worked.decision.differences.map(({ outcome, ...difference }) => ({
        ...difference,
        element: 'learningOutcomes' as const,
        moduleOutcomeId: outcomeOf(outcome),
      })),
    }))
    const content = { ...begun.content, lines, reasons: worked.decision.reasons }
    const { revision } = await call('decisions.saveDraft', { caseId, revision: begun.revision, content })
    const { proposalId } = await call('proposals.make', { caseId, revision, kind: 'secondOpinion' })
    await nextDay() // 19 May: a second opinion is asked for
    const own = lines.map(({ moduleVersionId }) => ({ moduleVersionId, outcome: 'full' as const }))
    await by(second.id, async () => {
      expect((await on('2026-05-19')).proposals).toMatchObject([{ content: null, views: [] }])
      await call('proposals.writeView', { proposalId, lines: own, reason: 'All of it is covered.' })
      await call('proposals.open', { proposalId })
      expect((await on('2026-05-19')).proposals).toMatchObject([{ content: { lines: [{}] }, views: [], answers: [] }])
    })
    await nextDay() // 20 May: given
    const decision = await call('decisions.record', { caseId, revision })
    await call('statements.issue', { decisionId: decision.id, language: 'en' })
    await nextDay() // 21 May: decided
    const written = { caseId, kind: 'decision' as const, language: 'en' as const, event: null }
    const { subject, text } = await call('letters.draft', written)
    const letter = await call('letters.make', { ...written, subject, text })
    await nextDay() // 22 May: a letter is made
    const delivered = { letterId: letter.id, on: '2026-05-22', how: 'post' as const, recipient: 'the applicant' }
    await call('letters.deliver', delivered)
    const [appeal] = await call('appeals.receive', { caseId, receivedOn: '2026-05-22', grounds: 'It is covered.' })
    if (appeal === undefined) throw new Error('The appeal was not received')
    // 23 May: an appeal of the day before is noted, and that the letter left; the day of the condition has passed
    await nextDay()
    await call('appeals.assign', { appealId: appeal.id, officerId: second.id })
    await nextDay() // 24 May: assigned
    await nextDay() // 25 May: nothing new
    const place = { decisionId: decision.id, line: 0, condition: 0 }
    await call('conditions.save', {
      ...place,
      kind: 'fulfilled',
      on: '2026-05-24',
      reason: 'The list of the examiners.',
    })
    await nextDay() // 26 May: it was fulfilled two days before
    await by(second.id, () =>
      call('appeals.addEvent', { appealId: appeal.id, kind: 'upheld', reason: 'It was right.' }),
    )
    await nextDay() // 27 May: the appeal is answered
    await lookAgain()

    const days = Array.from({ length: 10 }, (_, day) => `2026-05-${String(18 + day)}`)
    const views = await Promise.all(days.map(on))
    expect(
      views.map(({ on: day, proposals, conditions, appeals, letters }) => [
        day.slice(8),
        ...proposals.map((one) => `${one.state} ${String(one.views.length)} ${String(one.answers.length)}`),
        ...conditions.map(({ kind, state }) => `${kind} ${state}`),
        ...appeals.map(({ state, events }) => `${state} ${String(events.length)}`),
        ...letters.map(({ kind, deliveries }) => `${kind} ${String(deliveries.length)}`),
      ]),
    ).toEqual([
      ['18'],
      ['19', 'open 0 0'],
      ['20', 'agreed 1 1'],
      ['21', 'agreed 1 1', 'condition open'],
      ['22', 'agreed 1 1', 'condition open', 'decision 0'],
      ['23', 'agreed 1 1', 'condition overdue', 'unassigned 0', 'decision 1'],
      ['24', 'agreed 1 1', 'condition overdue', 'running 1', 'decision 1'],
      ['25', 'agreed 1 1', 'condition overdue', 'running 1', 'decision 1'],
      ['26', 'agreed 1 1', 'condition fulfilled', 'running 1', 'decision 1'],
      ['27', 'agreed 1 1', 'condition fulfilled', 'upheld 2', 'decision 1'],
    ])
  },
)

// Would catch a change that reaches back, in whatever order an office does things.
test('whatever is done to a case in whatever order, no earlier day changes', { timeout: 90_000 }, async () => {
  const { started, call, received, worked } = await office()
  const { caseId, caseCredentialId } = received
  const { applicant } = await call('cases.get', { caseId })
  const other = await receive(call, samples, {
    ...worked,
    applicant: { given: 'Bea', family: 'Quist', birthDate: null },
  })
  const otherId = (await call('cases.get', { caseId: other.caseId })).applicant.id
  const { id: deputy } = await call('officers.add', { name: 'Mira Aldous', passphrase, roles: ['officer'] })
  let made = 0
  const fresh = () => String((made += 1)).padStart(2, '0')
  const about = { applicantId: applicant.id, reason: 'It was wrong' }
  const steps: Readonly<Record<string, () => Promise<unknown>>> = {
    born: () => call('applicants.save', { ...about, names: applicant.names, birthDate: `19${fresh()}-01-01` }),
    named: async () => {
      const names = applicant.names.map((name) => ({ ...name, family: `Montavon ${fresh()}` }))
      const { birthDate } = (await call('cases.get', { caseId })).applicant
      await call('applicants.save', { ...about, names, birthDate })
    },
    reached: () => call('applicants.saveContact', { ...about, contact: { ...contact, phone: fresh() } }),
    holder: () => call('credentials.confirmHolder', { caseCredentialId, answer: 'confirmed', note: fresh() }),
    checked: () => call('verification.run', { caseCredentialId }),
    target: async () => {
      const { target } = await call('cases.get', { caseId })
      await call('cases.setTarget', { caseId, purpose: 'exemption', target })
    },
    document: () =>
      call('documents.add', {
        caseId,
        file: { name: `${fresh()}.txt`, bytes: new TextEncoder().encode(fresh()) },
        kind: 'other',
      }),
    settings: async () => {
      const settings = await call('office.settings', {})
      await call('office.saveSettings', { ...settings, officeName: `Office ${fresh()}` })
    },
    letter: async () => {
      const written = { caseId, kind: 'acknowledgement' as const, language: 'en' as const, event: null }
      const { subject, text } = await call('letters.draft', written)
      await call('letters.make', { ...written, subject, text })
    },
    opinion: async () => {
      const { content, revision } = await call('decisions.draft', { caseId })
      const lines = content.lines.map((line) => ({ ...line, outcome: 'full' as const }))
      const saved = await call('decisions.saveDraft', { caseId, revision, content: { ...content, lines } })
      await call('proposals.make', { caseId, revision: saved.revision, kind: 'secondOpinion' })
    },
    merged: async () => {
      const { merges } = await call('applicants.samePerson', { applicantId: applicant.id })
      const [merge] = merges
      await (merge === undefined
        ? call('applicants.merge', { keptId: applicant.id, mergedId: otherId, reason: 'One person' })
        : call('applicants.unmerge', { mergeId: merge.mergeId, reason: 'Two people' }))
    },
    handed: async () => {
      const { heldBy } = await call('cases.get', { caseId })
      const { officer } = await call('session.state', {})
      const to = heldBy.id === deputy ? officer?.id : deputy
      if (to === undefined) throw new Error('Nobody is signed in')
      await call('cases.handOver', { caseId, to, reason: fresh() })
    },
    aside: async () => {
      const aside = await call('credentials.asideList', { caseId })
      const reason = fresh()
      await (aside.length === 0
        ? call('credentials.setAside', { caseCredentialIds: [caseCredentialId], kind: 'detached', reason })
        : call('credentials.restore', { caseCredentialId, reason }))
    },
  }
  const { nextDay, lookAgain, seen } = watch(started, caseId)
  const orders = fc.sample(fc.shuffledSubarray(Object.keys(steps), { minLength: 8 }), { numRuns: 1, seed: 53 })
  for (const name of orders.flat()) {
    await steps[name]?.()
    await nextDay()
  }
  await lookAgain()
  expect(new Set(seen.values()).size).toBe(seen.size)
})

test('an auditor looks back too, admissions staff do not', async () => {
  const { started, call, received } = await office()
  const on = (await call('session.state', {})).today
  const auditor = await call('officers.add', { name: 'Aud Itor', passphrase, roles: ['auditor'] })
  const admissions = await call('officers.add', { name: 'Ad Mission', passphrase, roles: ['admissions'] })
  await signIn(started, auditor.id)
  expect((await call('cases.asOf', { caseId: received.caseId, on })).on).toBe(on)
  await signIn(started, admissions.id)
  expect(await started.refused('cases.asOf', { caseId: received.caseId, on })).toMatchObject({ code: 'roleMissing' })
})

// Would catch a policy that hides suggestions until one has judged, gone round by looking at the case as of today.
test(
  'a suggestion that is hidden until its outcome is judged stays hidden in the view of a day',
  { timeout: 90_000 },
  async () => {
    const { call, worked, received } = await office()
    const { caseId, caseCredentialId } = received
    const modules = await call('catalogue.modules', { programmeId: null, filter: worked.module })
    const moduleVersionId = modules.find(({ code }) => code === worked.module)?.moduleVersionId
    if (moduleVersionId === undefined) throw new Error('The demo lost its module')
    const comparison = await call('comparison.open', { caseCredentialId, moduleVersionId })
    const { today } = await call('session.state', {})
    const told = async () =>
      (await call('cases.asOf', { caseId, on: today })).judgements.flatMap(({ outcomes }) =>
        outcomes.flatMap(({ code, suggested }) => (suggested === null ? [] : [code])),
      )
    const all = await told()
    expect(all.length).toBeGreaterThan(1)

    const values = PolicyValues.parse((await call('policies.list', {}))[0]?.policy)
    await call('policies.save', {
      values: { ...values, suggestions: 'hiddenUntilJudged' },
      validFrom: today,
      reason: 'Judged first',
    })
    expect(await told()).toEqual([])

    const outcome = comparison.module.outcomes.find(({ code }) => code === all[0])
    if (outcome === undefined) throw new Error('Nothing is suggested')
    await call('comparison.judge', {
      comparisonId: comparison.id,
      ...{ moduleOutcomeId: outcome.id, coverage: 'not', items: [], note: '', suggestionVisible: false },
    })
    expect(await told()).toEqual([outcome.code])
  },
)
