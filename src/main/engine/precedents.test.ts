import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDemoCases } from '../../cli/demo/demoCases.ts'
import { callsOf, judge, openOffice, receive, work } from '../../cli/demo/demoOffice.ts'
import { passphrase, resourcesFolder, startEngine } from './engine.fixtures.ts'

const demo = readDemoCases(join(resourcesFolder, 'demo', 'cases.json'))
const samples = join(resourcesFolder, 'samples')

// Would catch a precedent that is the case itself, a replaced decision, or a line out of too few cases.
test('three like cases with one outcome make a line, and each says what is the same', async () => {
  const { engine } = startEngine({ demo: true })
  const call = callsOf(engine)
  await openOffice(call, resourcesFolder, demo, passphrase)
  const worked = demo.worked.find(({ file }) => file === 'ada-python-montavon.jsonld')
  if (worked === undefined) throw new Error('No worked case of Montavon')
  for (const given of ['Ada', 'Ben', 'Cem']) {
    const applicant = { given, family: 'Example', birthDate: null }
    await work(call, await receive(call, samples, { ...worked, applicant }), worked)
  }
  const received = await receive(call, samples, worked)
  const { caseId } = received
  const { moduleVersionId } = await judge(call, received, worked)

  const { line, nearest } = await call('precedents.nearest', { caseId, moduleVersionId })
  expect(line).toMatchObject({ outcome: worked.decision.outcome })
  expect(line?.decisions).toHaveLength(3)
  expect(nearest.map(({ differs }) => differs)).toEqual([[], [], []])
  expect(nearest.map((one) => one.caseId)).not.toContain(caseId)
})
