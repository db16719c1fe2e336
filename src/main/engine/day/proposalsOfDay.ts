import { proposalDuties } from '#core/recognition/duties/secondOfficer.ts'
import { mayBeSecond, proposalState } from '#core/recognition/fourEyes.ts'
import { lastDecision, proposalsOf, type ProposalRecord } from '../db/repositories/proposals.ts'
import { localDay } from '../localDay.ts'
import type { DaySource, DutiesOn } from './source.ts'

/** Proposals of the cases that are not closed: the newest of each kind, until a decision settles it. */
export const proposalsOfDay: DaySource = ({ db }, { cases }) => {
  const caseIds = cases.filter(({ running }) => running).map(({ record }) => record.id)
  const proposals = Map.groupBy(proposalsOf(db, { caseIds }), ({ caseId }) => caseId)
  return new Map(
    [...proposals].map(([caseId, some]) => {
      const decided = lastDecision(db, caseId)
      const newest = some.filter(({ kind }, index) => some.findIndex((one) => one.kind === kind) === index)
      const open = newest.filter(({ id }) => decided === null || String(decided) <= id)
      return [caseId, (day) => open.flatMap((proposal) => dutiesOf(proposal, day))]
    }),
  )
}

function dutiesOf(proposal: ProposalRecord, { settings, policy, officers }: Parameters<DutiesOn>[0]) {
  const last = proposal.answers.at(-1)?.at ?? proposal.views.at(-1)?.at ?? proposal.at
  return proposalDuties({
    caseId: proposal.caseId,
    kind: proposal.kind,
    state: proposalState(proposal),
    by: proposal.by,
    eligible: officers.filter((officer) => mayBeSecond(proposal, officer, policy) === 'yes').map(({ id }) => id),
    begunBy: proposal.views[0]?.by ?? null,
    on: localDay(new Date(last), settings.timeZone),
  })
}
