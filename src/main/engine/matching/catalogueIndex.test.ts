import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDemoCases } from '../../../cli/demo/demoCases.ts'
import { callsOf, openOffice, receive } from '../../../cli/demo/demoOffice.ts'
import { temporaryFolder } from '../db/database.fixtures.ts'
import { passphrase, resourcesFolder, startEngine, unlock, type TestEngine } from '../engine.fixtures.ts'
import { createIndexFile } from './indexFile.ts'

const demo = readDemoCases(join(resourcesFolder, 'demo', 'cases.json'))

function heard({ engine }: TestEngine, wanted: 'catalogueIndex.ready' | 'catalogueImport.changed', state?: string) {
  return new Promise<void>((resolve) => {
    const stop = engine.subscribe((event, payload) => {
      if (event !== wanted || (state !== undefined && 'import' in payload && payload.import.state !== state)) return
      stop()
      resolve()
    })
  })
}

/** More modules than are made ready at once. */
async function importMany(started: TestEngine): Promise<void> {
  const rows = Array.from({ length: 310 }, (_, nth) => `N-${nth},Numerical topic ${nth},5,"Describe topic ${nth}"`)
  const csv = ['Code,Title,ECTS,Learning outcomes', ...rows].join('\r\n')
  const ready = heard(started, 'catalogueImport.changed', 'ready')
  const { id } = await started.call('catalogueImport.open', {
    files: [{ name: 'many.csv', pieces: [new TextEncoder().encode(csv)] }],
  })
  await ready
  const imported = heard(started, 'catalogueImport.changed', 'imported')
  await started.call('catalogueImport.start', { id })
  await imported
}

// Would catch an index that blocks the engine, answers with yesterday's catalogue, is made anew at each start, or lies
// readable on the disk. Three workers start for it, which a busy machine takes its time for.
test('a large catalogue is made ready beside other work, and found ready after a restart', async () => {
  const started = startEngine({ demo: true })
  await openOffice(callsOf(started.engine), resourcesFolder, demo, passphrase)
  const [worked] = demo.worked
  if (worked === undefined) throw new Error('The demo has no worked case')
  const { caseCredentialId } = await receive(callsOf(started.engine), join(resourcesFolder, 'samples'), worked)
  const small = await started.call('comparison.candidates', {
    caseCredentialId,
  })
  expect(small.preparing).toBe(false)

  await importMany(started)
  const done = heard(started, 'catalogueIndex.ready')
  const meanwhile = await started.call('comparison.candidates', {
    caseCredentialId,
  })
  expect(meanwhile).toMatchObject({ of: small.of + 310, preparing: true })
  expect(meanwhile.candidates.map(({ code }) => code)).toEqual(small.candidates.map(({ code }) => code))
  await done
  const large = await started.call('comparison.candidates', {
    caseCredentialId,
  })
  expect(large).toMatchObject({ of: small.of + 310, preparing: false })

  const again = await started.restart()
  await unlock(again)
  expect(await again.call('comparison.candidates', { caseCredentialId })).toEqual(large)
  expect(readFileSync(join(started.dataFolder, 'catalogue.index')).includes('numerical')).toBe(false)
}, 90_000)

// A damaged index must be made anew, not believed.
test('an index that is not exactly what was written for this catalogue is not read', async () => {
  const folder = temporaryFolder()
  const own = createIndexFile(folder, randomBytes(32), randomBytes)
  const bytes = randomBytes(5_000_000)
  expect(own.read('this')).toBeNull()
  await own.write('this', bytes)
  expect(Buffer.compare(own.read('this') ?? new Uint8Array(), bytes)).toBe(0)
  expect(readdirSync(folder)).toEqual(['catalogue.index'])

  expect(own.read('that')).toBeNull()
  expect(createIndexFile(folder, randomBytes(32), randomBytes).read('this')).toBeNull()
  const file = join(folder, 'catalogue.index')
  const whole = readFileSync(file)
  for (const damaged of [
    whole.subarray(0, 10),
    whole.subarray(0, -1),
    // Another byte than was there: one that is set to nothing was nothing before, now and then.
    Buffer.from(whole).fill((whole[4_200_000] ?? 0) ^ 1, 4_200_000, 4_200_001),
  ]) {
    writeFileSync(file, damaged)
    expect(own.read('this')).toBeNull()
  }
})
