import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ModuleOutcomeId } from '#core/ids.ts'
import { engineVersion } from '#core/matching/version.ts'
import { receiveCase } from '../cases.fixtures.ts'
import { openEngine, resourcesFolder, unlock, type TestEngine } from '../engine.fixtures.ts'
import { told } from './office.fixtures.ts'
import { encoderFolder, tinyModel, tinyTable } from './tinyModel.fixtures.ts'

const bundled = new Uint8Array(readFileSync(join(resourcesFolder, 'programmes/altenmark.json')))

async function openWithCatalogue(): Promise<TestEngine> {
  const started = await openEngine()
  await started.call('catalogue.import', { name: 'altenmark.json', bytes: bundled })
  return started
}

async function prepare({ call }: TestEngine, path: string) {
  const { folder } = await call('encoder.inspect', { path })
  return call('encoder.prepare', { id: folder?.id ?? '', languages: ['en'] })
}

test('what is bundled ranks until a folder is whole, then the folder does, and one step goes back', async () => {
  const started = await openWithCatalogue()
  const ready = told(started, ({ preparing }) => preparing === null)
  const before = await prepare(started, encoderFolder())
  const after = await ready

  expect(before).toMatchObject({ inUse: null, preparing: { name: 'tiny-encoder' }, back: null })
  expect(after).toMatchObject({ inUse: { dimensions: 3, licence: 'cc0-1.0' }, back: { name: null }, problem: null })
  expect(after.filled?.done).toBe(after.filled?.of)
  const seen = { inUse: after.inUse?.id ?? null, preparing: null }
  expect(await started.call('encoder.back', { seen })).toMatchObject({ inUse: null, back: { name: 'tiny-encoder' } })
  // Of two windows that both go back one step, the second would undo the first.
  const stale = { code: 'changedMeanwhile' }
  expect(await started.refused('encoder.back', { seen })).toMatchObject(stale)
  expect(await started.refused('encoder.stop', { seen })).toMatchObject(stale)
  expect(await started.call('encoder.back', {})).toMatchObject({ inUse: { name: 'tiny-encoder' } })
})

test('the encoder that ranked stands with a suggestion, and modules can be asked while vectors are made', async () => {
  const started = await openWithCatalogue()
  const { call } = started
  const caseId = await receiveCase(started)
  const file = { name: 'certificate.png', bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]) }
  const { caseCredentialId } = await call('credentials.enterByHand', { caseId, file })
  const value = { kind: 'text', text: 'Statistical learning', lang: 'en' } as const
  await call('credentials.supply', { caseCredentialId, element: 'title', part: 'text', value, reason: 'Read' })
  const ready = told(started, ({ preparing }) => preparing === null)
  await prepare(started, encoderFolder())
  const during = await call('comparison.candidates', { caseCredentialId })
  const { inUse } = await ready
  const { candidates } = await call('comparison.candidates', { caseCredentialId })
  const [first] = candidates
  if (first === undefined) throw new Error('No module was found')
  const comparison = await call('comparison.open', { caseCredentialId, moduleVersionId: first.moduleVersionId })

  expect(during.candidates.length).toBeGreaterThan(0)
  expect(comparison.suggestion.engineVersion).toBe(`${engineVersion}+words+${inUse?.id ?? ''}`)
  // The encoder ranks and has no say in coverage: the explanation is of this suggestion.
  const moduleOutcomeId = comparison.suggestion.outcomes[0]?.outcomeKey as ModuleOutcomeId
  const { state } = await call('comparison.explain', { comparisonId: comparison.id, moduleOutcomeId })
  expect(state).toBe('explained')
})

// A catalogue of 20,000 takes hours: begun anew after each lock or power failure it would never be whole.
test('vectors that were made before the session ended are not made again', async () => {
  const started = await openWithCatalogue()
  const begun = told(started, ({ filled }) => filled !== null && filled.done > 0 && filled.done < filled.of)
  await prepare(started, encoderFolder())
  const { filled } = await begun
  const again = await started.restart()
  const first = told(again, () => true)
  const ready = told(again, ({ preparing }) => preparing === null)
  await unlock(again)

  expect((await first).filled?.done).toBeGreaterThanOrEqual(filled?.done ?? Infinity)
  expect((await ready).inUse).toMatchObject({ name: 'tiny-encoder' })
})

// Two models of one size: the vectors of the one would be compared with those of the other.
test('a folder that was changed is off with a reason, and what is bundled ranks', async () => {
  const started = await openWithCatalogue()
  const path = encoderFolder()
  const ready = told(started, ({ preparing }) => preparing === null)
  await prepare(started, path)
  await ready
  writeFileSync(join(path, 'onnx/model.onnx'), tinyModel({ table: tinyTable.toReversed() }))
  const again = await started.restart()
  const next = told(again, () => true)
  await unlock(again)

  expect(await next).toMatchObject({ inUse: { name: 'tiny-encoder' }, problem: { code: 'changed' } })
})

test('what is wrong with a folder is an answer, and a folder that nobody looked at is not prepared', async () => {
  const { call, refused } = await openEngine()
  const path = encoderFolder({ 'tokenizer.json': null })

  expect(await call('encoder.inspect', { path })).toEqual({ folder: null, problem: { code: 'noTokenizer', facts: {} } })
  expect(await refused('encoder.prepare', { id: 'onnx/0', languages: ['en'] })).toMatchObject({
    code: 'changedMeanwhile',
  })
  expect(await refused('encoder.back', {})).toMatchObject({ code: 'notFound' })
})
