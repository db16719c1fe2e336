import { byLetters } from './vocabulary/byLetters.ts'
import { dutch } from './vocabulary/dutch.ts'
import { english } from './vocabulary/english.ts'
import { french } from './vocabulary/french.ts'
import { german } from './vocabulary/german.ts'
import { snowball } from './vocabulary/snowball.ts'
import type { VerbClass } from './bloom.ts'

/** What the comparison knows of one language. All words in lower case. */
export interface Vocabulary {
  /** A word's stem, so that "models" meets "modelling"; takes and gives lower case. */
  readonly stem: (word: string) => string
  /** Whether it has a stemmer; words of a language without one meet by their letters. */
  readonly stemmed: boolean
  /** Words that carry no content, among them the frame of an outcome: "learners will be able to". */
  readonly stopWords: ReadonlySet<string>
  /** Words that stand in outcomes of every subject and so say little about this one. */
  readonly everydayWords: ReadonlySet<string>
  /** Words that join the parts of an enumeration: "and", "or". */
  readonly joiningWords: ReadonlySet<string>
  /** Words that turn a statement round; they are never dropped. */
  readonly negations: ReadonlySet<string>
  /** Outcome verbs in the forms they are written in, with their class. */
  readonly verbs: ReadonlyMap<string, VerbClass>
  /** English verbs look like nouns ("test", "plan"), so only their place tells; elsewhere the form does. */
  readonly verbsStand: 'first' | 'anywhere'
  /** Whether words are joined into one: "Regressionsmodelle". */
  readonly joinsWords: boolean
}

/** More words than one catalogue uses in one language, as a rule. */
const mostRemembered = 50_000

/** Every language of which words are known; another is a file and a line here, or a line of `snowball` or `byLetters`. */
const vocabularies: Readonly<Record<string, Vocabulary>> = {
  en: remembering(english),
  de: remembering(german),
  fr: remembering(french),
  nl: remembering(dutch),
  ...byLetters,
  ...Object.fromEntries(Object.entries(snowball).map(([lang, vocabulary]) => [lang, remembering(vocabulary)])),
}

/** Stemming a word takes longer than all else that is done with it, and a catalogue has the same words again and again. */
function remembering(vocabulary: Vocabulary): Vocabulary {
  const known = new Map<string, string>()
  return {
    ...vocabulary,
    stem: (word) => {
      const before = known.get(word)
      if (before !== undefined) return before
      if (known.size >= mostRemembered) known.clear()
      const stem = vocabulary.stem(word)
      known.set(word, stem)
      return stem
    },
  }
}

/** A language without a vocabulary is compared by its words as they stand, and by their letters. */
export function vocabularyOf(language: string): Vocabulary {
  return vocabularies[language] ?? plain
}

const plain: Vocabulary = {
  stem: (word) => word,
  stemmed: false,
  stopWords: new Set(),
  everydayWords: new Set(),
  joiningWords: new Set(),
  negations: new Set(),
  verbs: new Map(),
  verbsStand: 'anywhere',
  joinsWords: false,
}
