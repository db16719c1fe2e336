import { z } from 'zod'
import { pairSignals } from '../pairSignals.ts'
import { CoverageModel, modelClasses, shippedModel, treesOver, type CoverageWeights } from '../coverageModel.ts'
import { inOrder, type OfficeExample } from './examples.ts'
import { isKeptOut } from './judged.ts'
import { fitTowards } from './logistic.ts'

/** What an office's own fit changes of the shipped model; all else of it stays. Numbers only. */
const Moved = CoverageModel.pick({ weights: true, intercepts: true })
/** Of pairs that an encoder of sentences has read, and of those that it has not; those fitted before it came have one part. */
export const OfficeWeights = Moved.extend({ byWords: Moved.optional() })
export type OfficeWeights = z.infer<typeof OfficeWeights>

/** How firmly the shipped weights hold: as the prior precision of each weight, in examples. */
const strength = 60

/** Fewer say nothing about an office: different texts judged, cases they are of, and what is kept out to try them on. */
export const leastToLearn = { examples: 40, cases: 15, keptOut: 12, keptOutCases: 3 } as const

export type TooFew = { readonly [Key in keyof typeof leastToLearn]: number }

/** The part that is learned from, in an order of its own: none of a case that is kept out. */
export function learnedFrom(examples: readonly OfficeExample[]): OfficeExample[] {
  return inOrder(examples.filter(({ group }) => !isKeptOut(group)))
}

/**
 * The shipped weights as this office's judgements move them. The same examples give the same weights in every order.
 *
 * What no weight decides stays as it is: what the trees say, rules of the rating guide that cap an answer, the least that must be found, the
 * chance below which nothing is said.
 */
export function fitOffice(learned: readonly OfficeExample[]): OfficeWeights {
  return {
    ...fitFrom(
      shippedModel,
      learned.filter(({ read }) => read),
    ),
    byWords: fitFrom(
      shippedModel.byWords,
      learned.filter(({ read }) => !read),
    ),
  }
}

function fitFrom(shipped: CoverageWeights, learned: readonly OfficeExample[]): z.infer<typeof Moved> {
  const { means, spreads, weights, intercepts, sharpness } = shipped
  if (learned.length === 0) return { weights, intercepts }
  // The chances that are told are sharpened; those are what is fitted, so that they hold.
  const from = modelClasses.map((_, row) =>
    [...(weights[row] ?? []), intercepts[row] ?? 0].map((value) => value * sharpness),
  )
  const beside = learned.map((example) => ({
    ...example,
    offset: treesOver(example.measures, shipped).map((value) => value * sharpness),
  }))
  const fitted = fitTowards(from, beside, { means, spreads, strength }).map((row) =>
    row.map((value) => Math.round((value / sharpness) * 10_000) / 10_000),
  )
  return {
    weights: fitted.map((row) => row.slice(0, pairSignals.length)),
    intercepts: fitted.map((row) => row[pairSignals.length] ?? 0),
  }
}

export function withOfficeWeights({ weights, intercepts, byWords }: OfficeWeights): CoverageModel {
  return { ...shippedModel, weights, intercepts, byWords: { ...shippedModel.byWords, ...byWords } }
}

/** Whether there is enough to learn from and to try it on; null where there is, else how much there is of each. */
export function tooFew(
  learned: readonly OfficeExample[],
  keptOut: readonly { readonly group: number; readonly judgements: readonly unknown[] }[],
): TooFew | null {
  const casesOf = (groups: readonly { readonly group: number }[]) => new Set(groups.map(({ group }) => group)).size
  const tried = keptOut.filter(({ judgements }) => judgements.length > 0)
  const found: TooFew = {
    examples: learned.length,
    cases: casesOf(learned),
    keptOut: tried.reduce((sum, { judgements }) => sum + judgements.length, 0),
    keptOutCases: casesOf(tried),
  }
  const short = (Object.keys(leastToLearn) as (keyof TooFew)[]).some((key) => found[key] < leastToLearn[key])
  return short ? found : null
}
