import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Input } from '#contract/contract.ts'
import { openEngine } from '../engine.fixtures.ts'

const ada = {
  names: [{ kind: 'current', given: 'Ada', family: 'Montavon', order: 'givenFirst', validFrom: null, validTo: null }],
  birthDate: null,
} satisfies Extract<Input<'cases.create'>['applicant'], { new: unknown }>['new']

// The chain told that a case was opened and changed, but neither since when it runs nor what it was changed to.
test('the chain tells the receipt day of a case and what it is for', async () => {
  const { call } = await openEngine()
  const bytes = new Uint8Array(readFileSync('resources/programmes/altenmark.json'))
  await call('catalogue.import', { name: 'altenmark.json', bytes })
  const { rows } = await call('catalogue.page', { programmeId: null, filter: 'PHE-2310', from: 0 })
  const moduleVersionId = rows[0]?.moduleVersionId ?? null
  if (moduleVersionId === null) throw new Error('No module')
  const { caseId } = await call('cases.create', {
    applicant: { new: ada },
    purpose: 'creditTransfer',
    target: { programmeId: null, moduleVersionId: null },
    receivedOn: '2026-05-12',
  })
  await call('cases.setTarget', { caseId, purpose: 'exemption', target: { programmeId: null, moduleVersionId } })

  const { history } = await call('cases.get', { caseId })
  const told = history.filter(({ code }) => code === 'case.opened' || code === 'case.changed')
  expect(told.map(({ code, facts }) => [code, facts['purpose'], facts['on'], facts['module']])).toEqual([
    ['case.changed', 'exemption', undefined, moduleVersionId],
    ['case.opened', 'creditTransfer', '2026-05-12', undefined],
  ])
})
