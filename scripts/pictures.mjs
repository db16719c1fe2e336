// Takes the pictures of the documents anew, on any system: the test that keeps them true and the walks of the guide write
// them when asked to. A name after `--` takes only those whose file has it: `npm run pictures -- appeal`.
import { spawnSync } from 'node:child_process'

const named = process.argv.slice(2)
const files = named.length > 0 ? named : ['pictures.spec.ts', 'walk.ts']
const run = ['scripts/run.mjs', 'playwright', 'test', ...files]
const env = { ...process.env, WRITE_PICTURES: '1' }
process.exitCode = spawnSync(process.execPath, run, { stdio: 'inherit', env }).status ?? 1
