import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDemoCases } from '../../cli/demo/demoCases.ts'
import { callsOf, openOffice, receive, take, work } from '../../cli/demo/demoOffice.ts'
import { passphrase, resourcesFolder, startEngine, unlock } from './engine.fixtures.ts'

const demo = readDemoCases(join(resourcesFolder, 'demo', 'cases.json'))
const samples = join(resourcesFolder, 'samples')

async function openDemo() {
  const started = startEngine({ demo: true })
  const call = callsOf(started.engine)
  await openOffice(call, resourcesFolder, demo, passphrase)
  return { ...started, call }
}

function workedCase(file: string) {
  const found = demo.worked.find((one) => one.file === file)
  if (found === undefined) throw new Error(`No worked case ${file}`)
  return found
}

// Would catch a break anywhere between the file and the statement, and anything that a restart loses.
test('a sealed file becomes a statement, and after a restart all of it is there', async () => {
  const started = await openDemo()
  const worked = workedCase('ada-python-montavon.jsonld')
  const received = await receive(started.call, samples, worked)
  const { decision, statements } = await work(started.call, received, worked)
  const [english] = statements
  const first = await started.call('statements.bytes', { statementId: english?.id as never })

  const again = await started.restart()
  await unlock(again)
  const detail = await again.call('cases.get', { caseId: received.caseId })
  expect(detail.credentials[0]?.report?.authenticity.answer).toBe('authentic')
  expect(detail.decided).toEqual({ outcome: 'partial', on: '2026-05-18' })
  expect((await again.call('decisions.list', { caseId: received.caseId }))[0]).toEqual(decision)
  expect(statements.map(({ number }) => number)).toEqual(['2026/0001', '2026/0002'])
  const reprint = await again.call('statements.bytes', { statementId: english?.id as never })
  expect(Buffer.from(reprint.bytes).equals(Buffer.from(first.bytes))).toBe(true)
})

// Would catch learning that is paid twice: the same file in a second case, towards the same module.
test('learning that one decision has counted is taken off the next', async () => {
  const { call } = await openDemo()
  const worked = workedCase('databases-wojcik.jsonld')
  const first = await receive(call, samples, worked)
  await work(call, first, worked)
  const { applicant } = await call('cases.get', { caseId: first.caseId })

  const { caseId } = await call('cases.create', {
    applicant: { existing: applicant.id },
    purpose: 'creditTransfer',
    target: {
      programmeId: null,
      moduleVersionId: (await call('cases.get', { caseId: first.caseId })).target.moduleVersionId,
    },
    receivedOn: '2026-05-18',
  })
  const second = await take(call, caseId, join(samples, worked.file))
  const { moduleVersionId } = (await call('cases.get', { caseId })).target
  if (moduleVersionId === null) throw new Error('The second case names no module')
  const comparison = await call('comparison.open', { caseCredentialId: second.caseCredentialId, moduleVersionId })
  for (const { id } of comparison.module.outcomes) {
    // What is explained has to be the suggestion that stands on the screen, after it was stored and read again.
    const explained = await call('comparison.explain', { comparisonId: comparison.id, moduleOutcomeId: id })
    expect(explained.state).toBe('explained')
    const judgement = {
      moduleOutcomeId: id,
      coverage: 'covered' as const,
      items: [0],
      note: '',
      suggestionVisible: true,
    }
    await call('comparison.judge', { comparisonId: comparison.id, ...judgement })
  }

  const draft = await call('decisions.draft', { caseId })
  expect(draft.lines[0]?.ledger).toMatchObject({ atMost: 0, grantedBefore: { source: 750, module: 750 } })
})

// Would catch a decision that is overwritten instead of replaced, and a statement that still counts after it.
test('a new decision names the old one, and the old statements count as replaced', async () => {
  const { call } = await openDemo()
  const worked = workedCase('statistics-weekend-zhelev.png')
  const received = await receive(call, samples, worked)
  const { decision } = await work(call, received, worked)

  const begun = await call('decisions.draft', { caseId: received.caseId })
  expect(begun.replaces).toEqual({ decisionId: decision.id, number: 1 })
  const reasons = [...begun.content.reasons, { lang: 'en', value: 'Decided anew after a look at the syllabus.' }]
  const saved = await call('decisions.saveDraft', {
    caseId: received.caseId,
    revision: begun.revision,
    content: { ...begun.content, reasons },
  })
  const second = await call('decisions.record', { caseId: received.caseId, revision: saved.revision })

  expect(second).toMatchObject({ number: 2, replaces: decision.id })
  const states = (await call('statements.list', { caseId: received.caseId })).map(({ state }) => state)
  expect(states).toEqual(['replaced', 'replaced'])
})

// Would catch two windows that overwrite each other's draft without a word.
test('a draft that was changed meanwhile is not overwritten', async () => {
  const started = await openDemo()
  const worked = workedCase('databases-wojcik.jsonld')
  const { caseId } = await receive(started.call, samples, worked)
  const { revision, content } = await started.call('decisions.draft', { caseId })
  await started.call('decisions.saveDraft', { caseId, revision, content })

  expect(await started.refused('decisions.saveDraft', { caseId, revision, content })).toMatchObject({
    code: 'changedMeanwhile',
  })
})

// Would catch a demo's public keys that make strangers' files authentic in a real office.
test("a record that is not a demo refuses the demo's trust pack", async () => {
  const started = startEngine()
  await expect(openOffice(callsOf(started.engine), resourcesFolder, demo, passphrase)).rejects.toThrow('trustPackDemo')
})

// Would catch a statement that is issued with boxes where its applicant's name should stand.
test('a name that the fonts have no shapes for is told before a number is used', async () => {
  const { call } = await openDemo()
  const worked = workedCase('databases-wojcik.jsonld')
  const applicant = { ...worked.applicant, given: 'ליאת' }
  const received = await receive(call, samples, { ...worked, applicant })

  await expect(work(call, received, worked)).rejects.toThrow('lettersMissing')
  expect(await call('statements.list', { caseId: received.caseId })).toEqual([])
})
