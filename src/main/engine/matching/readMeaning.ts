import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WordMeaning } from '#core/matching/meaning/meaning.ts'
import { readTopicTable } from '#core/matching/meaning/topicTable.ts'
import { readWordTable } from '#core/matching/meaning/wordTable.ts'

let kept: { readonly folder: string; readonly meaning: WordMeaning } | null = null

/** The bundled tables of meaning; read once, they never change while the workbench runs. */
export function readMeaning(resourcesFolder: string): WordMeaning {
  if (kept?.folder !== resourcesFolder) {
    const read = (name: string) => readFileSync(join(resourcesFolder, 'meaning', name))
    const meaning = { ...readWordTable(read('english.bin')), topics: readTopicTable(read('topics.bin')) }
    kept = { folder: resourcesFolder, meaning }
  }
  return kept.meaning
}
