import { z } from 'zod'
import { VerificationReport } from '../verification/report.ts'

/**
 * What a report says against relying on a credential's file. It weighs and blocks nothing: what comes of it is the officer's to
 * decide, and the decision keeps the report that it rests on.
 */
export const Doubt = VerificationReport.pick({ trustPack: true, checkedAt: true }).extend({
  /** The gravest first. */
  found: z.array(z.enum(['notAuthentic', 'revoked', 'suspended', 'outsideValidity'])).min(1),
  /** Codes of the report's reasons for just these. */
  reasons: z.array(z.string()),
  /** Whether it held on the day the office received the file, or was found to hold only since. */
  holds: z.enum(['whenReceived', 'since']),
  statusListOf: VerificationReport.shape.standing.shape.statusListOf,
})
export type Doubt = z.infer<typeof Doubt>

const speaks: Readonly<Record<Doubt['found'][number], (reason: string) => boolean>> = {
  notAuthentic: (reason) => reason.startsWith('proof.'),
  revoked: (reason) => reason === 'status.revoked' || reason === 'status.saidInFile',
  suspended: (reason) => reason === 'suspension.suspended' || reason === 'status.suspended',
  outsideValidity: (reason) => reason === 'validity.ended' || reason === 'validity.notYet',
}

/**
 * Null where nothing speaks against it: what could not be checked is no doubt, and neither is a file whose validity ended after the
 * office received it, for that is of the file and not of the achievement (domain, 4).
 */
export function doubtOf({
  authenticity,
  standing,
  standingToday,
  trustPack,
  checkedAt,
}: VerificationReport): Doubt | null {
  const held = standing.answers
  const holdsNow = standingToday.answers
  const received = [
    ...(authenticity.answer === 'notAuthentic' ? (['notAuthentic'] as const) : []),
    ...(['revoked', 'suspended', 'outsideValidity'] as const).filter((answer) => held.includes(answer)),
  ]
  const since = (['revoked', 'suspended'] as const).filter(
    (answer) => holdsNow.includes(answer) && !held.includes(answer),
  )
  const found = (['notAuthentic', 'revoked', 'suspended', 'outsideValidity'] as const).filter((one) =>
    [...received, ...since].includes(one),
  )
  if (found.length === 0) return null
  const said = new Set([...authenticity.reasons, ...standing.reasons, ...standingToday.reasons])
  return {
    found,
    reasons: [...said].filter((reason) => found.some((one) => speaks[one](reason))),
    holds: received.length > 0 ? 'whenReceived' : 'since',
    statusListOf: standingToday.statusListOf ?? standing.statusListOf,
    trustPack,
    checkedAt,
  }
}
