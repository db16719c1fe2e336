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

const changesIn = (heard: ReturnType<typeof heardFrom>) =>
  heard.filter(({ event }) => event === 'record.changed').map(({ text }) => JSON.parse(text) as { by: string | null })

// A second window went on judging for the module that the first had just taken away as the target.
test('every window hears at once that the target is another, and which window made it so', async () => {
  const started = await openEngine()
  const { caseId } = await started.call('cases.create', someCase)
  const heard = heardFrom(started)
  const target = { programmeId: null, moduleVersionId: null }
  await started.engine.call('cases.setTarget', { caseId, purpose: 'creditTransfer', target }, 'the first window')

  expect(changesIn(heard)).toEqual([{ by: 'the first window' }])
})

// Each window would ask for everything it shows each time another one asks for something.
test('nothing is told of what was asked, refused, or typed as a draft', async () => {
  const started = await openEngine()
  const { caseId } = await started.call('cases.create', someCase)
  const heard = heardFrom(started)
  await started.call('cases.get', { caseId })
  await started.call('formDrafts.save', { caseId, form: 'note', content: '"half a sent"' })
  await started.refused('decisions.record', { caseId, revision: 7 })

  expect(changesIn(heard)).toEqual([])
})

// A window that began an import would never show what became of it: only the call itself is its own change.
test('what work changes after its call was answered is told to all windows, its own as well', async () => {
  const started = await openEngine()
  const { caseId } = await started.call('cases.create', someCase)
  const heard = heardFrom(started)
  const bytes = new TextEncoder().encode(JSON.stringify(badge))
  await started.engine.call('imports.start', { caseId, files: [{ name: named, bytes }] }, 'the first window')

  await expect.poll(() => changesIn(heard), { timeout: 20_000 }).toContainEqual({ by: null })
})

// Two windows at once: the change of one would be taken for the other's, and shown in neither.
test('a change belongs to the call it was made in, while another one is being answered', async () => {
  const started = await openEngine()
  const { caseId } = await started.call('cases.create', someCase)
  const heard = heardFrom(started)
  const bytes = new TextEncoder().encode(JSON.stringify(badge))
  const asking = started.engine.call('imports.inspect', { files: [{ name: named, bytes }] }, 'asks')
  await started.engine.call(
    'cases.setTarget',
    { caseId, purpose: 'creditTransfer', target: someCase.target },
    'changes',
  )
  await asking

  expect(changesIn(heard).map(({ by }) => by)).not.toContain('asks')
  expect(changesIn(heard)).toContainEqual({ by: 'changes' })
})

test('a locked window hears of no change', () => {
  expect(mayBeHeardBy('record.changed', null)).toBe(false)
})

// The next to sign in may be no officer who sees cases, while work of the last one still runs.
test.each(['admissions', 'catalogueEditor', 'administrator'] as const)('%s hears of no files of a case', (role) => {
  expect(mayBeHeardBy('imports.progress', { roles: [role] })).toBe(false)
  expect(mayBeHeardBy('imports.ended', { roles: [role] })).toBe(false)
  expect(mayBeHeardBy('session.changed', { roles: [role] })).toBe(true)
})
