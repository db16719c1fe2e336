import type { TopicsArguments } from '../readCall.ts'
import { readDescriptions } from './readDescriptions.ts'
import { readDictionary } from './readDictionary.ts'
import { readDocuments } from './readDocuments.ts'
import { readGlosses } from './readGlosses.ts'
import { writeTopics } from './writeTopics.ts'

/** Learns the table of topics from whatever is given of dictionaries, descriptions and documents. */
export function topics({ out, ...texts }: TopicsArguments): void {
  const all = [
    ...texts.glosses.flatMap(readGlosses),
    ...texts.dictionary.flatMap(readDictionary),
    ...texts.descriptions.flatMap(readDescriptions),
    ...texts.documents.flatMap(readDocuments),
  ]
  console.log(writeTopics(all, out))
}
