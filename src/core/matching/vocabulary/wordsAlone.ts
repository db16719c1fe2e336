import type { Vocabulary } from '../vocabulary.ts'
import { wordSet } from './words.ts'

interface Written {
  /** Null where there is no stemmer: its words meet by their letters. */
  readonly stem: Vocabulary['stem'] | null
  readonly joinsWords?: boolean
  readonly negations: string
  readonly joiningWords?: string
  readonly stopWords?: string
}

/** A language of which some words are known, its negations above all; its verbs are not told apart. */
export function wordsAlone({
  stem,
  joinsWords = false,
  negations,
  joiningWords = '',
  stopWords = '',
}: Written): Vocabulary {
  return {
    stem: (word) => (stem === null ? word : stem(word)),
    stemmed: stem !== null,
    joinsWords,
    negations: wordSet(negations),
    joiningWords: wordSet(joiningWords),
    stopWords: wordSet(stopWords),
    everydayWords: new Set(),
    verbs: new Map(),
    verbsStand: 'anywhere',
  }
}
