// Takes the pictures of the documents anew, on any system: the test that keeps them true writes them when asked to.
import { spawnSync } from 'node:child_process'

const run = ['scripts/run.mjs', 'playwright', 'test', 'e2e/pictures.spec.ts']
const env = { ...process.env, WRITE_PICTURES: '1' }
process.exitCode = spawnSync(process.execPath, run, { stdio: 'inherit', env }).status ?? 1
