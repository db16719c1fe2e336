import type { ComparedCredential, ComparedModule, MatchReason } from '../comparison.ts'
import type { CatalogueTexts } from '../ranking/catalogueTexts.ts'
import type { Question } from '../ranking/question.ts'
import type { SentenceNearness } from '../ranking/sentenceNearness.ts'
import type { ReadText, Term } from '../text.ts'

/** What one signal says about all the modules of a language; until it is asked the next question. */
export interface Answer {
  /**
   * How near each module is, by position, where the signal finds modules by itself: of those above `least` the best
   * `take` become candidates.
   */
  readonly found: { readonly nearness: Float64Array; readonly take: number; readonly least: number } | null
  /** One number for each of `measures`. Asked of candidates only. */
  readonly measure: (position: number) => readonly number[]
  readonly reasonFor: (position: number) => MatchReason | null
}

/** A reason to rank a module high or low, over whole texts. `index` is called once a catalogue and language. */
export interface RankingSignal {
  readonly name: string
  /** The names of its numbers, each its own in the table of weights. */
  readonly measures: readonly string[]
  /** Those of them that also count as a share of the best candidate's. */
  readonly againstBest: readonly string[]
  readonly index: (catalogue: CatalogueTexts) => (question: Question) => Answer
  /** Where an encoder of sentences speaks, what is said by it instead. */
  readonly bySentences?: (question: Question, sentences: SentenceNearness) => Answer
  /** Its reason is that of another signal, which an encoder of sentences knows better. */
  readonly toldBySentences?: true
}

/** All that such a reason knows of a word: what is found of it holds wherever it stands again. */
export type Stemmed = Pick<Term, 'stem'>

/** A reason to take one word of the credential for one word of the local outcome, 0…1. */
export interface WordSignal {
  readonly name: string
  readonly link: (local: Stemmed, credential: Stemmed, lang: string) => number
  /** Where it finds nothing in a language, it need not be asked there. */
  readonly worksIn?: (lang: string) => boolean
}

/** What makes two outcomes differ although their words agree: a passage that it objects to carries nothing. */
export interface Objection {
  readonly name: string
  readonly against: (local: ReadText, credential: ReadText) => MatchReason | null
}

/** What an officer looks at beside the words of two outcomes; no score knows it. */
export interface PassageSignal {
  readonly name: string
  readonly beside: (local: ReadText, credential: ReadText) => MatchReason | null
}

/** What an officer looks at beside all outcomes of a module. */
export interface ModuleSignal {
  readonly name: string
  readonly beside: (credential: ComparedCredential, module: ComparedModule) => MatchReason | null
}
