import { expect, test } from 'vitest'
import type { EventName } from '#contract/contract.ts'
import { mayBeHeardBy } from '#contract/mayHear.ts'
import badge from '#core/importing/fixtures/badge.json' with { type: 'json' }
import { openEngine, someCase, unlock, type TestEngine } from './engine.fixtures.ts'

const named = 'Zeugnis Wilhelmina Sommerfeld.json'

/** What a window would have been told, as text, from here on. */
function heardFrom({ engine }: TestEngine) {
  const heard: { readonly event: EventName; readonly text: string }[] = []
  engine.subscribe((event, payload) => heard.push({ event, text: JSON.stringify(payload) }))
  return heard
}

/** Begins to import files that are named after somebody, and does not wait for them. */
async function importing({ call }: TestEngine) {
  const { caseId } = await call('cases.create', someCase)
  const bytes = new TextEncoder().encode(JSON.stringify(badge))
  return call('imports.start', { caseId, files: Array.from({ length: 3 }, () => ({ name: named, bytes })) })
}

const isOver = async ({ call }: TestEngine, jobId: Awaited<ReturnType<typeof importing>>['id']) =>
  (await call('imports.job', { jobId })).state !== 'running'

// The window is locked because somebody else may stand before it; what runs on has file names with people's names.
test('a locked window hears nothing of the files that are still being read', async () => {
  const started = await openEngine()
  const job = await importing(started)
  await started.call('session.lock', {})
  const heard = heardFrom(started)
  await unlock(started)

  expect(await isOver(started, job.id)).toBe(true)
  expect(heard.map(({ event }) => event)).not.toContain('imports.ended')
  expect(heard.filter(({ text }) => text.includes(named))).toEqual([])
})

test('the officer who may see the case hears of them', async () => {
  const started = await openEngine()
  const heard = heardFrom(started)
  const job = await importing(started)

  await expect.poll(() => isOver(started, job.id), { timeout: 20_000 }).toBe(true)
  expect(heard.filter(({ event, text }) => event === 'imports.progress' && text.includes(named))).not.toEqual([])
  expect(heard.map(({ event }) => event)).toContain('imports.ended')
})

// The next to sign in may be no officer who sees cases, while work of the last one still runs.
test.each(['admissions', 'catalogueEditor', 'administrator'] as const)('%s hears of no files of a case', (role) => {
  expect(mayBeHeardBy('imports.progress', { roles: [role] })).toBe(false)
  expect(mayBeHeardBy('imports.ended', { roles: [role] })).toBe(false)
  expect(mayBeHeardBy('session.changed', { roles: [role] })).toBe(true)
})
