import { z } from 'zod'
import { Alignment, Coverage, MatchReason, Span } from '../comparison.ts'

/** A phrase of the credential's passage, by how far the estimate moves where it is left out. */
export const CarryingPhrase = Span.extend({
  /** The estimate with the phrase less the estimate without it: -1…1. */
  moves: z.number().min(-1).max(1),
  side: z.enum(['for', 'against']),
  strength: MatchReason.shape.strength,
  /** What it meets in the module's text. */
  meets: z.array(Span),
})
export type CarryingPhrase = z.infer<typeof CarryingPhrase>

export const ExplainedPassage = z.object({
  item: z.int(),
  credentialText: z.string(),
  moduleText: z.string(),
  /** How much of the local outcome the passage is expected to carry: 0…1. */
  estimate: z.number().min(0).max(1),
  /** In the order of the text; they don't overlap. */
  phrases: z.array(CarryingPhrase),
})
export type ExplainedPassage = z.infer<typeof ExplainedPassage>

/** One change of what the credential says, and what the suggestion becomes by it: the comparison was made again. */
export const Change = z.object({
  code: z.enum([
    'alsoNames',
    'ownOutcome',
    'otherVerb',
    'otherNumber',
    'namesAndDoes',
    'withoutWord',
    'withoutPhrase',
    'withoutPassage',
  ]),
  /** Whose text is changed; null where an outcome is added. */
  item: z.int().nullable(),
  words: z.string(),
  /** What stands in their place, or the other verb; empty where there is none. */
  instead: z.string(),
  coverage: Coverage,
})
export type Change = z.infer<typeof Change>

export const Explanation = z.object({
  /**
   * What of the credential comes nearest where the suggestion names no passage, with what speaks for it and against: the first
   * of `passages` then. Null where the suggestion names passages, and where nothing comes near.
   */
  nearest: Alignment.nullable(),
  passages: z.array(ExplainedPassage),
  /**
   * What made the answer: the signals by what each counts, a rule of the rating guide whatever they count, or several passages of
   * which none would do alone.
   */
  decidedBy: z.enum(['signals', 'rule', 'several']),
  changes: z.array(Change),
  /** How many changes were tried. */
  tried: z.int(),
})
export type Explanation = z.infer<typeof Explanation>
