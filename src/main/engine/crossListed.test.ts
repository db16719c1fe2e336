import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDemoCases } from '../../cli/demo/demoCases.ts'
import { callsOf, decide, openOffice, receive } from '../../cli/demo/demoOffice.ts'
import { passphrase, resourcesFolder, startEngine } from './engine.fixtures.ts'

const demo = readDemoCases(join(resourcesFolder, 'demo', 'cases.json'))
const samples = join(resourcesFolder, 'samples')

/** The catalogue of the demo, the newest version of one of its modules listed by two more departments. */
function listedAgain(code: string): Uint8Array {
  const catalogue = JSON.parse(readFileSync(join(resourcesFolder, 'programmes', 'altenmark.json'), 'utf8')) as {
    modules: { code: string }[]
  }
  const others = ['STA-9001', 'WIW-9001'].map((other) => ({
    ...catalogue.modules.findLast((module) => module.code === code),
    code: other,
  }))
  return new TextEncoder().encode(JSON.stringify({ ...catalogue, modules: [...catalogue.modules, ...others] }))
}

// Would catch a list that spends three places on one module, one whose entry for it is not the one that the applicant asks
// about, and a decision that is forgotten because it was about the same module under another code.
test('a module that is listed under several codes has one place, by the code that is asked about', async () => {
  const { engine } = startEngine({ demo: true })
  const call = callsOf(engine)
  await openOffice(call, resourcesFolder, demo, passphrase)
  const worked = demo.worked.find(({ file }) => file === 'ada-python-montavon.jsonld')
  if (worked === undefined) throw new Error('No worked case of Montavon')
  await call('catalogue.import', { name: 'again.json', bytes: listedAgain(worked.module) })

  await decide(call, await receive(call, samples, worked), worked)
  const named = (given: string) => ({ applicant: { given, family: 'Example', birthDate: null } })
  const asked = await receive(call, samples, { ...worked, ...named('Ben'), module: 'WIW-9001' })
  const open = await receive(call, samples, { ...worked, ...named('Cem'), module: null })

  const listed = async ({ caseCredentialId }: typeof asked) => {
    const { candidates } = await call('comparison.candidates', { caseCredentialId })
    const entries = [worked.module, 'STA-9001', 'WIW-9001']
    return candidates
      .filter(({ code }) => entries.includes(code))
      .map(({ code, alsoListed, precedents }) => ({
        codes: [code, ...alsoListed.map((other) => other.code)],
        granted: precedents?.granted,
      }))
  }
  expect(await listed(asked)).toEqual([{ codes: ['WIW-9001', worked.module, 'STA-9001'], granted: 1 }])
  expect(await listed(open)).toEqual([{ codes: [worked.module, 'STA-9001', 'WIW-9001'], granted: 1 }])
}, 60_000)
