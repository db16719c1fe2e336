import { expect, test } from 'vitest'
import type { CaseCredentialId, ModuleOutcomeId } from '#core/ids.ts'
import { encodedForm } from '#core/matching/meaning/sentences.ts'
import { engineVersion } from '#core/matching/version.ts'
import { hashOf } from '../hashOf.ts'
import { openEngine, startEngine, unlock, type TestEngine } from '../engine.fixtures.ts'
import { asked, hashesIn, importModules, isWhole, officeWith, told } from './office.fixtures.ts'
import { encoderFolder } from './tinyModel.fixtures.ts'

async function compareFirst({ call }: TestEngine, caseCredentialId: CaseCredentialId) {
  const [found] = await call('catalogue.modules', { programmeId: null, filter: 'X-0' })
  if (found === undefined) throw new Error('The catalogue has no such module')
  return call('comparison.open', { caseCredentialId, moduleVersionId: found.moduleVersionId })
}

// An erasure would not find it: what stands there is of modules, of which nobody asks to be forgotten.
test('texts of modules have their vectors in the record, and no text of an applicant has', async () => {
  const { started, caseCredentialId } = await officeWith({ sentences: { folder: encoderFolder() } })
  const whole = told(started, isWhole)
  await started.call('comparison.candidates', { caseCredentialId })
  await whole
  await started.call('comparison.candidates', { caseCredentialId })
  await compareFirst(started, caseCredentialId)
  const hashes = await hashesIn(started)

  // Six titles, six outcomes and one that all share, and each module as a whole.
  expect(hashes.size).toBe(6 + 6 + 1 + 6)
  expect(hashes).toContain(hashOf(encodedForm('Apply the law to data of persons')))
  expect(hashes).not.toContain(hashOf(encodedForm(asked)))
  expect(hashes).not.toContain(hashOf(encodedForm('Statistical learning')))
})

// Half of a list by one measure and half by another is in an order by chance, and nobody sees it.
test('a catalogue is ranked without sentences until all of it was read, and modules that come later are read too', async () => {
  const { started, caseCredentialId } = await officeWith({ sentences: { folder: encoderFolder() } })
  const list = () => started.call('comparison.candidates', { caseCredentialId })
  const scores = async () => (await list()).candidates.map(({ code, score, reasons }) => [code, score, reasons])
  const first = told(started, isWhole)
  const before = await scores()
  const six = await first
  const after = await scores()
  await importModules(started, 8)
  const more = told(started, (state) => isWhole(state) && state.bundled.filled?.of === 8)
  const during = await list()
  const eight = await more

  expect(six.bundled.filled).toEqual({ done: 6, of: 6 })
  expect(after).not.toEqual(before)
  expect(during.of).toBe(8)
  expect(eight.bundled.filled).toEqual({ done: 8, of: 8 })
})

// The first list after an import would go by words, and whoever looks at it only once would never see another.
test('modules are read ahead where the shell says so, without anyone asking', async () => {
  const started = await openEngine({ sentences: { folder: encoderFolder() }, readsAheadEvery: 0.02 })
  const six = told(started, (state) => isWhole(state) && state.bundled.filled?.of === 6)
  await importModules(started, 6)
  await six
  const eight = told(started, (state) => isWhole(state) && state.bundled.filled?.of === 8)
  await importModules(started, 8)

  expect((await eight).bundled.problem).toBeNull()
})

// An installation that lost a file must go on comparing, and must not pass its answers off as made by sentences.
test('a damaged folder leaves comparisons to words, and both settings and suggestion tell it', async () => {
  const logged: string[] = []
  const { started, caseCredentialId } = await officeWith({
    sentences: { folder: encoderFolder({ 'tokenizer.json': null }) },
    log: (code, facts) => logged.push(`${code} ${String(facts['reason'])}`),
  })
  const { candidates } = await started.call('comparison.candidates', { caseCredentialId })
  const { suggestion } = await compareFirst(started, caseCredentialId)
  const { bundled, problem } = await started.call('encoder.state', {})

  expect(candidates.length).toBeGreaterThan(0)
  expect(suggestion.engineVersion).toBe(`${engineVersion}+words`)
  expect(bundled).toMatchObject({ encoder: null, problem: { code: 'noTokenizer' } })
  expect(problem).toBeNull()
  expect(logged.filter((line) => line.startsWith('encoder.'))).toEqual(['encoder.bundledRefused noTokenizer'])
})

// The explanation would be of another suggestion than the one that is stored.
test('a suggestion by sentences is not explained by words', async () => {
  const { started, caseCredentialId } = await officeWith({ sentences: { folder: encoderFolder() } })
  const { id, suggestion } = await compareFirst(started, caseCredentialId)
  const moduleOutcomeId = suggestion.outcomes[0]?.outcomeKey as ModuleOutcomeId
  const explained = await started.call('comparison.explain', { comparisonId: id, moduleOutcomeId })
  await started.engine.close()
  const without = startEngine({ dataFolder: started.dataFolder, now: started.clock.now })
  await unlock(without)

  expect(suggestion.engineVersion).toMatch(/\+sentences\/onnx\/[0-9a-f]{16}$/)
  expect(explained.state).toBe('explained')
  expect(await without.call('comparison.explain', { comparisonId: id, moduleOutcomeId })).toEqual({
    state: 'otherEngine',
  })
})

// Locked in the middle of it, a comparison must neither be stored nor bring the engine down.
test('a record that is locked while an encoder is opened refuses what was asked', async () => {
  const { started, caseCredentialId } = await officeWith({ sentences: { folder: encoderFolder() } })
  const listed = started.refused('comparison.candidates', { caseCredentialId })
  await started.call('session.lock', {})

  expect(await listed).toMatchObject({ code: 'locked' })
  await unlock(started)
  expect((await started.call('comparison.candidates', { caseCredentialId })).candidates.length).toBeGreaterThan(0)
})

// An engine that looks for the folder elsewhere would compare by words, and only the settings would tell it.
test('what comes with the workbench is found by the engine and compares', async () => {
  const { started, caseCredentialId } = await officeWith({ sentences: 'bundled' })
  const { suggestion } = await compareFirst(started, caseCredentialId)
  const { bundled } = await started.call('encoder.state', {})

  expect(bundled).toMatchObject({
    encoder: { dimensions: 384, languages: ['en'], licence: 'apache-2.0' },
    problem: null,
  })
  expect(suggestion.engineVersion).toBe(`${engineVersion}+sentences/${bundled.encoder?.id ?? ''}`)
})
