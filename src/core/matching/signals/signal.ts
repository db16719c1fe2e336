import type { ComparedCredential, ComparedModule, MatchReason } from '../comparison.ts'
import type { ReadText, Term } from '../text.ts'

/** A module as its texts in one language. A sentence that is repeated is here once. */
export interface WholeText {
  readonly titles: readonly string[]
  readonly titleStems: readonly string[]
  readonly bodyStems: readonly string[]
}

/** A credential that asks for modules. */
export interface Query extends WholeText {
  /** A stem as the credential writes it, for people. */
  readonly written: ReadonlyMap<string, string>
}

/** What one signal says about all the modules of a language. */
export interface Scores {
  /** By position of the module, 0…1; a module that is absent has nothing to show. */
  readonly byModule: ReadonlyMap<number, number>
  readonly reasonFor: (position: number) => MatchReason | null
}

/** A reason to rank a module high, over whole texts. `index` is called once a catalogue and language. */
export interface RankingSignal {
  readonly name: string
  readonly index: (modules: readonly WholeText[]) => (query: Query) => Scores
}

/** A reason to take one word of the credential for one word of the local outcome, 0…1. */
export interface WordSignal {
  readonly name: string
  readonly link: (local: Term, credential: Term, lang: string) => number
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
