import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDemoCases } from '../../cli/demo/demoCases.ts'
import { callsOf, judge, openOffice, receive } from '../../cli/demo/demoOffice.ts'
import { passphrase, resourcesFolder, startEngine } from './engine.fixtures.ts'

const demo = readDemoCases(join(resourcesFolder, 'demo', 'cases.json'))

// Would catch a decision that no longer tells what its officer knew, or tells what a newer check says instead.
test('a revoked credential is recognised all the same, and the decision keeps what was known then', async () => {
  const started = startEngine({ demo: true })
  const call = callsOf(started.engine)
  await openOffice(call, resourcesFolder, demo, passphrase)
  const [worked] = demo.worked
  if (worked === undefined) throw new Error('The demo lost its cases')
  const received = await receive(call, join(resourcesFolder, 'samples'), {
    ...worked,
    file: 'health-data-shterev-revoked.json',
  })
  const judgements = worked.judgements.map((one) => ({ ...one, coverage: 'covered' as const, items: [1] }))
  await judge(call, received, { ...worked, judgements })
  const { caseId, caseCredentialId } = received
  const before = await call('decisions.draft', { caseId })
  const reasons = [{ lang: 'en', value: 'The issuer wrote that it was revoked by mistake.' }]
  const credits = before.lines[0]?.ledger.atMost ?? null
  const lines = before.content.lines.map((line) => ({ ...line, outcome: 'full' as const, credits }))
  const content = { ...before.content, lines, reasons }
  const draft = await call('decisions.saveDraft', { caseId, revision: before.revision, content })
  expect(draft.problems).toEqual([])
  const decision = await call('decisions.record', { caseId, revision: draft.revision })

  const known = decision.lines[0]?.doubts
  expect(known).toMatchObject([
    { caseCredentialId, doubt: { found: ['revoked'], reasons: ['status.revoked'], holds: 'whenReceived' } },
  ])
  started.clock.now = new Date('2026-07-18T08:00:00Z')
  await call('verification.run', { caseCredentialId })
  expect((await call('credentials.get', { caseCredentialId })).reports).toHaveLength(2)
  expect((await call('decisions.list', { caseId }))[0]?.lines[0]?.doubts).toEqual(known)
})
