import { expect, test } from 'vitest'
import { work } from '../../cli/demo/demoOffice.ts'
import { receiveDemoCase } from './demoCase.fixtures.ts'

// Credits would leave a programme whose share is capped as soon as somebody sets the decided case to another one.
test('credits count in the programme that a case asked for when it was decided, whatever it asks for later', async () => {
  const { started, call, worked, received } = await receiveDemoCase()
  const { caseId } = received
  const { target, applicant } = await call('cases.get', { caseId })
  const [programme, other] = await call('catalogue.programmes', {})
  if (programme === undefined || other === undefined) throw new Error('The demo lost its programmes')
  const purpose = 'creditTransfer'
  const inProgramme = { programmeId: programme.id, moduleVersionId: target.moduleVersionId }
  await call('cases.setTarget', { caseId, purpose, target: inProgramme })
  const { decision } = await work(call, received, worked)
  const credits = decision.content.lines[0]?.credits ?? 0
  expect(credits).toBeGreaterThan(0)

  const next = await call('cases.create', {
    applicant: { existing: applicant.id },
    purpose,
    target: inProgramme,
    receivedOn: '2026-05-18',
  })
  const countedBefore = async () =>
    (await call('decisions.draft', { caseId: next.caseId })).lines[0]?.ledger.programme?.grantedBefore
  expect(await countedBefore()).toBe(credits)
  started.clock.now = new Date(started.clock.now.getTime() + 60_000)
  await call('cases.setTarget', { caseId, purpose, target: { ...inProgramme, programmeId: other.id } })
  expect(await countedBefore()).toBe(credits)
})
