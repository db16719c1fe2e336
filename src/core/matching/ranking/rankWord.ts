import type { ModuleKind } from '../transcript.ts'

/** A word as the ranking knows it; one object for all its places, so that a catalogue of 200,000 outcomes stays small. */
export interface RankWord {
  readonly id: number
  /** As written, in lower case. */
  readonly written: string
  /** Its short form opened: "intro" is "introduction". */
  readonly full: string
  /** Its stem, or a number as `#2`, whether written 2, II or "second". */
  readonly stem: string
  /** Whole numbers from 0 on, the same for the same stem and the same beginning. */
  readonly stemId: number
  readonly beginningId: number
  /** Its first letters, the same for "schedule" and "scheduling". */
  readonly beginning: string
  readonly isNumber: boolean
  readonly isStop: boolean
  /** 1, 2 or 3 for a word that says how far a course goes, else 0. */
  readonly level: number
  /** What kind of module a title with it names; null for most words. */
  readonly moduleKind: ModuleKind | null
  /** One of the words that texts of every subject use. */
  readonly everyday: boolean
  /** Can be a verb at the head of an outcome. */
  readonly isVerb: boolean
  /** The bare form of a verb that outcomes begin with: "describe". */
  readonly headsOutcomes: boolean
  /** Row in the table of meaning, or -1. */
  readonly row: number
  /** How much a word says in any text: near 0 for the most frequent, 1 for a rare or an unknown one. */
  readonly rareEverywhere: number
  /** What it may stand under in a dictionary. */
  readonly forms: readonly string[]
}
