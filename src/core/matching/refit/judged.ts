import type { ComparedCredential, ComparedModule, Coverage } from '../comparison.ts'

/** What an officer found of one local outcome. Neither the officer nor the note is here. */
export interface JudgedOutcome {
  readonly outcomeKey: string
  readonly coverage: Coverage
  /** Which outcomes of the credential carry it; empty where none was named. */
  readonly items: readonly number[]
  /** Whether the suggestion was in sight when it was judged. */
  readonly inSight: boolean
}

/** One comparison with its judgements in force, as the comparison sees it: without names and providers. */
export interface JudgedComparison {
  /** Of the case, as `groupOf` gives it: what is of one case is learned from or kept out together. */
  readonly group: number
  readonly credential: ComparedCredential
  readonly module: ComparedModule
  readonly judgements: readonly JudgedOutcome[]
}

/** A number for a case or a text that leads back to neither. FNV-1a, 32 bits. */
export function groupOf(id: string): number {
  let hash = 0x811c9dc5
  for (let place = 0; place < id.length; place++) hash = Math.imul(hash ^ id.charCodeAt(place), 0x01000193) >>> 0
  return hash
}

/** One case in so many is kept out. */
const keptOutOf = 4

/**
 * Whether a case is kept out of every re-fit. It hangs on the case alone: what was kept out of one model is never learned
 * by a later one that is held against it.
 */
export function isKeptOut(group: number): boolean {
  // The low bits of this hash hang together; the high ones are mixed.
  return Math.imul(group, 0x9e3779b1) >>> 30 === keptOutOf - 1
}
