import { z } from 'zod'
import written from './weights.json' with { type: 'json' }
import { questionKinds } from './question.ts'
import { Trees } from '../trees.ts'

const numbers = z.array(z.number())

/**
 * By what the meaning of a language's texts is known: by an encoder of sentences beside the tables of words and topics or
 * beside words and letters alone, by both tables, by that of words, or by nothing; between languages by the encoder and
 * nothing else. Where less is known the same words and letters weigh otherwise.
 */
export const meaningsKnown = [
  'sentences',
  'sentencesAlone',
  'betweenLanguages',
  'wordsAndTopics',
  'words',
  'nothing',
] as const
export type MeaningKnown = (typeof meaningsKnown)[number]

/** Of each measure one number, in their order. */
const Learned = z.object({
  mean: numbers,
  deviation: numbers,
  shared: numbers,
  /** What is added to the shared weights for one kind of question. */
  kinds: z.record(z.enum(questionKinds), numbers),
  trees: Trees,
  /** The first module is right with 1 / (1 + e^-(slope × log-odds of its share + offset)). */
  calibration: z.record(z.enum(questionKinds), z.object({ slope: z.number(), offset: z.number() })),
})
export type LearnedWeights = z.infer<typeof Learned>

/** What `npm run match -- train` writes: numbers, and what they were learned from. */
export const RankingWeights = z.object({
  /** Stored with each suggestion. */
  version: z.string(),
  trainedOn: z.array(z.object({ set: z.string(), queries: z.int() })),
  measures: z.array(z.string()),
  by: z.record(z.enum(meaningsKnown), Learned),
})
export type RankingWeights = z.infer<typeof RankingWeights>

export const rankingWeights: RankingWeights = RankingWeights.parse(written)
