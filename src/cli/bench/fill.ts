import { families } from './families.ts'
import { sampleFile } from './importing.ts'
import { importInto, newCase, newOffice } from './office.ts'

// A process of its own, as its memory is what is measured: `fill.ts DATA_FOLDER CREDENTIALS` prints bytes.

const [folder = '', count = '0'] = process.argv.slice(2)
const office = await newOffice(folder)
for (let index = 0; index < Number(count); index += 1) {
  const family = families[index % families.length]
  if (family !== undefined) await importInto(office, await newCase(office), sampleFile(family.sample))
}
console.log(process.memoryUsage.rss())
await office.engine.close()
