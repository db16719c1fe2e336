import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readDemoCases } from '../src/cli/demo/demoCases.ts'
import { callsOf, decide, judge, openOffice, receive, work } from '../src/cli/demo/demoOffice.ts'
import { builtServed } from '../src/main/loopback/build.ts'

// Makes the record that a test begins with, by the engine itself and the demo's own cases: `judged` holds three cases
// with every outcome judged and nothing decided, `alike` one of them and three like cases that are decided; `decided`
// everything that the demo makes; `newer` is an empty one that a later version of the workbench has migrated.

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    now: { type: 'string' },
    stage: { type: 'string' },
    passphrase: { type: 'string' },
  },
})
const { data, now, stage, passphrase } = values
if (data === undefined || now === undefined || stage === undefined || passphrase === undefined) {
  throw new Error('e2e/prepare.ts needs --data, --now, --stage and --passphrase')
}

/** The migrations of this version and one more. */
function migrationsOfLater(): string {
  const folder = mkdtempSync(join(tmpdir(), 'workbench-migrations-'))
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true })
  })
  cpSync('src/main/engine/db/migrations', folder, { recursive: true })
  const known = readdirSync(folder).filter((name) => name.endsWith('.sql')).length
  const next = `${String(known).padStart(4, '0')}_later.sql`
  writeFileSync(join(folder, next), 'CREATE TABLE later (id TEXT PRIMARY KEY) STRICT;')
  return folder
}

const resources = resolve('resources')
const demo = readDemoCases(resolve(resources, 'demo/cases.json'))
const { openEngine } = await builtServed(resolve('.'))
const engine = openEngine(resolve('.'), {
  dataFolder: data,
  ...(stage === 'newer' ? { migrationsFolder: migrationsOfLater() } : {}),
  host: 'none',
  demo: true,
  now: () => new Date(now),
  // A passphrase that everybody knows needs no costly guard, and each test unlocks.
  passphraseCost: { n: 1024, r: 8, p: 1 },
})
const call = callsOf(engine)
const samples = resolve(resources, 'samples')
await openOffice(call, resources, demo, passphrase)
const likeOnes = demo.worked.filter(({ file }) => file === 'ada-python-montavon.jsonld')
for (const worked of stage === 'alike' ? likeOnes : []) {
  for (const given of ['Ada', 'Ben', 'Cem']) {
    const applicant = { given, family: 'Example', birthDate: null }
    await decide(call, await receive(call, samples, { ...worked, applicant }), worked)
  }
}
for (const worked of stage === 'newer' ? [] : stage === 'alike' ? likeOnes : demo.worked) {
  const received = await receive(call, samples, worked)
  if (stage === 'judged' || stage === 'alike') await judge(call, received, worked)
  else await work(call, received, worked)
}
if (stage === 'decided') {
  for (const { file, given, family } of demo.received) {
    const applicant = { given, family, birthDate: null }
    await receive(call, samples, { file, applicant, programme: null, module: null })
  }
}
await engine.close()
