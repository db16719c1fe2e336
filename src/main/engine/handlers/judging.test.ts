import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Input } from '#contract/contract.ts'
import { JudgementId, type CaseId, type ModuleOutcomeId } from '#core/ids.ts'
import { receiveCase, signIn, twoOfficers } from '../cases.fixtures.ts'
import { openEngine, resourcesFolder, type TestEngine } from '../engine.fixtures.ts'

/** A credential of two outcomes, entered by hand, beside a module. */
async function openComparison(office: TestEngine) {
  const { call } = office
  const bytes = new Uint8Array(readFileSync(join(resourcesFolder, 'programmes/altenmark.json')))
  await call('catalogue.import', { name: 'altenmark.json', bytes })
  const caseId = await receiveCase(office)
  const file = { name: 'certificate.png', bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]) }
  const { caseCredentialId } = await call('credentials.enterByHand', { caseId, file })
  for (const [item, text] of ['Fit a linear regression', 'Write SQL queries'].entries()) {
    const value = { kind: 'text', text, lang: 'en' } as const
    const said = { caseCredentialId, element: 'learningOutcome' as const, part: 'text', value, reason: 'Read', item }
    await call('credentials.supply', said)
  }
  const [found] = await call('catalogue.modules', { programmeId: null, filter: 'INF-2310' })
  if (found === undefined) throw new Error('The catalogue has no such module')
  const comparison = await call('comparison.open', { caseCredentialId, moduleVersionId: found.moduleVersionId })
  const [first, second, third] = comparison.module.outcomes
  if (first === undefined || second === undefined || third === undefined) throw new Error('Three outcomes are needed')
  const { moduleVersionId } = found
  const { outcomes } = comparison.module
  const opened = { caseId, caseCredentialId, comparisonId: comparison.id, moduleVersionId }
  return { ...opened, outcomes, first, second, third }
}

type Judged = Input<'comparison.judgeTogether'>['outcomes'][number]

function alike(moduleOutcomeId: ModuleOutcomeId, more: Partial<Judged> = {}): Judged {
  return { moduleOutcomeId, items: [0], note: '', suggestionVisible: true, replaces: null, ...more }
}

async function givenIn(office: TestEngine, caseId: CaseId) {
  const { history } = await office.call('cases.get', { caseId })
  return history.filter(({ code }) => code === 'judgement.given').length
}

// Would catch an act on several outcomes that leaves one line in the record, or that can't be told from single judgements.
test('outcomes judged together are recorded one by one, as one act, and taken back as one', async () => {
  const office = await openEngine()
  const { caseId, comparisonId, first, second, third } = await openComparison(office)
  const single = { moduleOutcomeId: third.id, coverage: 'not' as const, items: [], note: '', suggestionVisible: true }
  await office.call('comparison.judge', { comparisonId, ...single })

  const { judgements, coverage } = await office.call('comparison.judgeTogether', {
    comparisonId,
    coverage: 'covered',
    outcomes: [
      alike(first.id, { note: 'By the syllabus' }),
      alike(second.id, { items: [1], suggestionVisible: false }),
    ],
  })

  const by = { by: 'Henrik Tausch', coverage: 'covered' }
  const [one, two] = [first, second].map(({ id }) => judgements.find(({ moduleOutcomeId }) => moduleOutcomeId === id))
  expect(one).toMatchObject({ ...by, items: [0], note: 'By the syllabus', suggestionVisible: true })
  expect(two).toMatchObject({ ...by, items: [1], note: '', suggestionVisible: false })
  expect(one?.togetherId).toEqual(expect.any(String))
  expect(two?.togetherId).toBe(one?.togetherId)
  expect(judgements.find(({ moduleOutcomeId }) => moduleOutcomeId === third.id)?.togetherId).toBeNull()
  expect(coverage.covered.outcomes).toBe(2)
  expect(await givenIn(office, caseId)).toBe(3)

  const judgementIds = [one, two].flatMap((given) => given?.id ?? [])
  const after = await office.call('comparison.withdraw', { judgementIds })
  expect(after.judgements.map(({ moduleOutcomeId }) => moduleOutcomeId)).toEqual([third.id])
})

// Would catch a judgement of one outcome that goes over a colleague's, note and all, which the officer never saw.
test('an outcome that was judged since the officer looked is not judged, and it says by whom', async () => {
  const office = await openEngine()
  const { comparisonId, first } = await openComparison(office)
  const { second: other } = await twoOfficers(office)
  await signIn(office, other)
  const said = { comparisonId, moduleOutcomeId: first.id, items: [], note: '', suggestionVisible: true }
  const held = (of: { judgements: readonly { moduleOutcomeId: string; id: JudgementId }[] }) =>
    of.judgements.find(({ moduleOutcomeId }) => moduleOutcomeId === first.id)?.id ?? null
  const given = await office.call('comparison.judge', { ...said, coverage: 'not', replaces: null })

  const unseen = { ...said, coverage: 'covered' as const, replaces: null }
  expect(await office.refused('comparison.judge', unseen)).toMatchObject({
    code: 'judgedMeanwhile',
    facts: { outcomes: first.code },
  })
  const seen = await office.call('comparison.judge', { ...unseen, replaces: held(given) })
  await office.call('comparison.withdraw', { judgementIds: seen.judgements.map(({ id }) => id) })
  expect(held(await office.call('comparison.judge', { ...unseen, replaces: held(given) }))).not.toBeNull()
})

// Would catch an act that goes over a colleague's judgement which the officer never saw, or that half happens.
test('if one of them was judged meanwhile or hangs on nothing, none is judged and it says which', async () => {
  const office = await openEngine()
  const { caseId, comparisonId, first, second } = await openComparison(office)
  const { second: other } = await twoOfficers(office)
  await signIn(office, other)
  const colleague = { coverage: 'not' as const, items: [], note: '', suggestionVisible: true }
  await office.call('comparison.judge', { comparisonId, moduleOutcomeId: second.id, ...colleague })

  const act = { comparisonId, coverage: 'covered' as const }
  expect(
    await office.refused('comparison.judgeTogether', { ...act, outcomes: [alike(first.id), alike(second.id)] }),
  ).toMatchObject({ code: 'judgedMeanwhile', facts: { outcomes: second.code } })
  expect(
    await office.refused('comparison.judgeTogether', {
      ...act,
      outcomes: [alike(first.id, { items: [7] }), alike(second.id)],
    }),
  ).toEqual({ code: 'carriedByUnknown', facts: { outcomes: first.code } })
  expect(
    await office.refused('comparison.judgeTogether', { ...act, outcomes: [alike(first.id), alike(first.id)] }),
  ).toMatchObject({ code: 'invalidInput' })
  expect(await givenIn(office, caseId)).toBe(1)
})

// Would catch a redo that brings a taken-back judgement to life instead of giving it anew, one that says what nobody had
// judged, one that goes over a colleague's judgement, and a suggestion that hides again from who has seen it.
test('what was taken back is given again as a new act that says the same', async () => {
  const office = await openEngine()
  const { caseId, comparisonId, first, second } = await openComparison(office)
  const { judgements } = await office.call('comparison.judgeTogether', {
    comparisonId,
    coverage: 'partly',
    outcomes: [
      alike(first.id, { note: 'By the syllabus' }),
      alike(second.id, { items: [1], suggestionVisible: false }),
    ],
  })
  const judgementIds = judgements.map(({ id }) => id)
  const overNothing = judgementIds.map((id) => ({ id, replaces: null }))
  const stillThere = judgementIds.map((id) => ({ id, replaces: id }))
  for (const asked of [overNothing, stillThere]) {
    expect(await office.refused('comparison.judgeAgain', { judgements: asked })).toMatchObject({
      code: 'judgedMeanwhile',
    })
  }
  const back = await office.call('comparison.withdraw', { judgementIds })
  expect(back.judgements).toEqual([])
  expect(back.judgedOnce).toEqual([first.id, second.id].sort())

  const { second: other } = await twoOfficers(office)
  await signIn(office, other)
  const again = await office.call('comparison.judgeAgain', { judgements: overNothing })
  const said = (all: typeof judgements) =>
    all.map(({ moduleOutcomeId, coverage, items, note, suggestionVisible }) => ({
      ...{ moduleOutcomeId, coverage, items, note, suggestionVisible },
    }))
  expect(said(again.judgements)).toEqual(said(judgements))
  expect(again.judgements.map(({ by }) => by)).toEqual(['Mira Aldous', 'Mira Aldous'])
  expect(again.judgements.map(({ id }) => id).filter((id) => judgementIds.includes(id))).toEqual([])
  expect(new Set(again.judgements.map(({ togetherId }) => togetherId)).size).toBe(1)
  expect(again.judgements[0]?.togetherId).not.toBe(judgements[0]?.togetherId)
  expect(await givenIn(office, caseId)).toBe(4)

  const taken = again.judgements.map(({ id }) => id)
  await office.call('comparison.withdraw', { judgementIds: taken })
  const meanwhile = {
    moduleOutcomeId: second.id,
    coverage: 'not' as const,
    items: [],
    note: '',
    suggestionVisible: true,
  }
  await office.call('comparison.judge', { comparisonId, ...meanwhile })
  const takenOver = taken.map((id) => ({ id, replaces: null }))
  expect(await office.refused('comparison.judgeAgain', { judgements: takenOver })).toMatchObject({
    code: 'judgedMeanwhile',
    facts: { outcomes: second.code, by: 'Mira Aldous' },
  })
  const unknown = { id: JudgementId.parse('0190a000-0000-7000-8000-000000000000'), replaces: null }
  expect(await office.refused('comparison.judgeAgain', { judgements: [...takenOver, unknown] })).toMatchObject({
    code: 'notFound',
  })
  expect(await givenIn(office, caseId)).toBe(5)
})

// Would catch a comparison that stays untouched in the case's stages and in the list, whatever was judged in it.
test('the comparison is a stage in part once an outcome is judged, done once all are, open again when all is taken back', async () => {
  const office = await openEngine()
  const { caseId, comparisonId, moduleVersionId, outcomes, first } = await openComparison(office)
  const mark = async () => {
    const { stages } = await office.call('cases.get', { caseId })
    return stages.find(({ stage }) => stage === 'comparison')?.mark
  }
  expect(await mark()).toBe('later')

  const not = { coverage: 'not' as const, note: '', suggestionVisible: true }
  await office.call('comparison.judge', { comparisonId, moduleOutcomeId: first.id, items: [], ...not })
  expect(await mark()).toBe('part')

  const others = outcomes.filter(({ id }) => id !== first.id).map(({ id }) => alike(id, { items: [] }))
  const { judgements } = await office.call('comparison.judgeTogether', {
    comparisonId,
    coverage: 'not',
    outcomes: others,
  })
  expect(await mark()).toBe('done')

  // A second credential beside the same module: what is judged of it is not asked for once more.
  const file = { name: 'another.png', bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 4, 5, 6]) }
  const { caseCredentialId } = await office.call('credentials.enterByHand', { caseId, file })
  const value = { kind: 'text', text: 'Test a hypothesis', lang: 'en' } as const
  const said = { caseCredentialId, element: 'learningOutcome' as const, part: 'text', value, reason: 'Read', item: 0 }
  await office.call('credentials.supply', said)
  const beside = await office.call('comparison.open', { caseCredentialId, moduleVersionId })
  const besideJudged = await office.call('comparison.judge', {
    comparisonId: beside.id,
    moduleOutcomeId: first.id,
    items: [],
    ...not,
  })
  expect(await mark()).toBe('done')
  await office.call('comparison.withdraw', { judgementIds: besideJudged.judgements.map(({ id }) => id) })

  await office.call('comparison.withdraw', { judgementIds: judgements.map(({ id }) => id) })
  expect(await mark()).toBe('later')
})

// A judgement that names what the credential does not hold would be printed as carried by nothing.
test('a single judgement is carried by what the credential holds, and taken back once however often that is asked', async () => {
  const office = await openEngine()
  const { caseId, comparisonId, first } = await openComparison(office)
  const said = {
    comparisonId,
    moduleOutcomeId: first.id,
    coverage: 'covered' as const,
    note: '',
    suggestionVisible: true,
  }
  expect(await office.refused('comparison.judge', { ...said, items: [0, 7] })).toEqual({
    code: 'carriedByUnknown',
    facts: { outcomes: first.code },
  })
  const { judgements } = await office.call('comparison.judge', { ...said, items: [0, 1] })
  const judgementIds = judgements.map(({ id }) => id)
  expect(judgementIds).toHaveLength(1)

  await office.call('comparison.withdraw', { judgementIds: [...judgementIds, ...judgementIds] })
  await office.call('comparison.withdraw', { judgementIds })
  const { history } = await office.call('cases.get', { caseId })
  expect(
    history
      .filter(({ code }) => code.startsWith('judgement.'))
      .map(({ code }) => code)
      .sort(),
  ).toEqual(['judgement.given', 'judgement.withdrawn'])
})

// Opened before the outcomes of a paper certificate were typed, it said for ever that the credential states none.
test('a comparison in which nothing was judged is made anew once the credential says something else', async () => {
  const office = await openEngine()
  const { call } = office
  const { caseCredentialId, comparisonId, moduleVersionId, first } = await openComparison(office)
  const text = first.text[0]?.value ?? ''
  const value = { kind: 'text', text, lang: 'en' } as const
  const outcome = { caseCredentialId, element: 'learningOutcome' as const, part: 'text', value, reason: 'Read' }
  await call('credentials.supply', { ...outcome, item: 2 })

  const anew = await call('comparison.open', { caseCredentialId, moduleVersionId })
  expect(anew.id).not.toBe(comparisonId)
  expect(anew.suggestion.outcomes.find(({ outcomeKey }) => outcomeKey === first.id)?.coverage).toBe('covered')
  expect((await call('comparison.open', { caseCredentialId, moduleVersionId })).id).toBe(anew.id)

  const judgement = { moduleOutcomeId: first.id, coverage: 'covered' as const, items: [2], note: '' }
  await call('comparison.judge', { comparisonId: anew.id, ...judgement, suggestionVisible: true })
  await call('credentials.supply', { ...outcome, item: 3 })
  expect((await call('comparison.open', { caseCredentialId, moduleVersionId })).id).toBe(anew.id)
})
