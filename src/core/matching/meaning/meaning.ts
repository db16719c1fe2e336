import type { TopicTable } from './topicTable.ts'

/** What any source of meaning says of itself; stored with what it was used for. */
export interface Encoder {
  readonly id: string
  readonly dimensions: number
  /** Primary tags of the languages it knows. */
  readonly languages: readonly string[]
  readonly licence: string
}

/** Meaning word by word: a vector for each word, and which words are kin. */
export interface WordMeaning extends Encoder {
  /** The row of a word in lower case, or -1. Frequent words have low rows. */
  readonly rowOf: (word: string) => number
  /** `dimensions` numbers, of length 1 together. */
  readonly vectorOf: (row: number) => Float32Array
  /** Whether a word in its dictionary form can be a verb. */
  readonly isVerb: (word: string) => boolean
  /** Words that mean the same (1), derive from one another (0.9) or are a kind of it (0.6), by dictionary form. */
  readonly kinOf: (word: string) => ReadonlyMap<string, number>
  /** What comes beside the words. */
  readonly topics?: TopicTable | undefined
}
