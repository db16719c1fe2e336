import type { Vocabulary } from '../vocabulary.ts'
import { wordSet } from './words.ts'

interface Written {
  readonly stem: Vocabulary['stem']
  readonly joinsWords?: boolean
  readonly negations: string
  readonly joiningWords?: string
  readonly stopWords?: string
}

/** A language whose words are brought to a stem and whose negations are kept; its verbs are not told apart. */
export function wordsAlone({
  stem,
  joinsWords = false,
  negations,
  joiningWords = '',
  stopWords = '',
}: Written): Vocabulary {
  return {
    stem: (word) => stem(word),
    stemmed: true,
    joinsWords,
    negations: wordSet(negations),
    joiningWords: wordSet(joiningWords),
    stopWords: wordSet(stopWords),
    everydayWords: new Set(),
    verbs: new Map(),
    verbsStand: 'anywhere',
  }
}
