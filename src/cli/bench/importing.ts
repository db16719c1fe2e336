import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { readFile } from '#core/importing/registry.ts'
import type { SourceFile } from '#core/importing/importer.ts'
import { families } from './families.ts'
import { compare, timeOf } from './measure.ts'
import { importInto, newCase, newOffice, resources, type Office } from './office.ts'
import type { Row, Section } from './report.ts'

const times = 50

/** Reading in core, then the whole way into the record. `folder` is empty and on the disk that records lie on. */
export async function importingSections(folder: string): Promise<readonly Section[]> {
  const office = await newOffice(join(folder, 'record'))
  const plainFolder = join(folder, 'plain')
  mkdirSync(plainFolder)
  const reading: Row[] = []
  const whole: Row[] = []
  try {
    for (const { name, sample, plainRead } of families) {
      const file = sampleFile(sample)
      const work = `${name} (${(file.bytes.length / 1000).toFixed(1)} kB)`
      const plain = () => plainRead(file.bytes)
      reading.push({
        work,
        peerName: '`JSON.parse`, three properties',
        ...(await compare(
          25,
          timeOf(() => readFile(file), times),
          timeOf(plain, times),
        )),
      })
      whole.push({
        work,
        peerName: 'the same, bytes written and synced',
        ...(await compare(
          11,
          () => importing(office, file),
          timeOf(() => {
            writeSynced(join(plainFolder, `${plain().issuedOn}-${sample}`), file.bytes)
          }),
        )),
      })
    }
  } finally {
    await office.engine.close()
  }
  return [
    {
      title: 'Reading a file',
      text: 'From bytes to every element of the EU standard list that the file states, each with its pointer into the file, with damaged and disguised files refused. The peer unwraps the sample with the shortest code that does it and takes title, issuer and date.',
      unit: 'milliseconds',
      rows: reading,
      notes: [],
    },
    {
      title: 'Importing a file',
      text: 'The whole way, from the drop to the stored report: read in the worker, original encrypted and synced, rows and audit chain committed to the encrypted database, every check run (for the JSON badge its status list as well), its report committed. The peer reads as above and writes the bytes to a plain file, synced.',
      unit: 'milliseconds',
      rows: whole,
      notes: ['The worker is running: the first file of a session waits for its start as well.'],
    },
  ]
}

export function sampleFile(name: string): SourceFile {
  return { name, bytes: new Uint8Array(readFileSync(join(resources, 'samples', name))) }
}

async function importing(office: Office, file: SourceFile): Promise<number> {
  const caseId = await newCase(office)
  const start = performance.now()
  await importInto(office, caseId, file)
  return performance.now() - start
}

function writeSynced(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'w')
  writeSync(file, bytes)
  fsyncSync(file)
  closeSync(file)
}
