import { setTimeout } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'
import { strFromU8, unzipSync } from 'fflate'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { Input } from '#contract/contract.ts'
import type { StatementBatch } from '#contract/statementBatches.ts'
import type { DecisionId } from '#core/ids.ts'
import { decide } from '../../cli/demo/demoOffice.ts'
import { receiveDemoCase } from './demoCase.fixtures.ts'
import { openEngine, someCase, unlock } from './engine.fixtures.ts'
import type { EnginePorts } from './ports.ts'

const words = (count: number) => 'several words of a text '.repeat(count / 5)

/** A text of five million letters, and a worker that has no room for it. */
const heavy = words(1_000_000)
const small = { megabytes: 64 }

/** A decision of the demo's first case with reasons of so many words, recorded; `again` decides anew with others. */
async function decided(reasons: string, printBeside: NonNullable<EnginePorts['printBeside']> = {}) {
  const { started, call, worked, received } = await receiveDemoCase({ printBeside })
  const write = (text: string) => [{ lang: 'en', value: text }]
  const decision = await decide(call, received, {
    ...worked,
    decision: { ...worked.decision, reasons: write(reasons) },
  })
  const { caseId } = received
  const again = async (text: string) => {
    const { revision, content } = await call('decisions.draft', { caseId })
    const draft = await call('decisions.saveDraft', { caseId, revision, content: { ...content, reasons: write(text) } })
    return call('decisions.record', { caseId, revision: draft.revision })
  }
  return { ...started, caseId, decision, again }
}

/** The workers that started since and have not ended, as the process sees them start and end. */
function workersOf() {
  const running = new Set<Worker>()
  const watch = (worker: Worker) => {
    running.add(worker)
    worker.once('exit', () => running.delete(worker))
  }
  process.on('worker', watch)
  onTestFinished(() => {
    process.off('worker', watch)
  })
  return running
}

// A number that is used up by a statement that never was is a gap that an auditor asks about.
test('a statement that is too large is refused by its name, uses up no number, and the next decision is issued', async () => {
  const { call, refused, engine, caseId, decision, again } = await decided(heavy, small)
  const asked = (decisionId: DecisionId) => ({ decisionId, language: 'en' as const })

  expect(await refused('statements.issue', asked(decision.id))).toEqual({
    code: 'documentTooLarge',
    facts: { document: 'statement' },
  })
  expect(await refused('records.make', asked(decision.id))).toMatchObject({ facts: { document: 'record' } })

  const done = new Promise<StatementBatch>((resolve) => {
    engine.subscribe((event, payload) => {
      if (event !== 'statementBatches.progress') return
      const { batch } = payload as { batch: StatementBatch }
      if (batch.state === 'done') resolve(batch)
    })
  })
  const { id: batchId } = await call('statementBatches.start', { filter: '', language: 'en' })
  expect(await done).toMatchObject({ issued: 0, refused: 1 })
  const { bytes } = await call('statementBatches.manifest', { batchId, format: 'csv', language: 'en' })
  expect(Buffer.from(bytes).toString()).toContain('a text in it is far too long to be printed')
  expect([await call('statements.list', { caseId }), await call('records.list', { caseId })]).toEqual([[], []])

  const { number } = await call('statements.issue', asked((await again('They cover one another.')).id))
  expect(number).toBe('2026/0001')
})

test('a letter that is too large is not made, nor is the clock paused with it', async () => {
  const { call, refused } = await openEngine({ printBeside: small })
  const { caseId } = await call('cases.create', someCase)
  await call('cases.addEvent', { caseId, event: { kind: 'completed', on: '2026-05-18', reason: null } })
  const letter: Input<'letters.make'> = {
    ...{ caseId, kind: 'missingDocuments' as const, language: 'en' as const, subject: 'Missing', text: heavy },
    event: { kind: 'paused', on: '2026-05-18', reason: 'A transcript is missing.', expectedOn: null },
  }

  expect(await refused('letters.make', letter)).toEqual({ code: 'documentTooLarge', facts: { document: 'letter' } })
  expect(await call('letters.list', { caseId })).toEqual([])
  expect((await call('cases.get', { caseId })).clock).toBe('running')
  await call('letters.make', { ...letter, text: 'The transcript is missing.' })
  expect((await call('cases.get', { caseId })).clock).toBe('paused')
})

// A person's right to a copy was refused whole for a text that a file of theirs brought along.
test('a copy with a text that is too large has all but the document to be read', async () => {
  const { call, caseId } = await decided(heavy, small)
  const { bytes, document } = await call('applicants.copy', { caseId, language: 'en' })
  const files = unzipSync(bytes)

  expect(document).toBe('none')
  expect(Object.keys(files)).toEqual(['copy.json', expect.stringMatching(/^files\//)])
  expect(strFromU8(files['copy.json'] ?? new Uint8Array())).toContain('several words of a text several words')
})

// A statement of a hundred pages was set where every window is answered: none was until it was done.
test('other questions are answered while a long statement is printed', async () => {
  const { call, decision } = await decided(words(100_000))
  const printing = { done: false }
  const preview = call('statements.preview', { decisionId: decision.id, language: 'en' }).finally(() => {
    printing.done = true
  })
  let answered = 0
  while (!printing.done) {
    await call('cases.list', { view: 'open', filter: '', stages: [], purposes: [] })
    await setTimeout(5)
    answered += 1
  }

  expect((await preview).pages).toBeGreaterThan(50)
  // Set in the engine's own thread, it let some through between its steps.
  expect(answered).toBeGreaterThan(20)
})

// A statement that is cut half way leaves the officer who pressed and left without it; a worker that stays, the record in memory.
test('a statement that is being printed when the record is locked is issued, and then nothing prints any more', async () => {
  const { call, engine, caseId, decision, ...started } = await decided(words(50_000))
  const running = workersOf()
  let issued = false
  const issue = call('statements.issue', { decisionId: decision.id, language: 'en' }).then(() => {
    issued = true
  })
  await vi.waitFor(() => {
    expect(running.size).toBeGreaterThan(0)
  }, 10_000)
  await call('session.lock', {})
  expect([issued, (await call('session.state', {})).phase]).toEqual([false, 'locked'])
  await issue
  await vi.waitFor(() => {
    expect(running.size).toBe(0)
  }, 10_000)

  await unlock({ call, engine, ...started })
  expect(await call('statements.list', { caseId })).toMatchObject([{ number: '2026/0001', state: 'issued' }])
  void call('statements.preview', { decisionId: decision.id, language: 'de' })
  await vi.waitFor(() => {
    expect(running.size).toBeGreaterThan(0)
  }, 10_000)
  await engine.close()
  await vi.waitFor(() => {
    expect(running.size).toBe(0)
  }, 10_000)
})
