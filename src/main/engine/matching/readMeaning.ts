import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WordMeaning } from '#core/matching/meaning/meaning.ts'
import { readWordTable } from '#core/matching/meaning/wordTable.ts'

let kept: { readonly folder: string; readonly meaning: WordMeaning } | null = null

/** The bundled table of meaning; read once, it never changes while the workbench runs. */
export function readMeaning(resourcesFolder: string): WordMeaning {
  if (kept?.folder !== resourcesFolder) {
    const bytes = readFileSync(join(resourcesFolder, 'meaning', 'english.bin'))
    kept = { folder: resourcesFolder, meaning: readWordTable(bytes) }
  }
  return kept.meaning
}
