import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { calledWith } from './calledWith.ts'
import { makeSamples } from './samples/makeSamples.ts'

/**
 * Makes the sample credentials, the demo's trust pack and the CSV twin of the bundled catalogue.
 *
 * `npm run samples` writes them into `resources`; `-- --out DIR` writes them elsewhere, to be compared.
 */
const resources = resolve(import.meta.dirname, '../../resources')
const usage = `usage: npm run samples [-- --out FOLDER]
Makes the sample credentials, the demo's trust pack and the CSV twin of the bundled catalogue, in resources or in FOLDER.`

const called = calledWith(process.argv.slice(2), { out: { type: 'string', default: resources } }, 'noWords')
if (called.is === 'help') console.log(usage)
else if (called.is === 'wrong') {
  console.error(`${called.why}\n\n${usage}`)
  process.exitCode = 2
} else await write(called.values.out)

async function write(out: string): Promise<void> {
  for (const [path, bytes] of await makeSamples(resources)) {
    const target = join(out, path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, bytes)
    console.log(target)
  }
}
