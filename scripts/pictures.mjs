// Takes the pictures of the documents anew, on any system: the test that keeps them true and the walks of the guide write
// them when asked to.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'

const usage = `usage: npm run pictures [-- NAME…]
Builds the workbench, walks it in a browser and writes the pictures of README, docs and guide anew.
With names, such as "appeal", only the walks whose file has one of them.`

const named = process.argv.slice(2)
const files = readdirSync('e2e', { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(spec|walk)\.ts$/.test(file),
)
const unknown = named.filter((name) => name.startsWith('-') || !files.some((file) => file.includes(name)))

if (named.some((name) => name === '--help' || name === '-h')) console.log(usage)
else if (unknown.length > 0) {
  console.error(`There is no walk ${unknown.join(', ')}.\n\n${usage}`)
  process.exitCode = 2
} else {
  const env = { ...process.env, WRITE_PICTURES: '1' }
  const run = (...args) =>
    spawnSync(process.execPath, ['scripts/run.mjs', ...args], { stdio: 'inherit', env }).status ?? 1
  const asked = named.length > 0 ? named : ['pictures.spec.ts', 'walk.ts']
  process.exitCode = run('electron-vite', 'build', '--logLevel', 'warn') || run('playwright', 'test', ...asked)
}
