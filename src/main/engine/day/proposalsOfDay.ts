import { proposalDuties } from '#core/recognition/duties/secondOfficer.ts'
import { mayBeSecond, proposalState } from '#core/recognition/fourEyes.ts'
import { currentPolicy, currentSettings } from '../db/repositories/office.ts'
import { lastDecision, proposalsOf } from '../db/repositories/proposals.ts'
import { officersWithRoles } from '../db/repositories/roles.ts'
import { localDay } from '../localDay.ts'
import type { DaySource } from './source.ts'

/** Proposals of the cases that are not closed: the newest of each kind, until a decision settles it. */
export const proposalsOfDay: DaySource = ({ db, today }, { cases }) => {
  const { timeZone } = currentSettings(db)
  const policy = currentPolicy(db, today())
  const officers = officersWithRoles(db)
  const open = new Set(cases.map(({ record }) => record.id))
  const seen = new Set<string>()
  return proposalsOf(db, 'all').flatMap((proposal) => {
    const newest = !seen.has(`${proposal.caseId} ${proposal.kind}`)
    seen.add(`${proposal.caseId} ${proposal.kind}`)
    const decided = lastDecision(db, proposal.caseId)
    const settled = decided !== null && String(decided) > proposal.id
    if (!newest || settled || !open.has(proposal.caseId)) return []
    const last = proposal.answers.at(-1)?.at ?? proposal.views.at(-1)?.at ?? proposal.at
    return proposalDuties({
      caseId: proposal.caseId,
      kind: proposal.kind,
      state: proposalState(proposal),
      by: proposal.by,
      eligible: officers.filter((officer) => mayBeSecond(proposal, officer, policy) === 'yes').map(({ id }) => id),
      begunBy: proposal.views[0]?.by ?? null,
      on: localDay(new Date(last), timeZone),
    })
  })
}
