import type { WordSignal } from './signal.ts'

/** A word and one made from it by an ending that the stemmer keeps: "predict" and "predictor". */
export const sameFamily: WordSignal = {
  name: 'sameFamily',
  link: (local, credential) => {
    const [short, long] =
      local.stem.length <= credential.stem.length ? [local.stem, credential.stem] : [credential.stem, local.stem]
    return short.length >= shortest && long.length - short.length <= longestEnding && long.startsWith(short) ? 1 : 0
  },
}

/** Five letters and three: from here on a shared beginning is a shared origin, "form" and "format" are not yet. */
const shortest = 5
const longestEnding = 3
