import type { ModuleKind } from '../transcript.ts'
import { wordSet } from '../vocabulary/words.ts'

/** The words of each kind, in lower case; a word tells one kind. */
export function kindsOf(words: Readonly<Record<ModuleKind, string>>): ReadonlyMap<string, ModuleKind> {
  const kinds = new Map<string, ModuleKind>()
  for (const [kind, list] of Object.entries(words)) {
    for (const word of wordSet(list)) kinds.set(word, kind as ModuleKind)
  }
  return kinds
}
