import { at, every, isObject, type JsonNode } from '../json/node.ts'
import { taggedTexts, type Findings } from '../leaves.ts'

/** An endorsement that a file holds in the open, and what it is of. Its own proof is not looked at. */
interface Endorsement {
  readonly endorsement: JsonNode
  readonly endorsed: JsonNode
}

/** The endorsements of each of these, in their order; those that are links or sealed tokens are left aside. */
export function endorsementsOf(endorsable: readonly JsonNode[]): readonly Endorsement[] {
  return endorsable.flatMap((endorsed) =>
    every(endorsed, 'endorsement')
      .filter(({ value }) => isObject(value))
      .map((endorsement) => ({ endorsement, endorsed })),
  )
}

/** Who endorses, and whom, where that is one of `bodies`. */
export function endorserFindings({ endorsement, endorsed }: Endorsement, bodies: readonly JsonNode[]): Findings {
  return [
    ...taggedTexts('endorser', at(at(endorsement, 'issuer'), 'name'), 'und'),
    ...(bodies.includes(endorsed) ? taggedTexts('endorsed', at(endorsed, 'name'), 'und') : []),
  ]
}
