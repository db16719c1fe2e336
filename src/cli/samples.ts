import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { makeSamples } from './samples/makeSamples.ts'

/**
 * Makes the sample credentials, the demo's trust pack and the CSV twin of the bundled catalogue.
 *
 * `npm run samples` writes them into `resources`; `-- --out DIR` writes them elsewhere, to be compared.
 */
const resources = resolve(import.meta.dirname, '../../resources')
const { values } = parseArgs({ options: { out: { type: 'string', default: resources } } })
const files = await makeSamples(resources)
for (const [path, bytes] of files) {
  const target = join(values.out, path)
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, bytes)
  console.log(target)
}
