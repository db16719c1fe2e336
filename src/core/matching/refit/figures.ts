import { z } from 'zod'
import { calibrationError } from '../../statistics/calibration.ts'
import { wilsonInterval } from '../../statistics/wilson.ts'
import { compareWithModule } from '../compare.ts'
import { Coverage } from '../comparison.ts'
import type { Corpus } from '../corpus.ts'
import type { CoverageModel } from '../coverageModel.ts'
import type { SentencesNear } from '../meaning/sentences.ts'
import type { JudgedComparison } from './judged.ts'

/** What a model says of one local outcome that an officer judged. */
export interface Answer {
  readonly outcomeKey: string
  readonly judged: Coverage
  readonly inSight: boolean
  readonly given: Coverage
  /** Null where only words were compared: no weight has a say in it. */
  readonly coveredChance: number | null
}

/** The whole comparison made anew by a model, for the outcomes that were judged; in the order of the judgements. */
export function answersBy(
  model: CoverageModel,
  judged: JudgedComparison,
  corpus: Corpus,
  near: SentencesNear,
): Answer[] {
  const { outcomes } = compareWithModule(judged.credential, judged.module, corpus, { model, near })
  return judged.judgements.flatMap(({ outcomeKey, coverage, inSight }) => {
    const found = outcomes.find((one) => one.outcomeKey === outcomeKey)
    if (found === undefined) return []
    return [{ outcomeKey, judged: coverage, inSight, given: found.coverage, coveredChance: found.coveredChance }]
  })
}

/** A share with its 95 % interval (Wilson); null where there is nothing to have a share of. */
export const Share = z.object({
  count: z.int(),
  of: z.int(),
  interval: z.object({ from: z.number(), to: z.number() }).nullable(),
})
export type Share = z.infer<typeof Share>

/** How answers stand beside an officer's judgements. */
export const Figures = z.object({
  judgements: z.int(),
  /** Of what the officers could decide, what is answered at all. */
  decided: Share,
  /** Of the answers given, those that are the officer's; an answer where the officer could not say is wrong. */
  right: Share,
  /** Of all judgements, those answered alike, "can't say" among them. */
  agreed: Share,
  /** How often each answer (column) met each judgement (row). */
  confusion: z.record(Coverage, z.record(Coverage, z.int())),
  /** Expected calibration error of the chance that an outcome is covered, with its bootstrap interval; null without any. */
  calibration: z.object({ error: z.number(), from: z.number(), to: z.number() }).nullable(),
})
export type Figures = z.infer<typeof Figures>

export function figuresOf(answers: readonly Answer[]): Figures {
  const decidable = answers.filter(({ judged }) => judged !== 'cantSay')
  const given = answers.filter((one) => one.given !== 'cantSay')
  const alike = ({ judged, given: said }: Answer) => judged === said
  const count = (judged: Coverage, said: Coverage) =>
    answers.filter((one) => one.judged === judged && one.given === said).length
  const rowOf = (judged: Coverage) => byAnswer((said) => count(judged, said))
  const claims = answers.flatMap(({ judged, coveredChance }) =>
    coveredChance === null ? [] : [{ probability: coveredChance, right: judged === 'covered' }],
  )
  const [error, from, to] = calibrationError(claims)
  return {
    judgements: answers.length,
    decided: shareOf(decidable.filter((one) => one.given !== 'cantSay').length, decidable.length),
    right: shareOf(given.filter(alike).length, given.length),
    agreed: shareOf(answers.filter(alike).length, answers.length),
    confusion: byAnswer(rowOf),
    calibration: claims.length === 0 ? null : { error, from, to },
  }
}

export function shareOf(count: number, of: number): Share {
  return { count, of, interval: of === 0 ? null : wilsonInterval(count, of) }
}

function byAnswer<Value>(of: (coverage: Coverage) => Value): Record<Coverage, Value> {
  return { covered: of('covered'), partly: of('partly'), not: of('not'), cantSay: of('cantSay') }
}

/**
 * What may be said of one model against another on the same judgements. Better or worse only where the intervals of the
 * shares answered alike lie apart; where they overlap the judgements do not show a difference.
 */
export type Held = 'better' | 'worse' | 'notShown'

export function heldAgainst({ agreed: fitted }: Figures, { agreed: current }: Figures): Held {
  if (fitted.interval === null || current.interval === null) return 'notShown'
  if (fitted.interval.from > current.interval.to) return 'better'
  return fitted.interval.to < current.interval.from ? 'worse' : 'notShown'
}
