import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Coverage } from '#core/matching/comparison.ts'
import { engineVersion } from '#core/matching/version.ts'
import { sequence } from '#core/statistics/sequence.ts'
import { wordsIn } from '#locales/words.ts'
import { runRefit } from '../../cli/match/refit/runRefit.ts'
import { receiveCase } from './cases.fixtures.ts'
import { openEngine, passphrase, resourcesFolder, startEngine, unlock, type TestEngine } from './engine.fixtures.ts'

/** Ids hang on these bytes, and on the ids which cases are kept out: the same cases on every run. */
function sameBytes(): (length: number) => Uint8Array {
  const next = sequence(4)
  return (length) => Uint8Array.from({ length }, () => Math.floor(next() * 256))
}

async function openOffice(): Promise<TestEngine> {
  const started = await openEngine({ randomBytes: sameBytes() })
  const bytes = new Uint8Array(readFileSync(join(resourcesFolder, 'programmes/altenmark.json')))
  await started.call('catalogue.import', { name: 'altenmark.json', bytes })
  return started
}

/** A case with a credential of these outcomes, entered by hand. */
async function credentialOf(office: TestEngine, outcomes: readonly string[]) {
  const { call } = office
  const caseId = await receiveCase(office)
  const file = { name: 'certificate.png', bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]) }
  const { caseCredentialId } = await call('credentials.enterByHand', { caseId, file })
  for (const [item, text] of outcomes.entries()) {
    const value = { kind: 'text', text, lang: 'en' } as const
    const said = { caseCredentialId, element: 'learningOutcome' as const, part: 'text', value, reason: 'Read', item }
    await call('credentials.supply', said)
  }
  return { caseId, caseCredentialId }
}

const strict = (suggested: Coverage): Coverage => (suggested === 'covered' ? 'partly' : suggested)

/** So many cases, each of a module's own outcomes with their ends cut off, judged before the suggestion was in sight. */
async function judgeCases(office: TestEngine, cases: number): Promise<void> {
  const { call } = office
  const modules = await call('catalogue.modules', { programmeId: null, filter: '' })
  const next = sequence(9)
  for (let nth = 0; nth < cases; nth++) {
    const { moduleVersionId } = modules[nth % modules.length] ?? {}
    if (moduleVersionId === undefined) throw new Error('The catalogue is empty')
    const outcomes = (await call('catalogue.module', { moduleVersionId })).outcomes.slice(0, 3)
    const said = outcomes.map(({ text }) => {
      const words = (text.find(({ lang }) => lang === 'en')?.value ?? '').split(' ')
      return words.slice(0, Math.ceil(words.length * (0.6 + 0.35 * next()))).join(' ')
    })
    const { caseCredentialId } = await credentialOf(office, said)
    const { id: comparisonId, suggestion } = await call('comparison.open', { caseCredentialId, moduleVersionId })
    for (const [place, { coverage, alignments }] of suggestion.outcomes.slice(0, 3).entries()) {
      const moduleOutcomeId = outcomes[place]?.id
      if (moduleOutcomeId === undefined) throw new Error('The suggestion has another outcome')
      const items = alignments.map(({ item }) => item)
      const judged = { coverage: strict(coverage), items, note: '', suggestionVisible: false }
      await call('comparison.judge', { comparisonId, moduleOutcomeId, ...judged })
    }
  }
}

/** What is suggested for the same outcomes in a new case, as it is stored. */
async function suggestedAnew(office: TestEngine) {
  const { caseCredentialId } = await credentialOf(office, [
    'Fit and interpret a linear regression',
    'Write SQL queries',
  ])
  const found = (await office.call('catalogue.modules', { programmeId: null, filter: 'statistical' }))[0]
  if (found === undefined) throw new Error('The catalogue has no such module')
  const { moduleVersionId } = found
  const comparison = await office.call('comparison.open', { caseCredentialId, moduleVersionId })
  const [outcome] = comparison.module.outcomes
  if (outcome === undefined) throw new Error('The module has no outcome')
  return { suggestion: JSON.stringify(comparison.suggestion), comparisonId: comparison.id, moduleOutcomeId: outcome.id }
}

// Would catch a model in force that nobody previewed; one that does not suggest, or is not named by what it suggests; a way
// back that leaves a trace in later suggestions; one that a restart or a lock forgets; and an act that nobody can find.
test('a re-fit is previewed, put in force, named by what it suggests, and taken back without a trace', async () => {
  const office = await openOffice()
  const { call, refused } = office
  expect(await call('models.preview', {})).toMatchObject({ state: 'tooFew', found: { examples: 0, keptOut: 0 } })
  expect(await refused('models.back', {})).toMatchObject({ code: 'notFound' })

  await judgeCases(office, 36)
  const before = await suggestedAnew(office)
  expect(await refused('models.use', { key: '00000000' })).toMatchObject({ code: 'notFound' })
  const preview = await call('models.preview', {})
  if (preview.state !== 'made') throw new Error(JSON.stringify(preview))
  const { key, triedOn, learned } = preview
  expect(preview.against).toBeNull()
  expect(triedOn.fitted.judgements).toBe(triedOn.current.judgements)
  expect(triedOn.unseen.fitted.of).toBe(triedOn.fitted.judgements)
  expect(learned.inSight).toBe(0)
  const followed = { judged: 'partly', current: 'covered', fitted: 'partly' }
  expect(preview.changes).toContainEqual(expect.objectContaining(followed))
  expect(await call('models.list', {})).toEqual({ engine: engineVersion, inForce: null, models: [], back: null })

  expect(await call('models.use', { key })).toMatchObject({ inForce: key, back: { key: null } })
  const ours = await suggestedAnew(office)
  expect(ours.suggestion).toContain(`"engineVersion":"${engineVersion}+office/${key}+words"`)
  expect(ours.suggestion).not.toBe(before.suggestion)
  const { comparisonId, moduleOutcomeId } = before
  expect(await call('comparison.explain', { comparisonId, moduleOutcomeId })).toEqual({ state: 'otherEngine' })
  const explained = await call('comparison.explain', ours)
  expect(explained.state).toBe('explained')

  const again = await office.restart()
  await unlock(again)
  expect(await again.call('models.list', {})).toMatchObject({
    inForce: key,
    models: [{ key, by: 'Henrik Tausch', until: null, resting: false, learned, triedOn }],
  })
  expect(await again.call('models.back', { seen: key })).toMatchObject({ inForce: null, back: { key } })
  // Of two windows that both go back one step, the second would undo the first.
  expect(await again.refused('models.back', { seen: key })).toMatchObject({ code: 'changedMeanwhile' })
  expect(await again.refused('models.use', { key, seen: key })).toMatchObject({ code: 'changedMeanwhile' })
  const after = await suggestedAnew(again)
  expect(after.suggestion).toBe(before.suggestion)
  expect(await again.call('comparison.explain', before)).toMatchObject({ state: 'explained' })

  // The former model again, without a preview: it is the office's already.
  const state = await again.call('models.use', { key })
  expect(state).toMatchObject({ inForce: key, back: { key: null } })
  expect(state.models).toHaveLength(1)

  await again.engine.close()
  expect(await refit(again, '--back')).toMatchObject({
    code: 0,
    said: [expect.stringContaining('comes with the program')],
  })
  const used = await refit(again, '--use')
  expect(used.code).toBe(0)
  // The same judgements give the same model, whoever asks.
  expect(used.said.at(-1)).toContain(key)
  expect(used.said[0]).toMatch(/Answered as the officers +\d+ % \(\d+–\d+\), \d+ of \d+ {2}/)
  expect(await refit(again, '--use', '--back')).toMatchObject({ code: 2, said: [] })
}, 120_000)

/** The command on the closed record. */
async function refit({ dataFolder, clock }: TestEngine, ...args: string[]) {
  const said: string[] = []
  const code = await runRefit(['--data', dataFolder, ...args], {
    words: wordsIn('en'),
    language: 'en',
    say: (sentence) => said.push(sentence),
    complain: () => undefined,
    askPassphrase: () => Promise.resolve(passphrase),
    engineOn: (folder) => startEngine({ dataFolder: folder, now: clock.now }).engine,
  })
  return { code, said }
}

// Would catch a judgement that was withdrawn or overtaken, the day in another zone, and both kinds thrown together.
test('agreement counts the judgement that stands, by the month of the office', async () => {
  const office = await openOffice()
  const { call } = office
  office.clock.now = new Date('2026-05-31T22:30:00Z')
  await call('session.touch', {})
  const { comparisonId, moduleOutcomeId, suggestion } = await suggestedAnew(office)
  const suggested = (JSON.parse(suggestion) as { outcomes: { coverage: Coverage }[] }).outcomes[0]?.coverage ?? 'not'
  const other = suggested === 'not' ? 'covered' : 'not'
  const judge = (coverage: Coverage, suggestionVisible: boolean) =>
    call('comparison.judge', { comparisonId, moduleOutcomeId, coverage, items: [], note: '', suggestionVisible })

  await judge(other, false)
  const only = await call('models.agreement', { per: 'month' })
  expect(only.periods).toMatchObject([{ period: '2026-06', unseen: { count: 0, of: 1 }, inSight: { of: 0 } }])
  const { judgements } = await judge(suggested, true)
  const both = await call('models.agreement', { per: 'quarter' })
  expect(both.periods).toMatchObject([{ period: '2026-Q2', unseen: { of: 0 }, inSight: { count: 1, of: 1 } }])
  const [given] = judgements
  if (given === undefined) throw new Error('Nothing was judged')
  await call('comparison.withdraw', { judgementIds: [given.id] })
  expect(await call('models.agreement', { per: 'month' })).toEqual(only)
})
