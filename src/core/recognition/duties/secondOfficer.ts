import type { CaseId, OfficerId } from '../../ids.ts'
import type { LocalDate } from '../../values.ts'
import type { ProposalKind, ProposalState } from '../fourEyes.ts'
import type { Duty } from './duty.ts'

/** A proposal as the day sees it; `on` is the local day of what happened to it last. */
export interface ProposalOfDay {
  readonly caseId: CaseId
  readonly kind: ProposalKind
  readonly state: ProposalState
  readonly by: OfficerId
  /** Who may be the second officer, the first one left out. */
  readonly eligible: readonly OfficerId[]
  /** Who has written a view already: from then on it is theirs to end. */
  readonly begunBy: OfficerId | null
  readonly on: LocalDate
}

/** An open proposal waits for whoever may answer it; an answered one came back to the first officer. */
export function proposalDuties(proposal: ProposalOfDay): Duty[] {
  const { caseId, kind, state, by, eligible, begunBy, on } = proposal
  if (state === 'takenBack') return []
  if (state !== 'open') {
    const kindOfAnswer = kind === 'fourEyes' ? 'secondAnswered' : 'opinionGiven'
    return [{ kind: kindOfAnswer, group: 'cameBack', whom: 'officer', caseId, officerId: by, on }]
  }
  const asked = begunBy === null ? eligible : eligible.filter((officer) => officer === begunBy)
  return asked.map((officerId) => ({
    kind: kind === 'fourEyes' ? 'agreementAsked' : 'opinionAsked',
    group: 'waiting',
    whom: 'secondOfficer',
    caseId,
    officerId,
    on,
  }))
}
