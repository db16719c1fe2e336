import { parseArgs } from 'node:util'
import { readDescriptions } from './readDescriptions.ts'
import { readDictionary } from './readDictionary.ts'
import { readDocuments } from './readDocuments.ts'
import { readGlosses } from './readGlosses.ts'
import { writeTopics } from './writeTopics.ts'

const several = { type: 'string', multiple: true } as const

/** Learns the table of topics from whatever is given of dictionaries, descriptions and documents. */
export function topics(args: readonly string[]): void {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { glosses: several, dictionary: several, descriptions: several, documents: several },
  })
  const [out = ''] = positionals
  const all = [
    ...(values.glosses ?? []).flatMap(readGlosses),
    ...(values.dictionary ?? []).flatMap(readDictionary),
    ...(values.descriptions ?? []).flatMap(readDescriptions),
    ...(values.documents ?? []).flatMap(readDocuments),
  ]
  console.log(writeTopics(all, out))
}
