import { z } from 'zod'
import { Sha256 } from '../../values.ts'
import { Figures, heldAgainst, shareOf, Share, type Answer, figuresOf } from './figures.ts'
import { OfficeWeights } from './refit.ts'

/** How two models answer the same judgements of cases kept out. */
export const TriedOn = z.object({
  /** Judgements of kept-out cases that are not told of: the same texts were learned from. */
  leftOut: z.int(),
  fitted: Figures,
  current: Figures,
  /** Of the judgements made before the suggestion was in sight, those answered alike: what no suggestion can have led to. */
  unseen: z.object({ fitted: Share, current: Share }),
  held: z.enum(['better', 'worse', 'notShown']),
})
export type TriedOn = z.infer<typeof TriedOn>

/** A model of this office as it is kept: numbers, and what they rest on. Nothing of it leads back to a case. */
export const OfficeModel = z.strictObject({
  kind: z.literal('coverage'),
  /** The first eight digits of the SHA-256 of its weights; suggestions name it. */
  key: z.string().regex(/^[0-9a-f]{8}$/),
  /** The engine whose signals and shipped weights it was fitted from. With another engine it rests. */
  base: z.string(),
  ...OfficeWeights.shape,
  learned: z.object({
    /** SHA-256 of the examples in their order: the same examples give the same model. */
    digest: Sha256,
    examples: z.int(),
    cases: z.int(),
    /** Of the examples those judged with the suggestion in sight, which count half. */
    inSight: z.int(),
  }),
  /** What it was held against when it was made: another model of the office, or null for the shipped one. */
  against: z.string().nullable(),
  triedOn: TriedOn,
})
export type OfficeModel = z.infer<typeof OfficeModel>

export function triedOn(fitted: readonly Answer[], current: readonly Answer[], leftOut: number): TriedOn {
  const [ours, theirs] = [figuresOf(fitted), figuresOf(current)]
  return {
    leftOut,
    fitted: ours,
    current: theirs,
    unseen: { fitted: unseenAlike(fitted), current: unseenAlike(current) },
    held: heldAgainst(ours, theirs),
  }
}

function unseenAlike(answers: readonly Answer[]): Share {
  const unseen = answers.filter(({ inSight }) => !inSight)
  return shareOf(unseen.filter(({ judged, given }) => judged === given).length, unseen.length)
}
