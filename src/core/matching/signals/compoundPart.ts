import { vocabularyOf } from '../vocabulary.ts'
import type { WordSignal } from './signal.ts'

/** In a language that joins words, the joined word and its last part, which names the thing: "Regressionsmodell" is a "Modell". */
export const compoundPart: WordSignal = {
  name: 'compoundPart',
  link: (local, credential, lang) => {
    if (!vocabularyOf(lang).joinsWords || local.stem === credential.stem) return 0
    const [short, long] =
      local.stem.length <= credential.stem.length ? [local.stem, credential.stem] : [credential.stem, local.stem]
    return short.length >= shortest && (long.endsWith(short) || long.startsWith(short)) ? 1 : 0
  },
}

/** Shorter ends are endings and chance: "-ung", "Art" in "Fahrtart". */
const shortest = 5
