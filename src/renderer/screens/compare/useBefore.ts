import { useCallback } from 'react'
import type { CandidateRow } from '#contract/comparison.ts'
import type { CaseCredentialId } from '#core/ids.ts'
import { useAsk } from '../../api.ts'
import type { Before } from './CandidateDetails.tsx'

/** How each module was decided before. What was decided leads as a suggestion does: hidden, nothing is asked. */
export function useBefore(
  caseCredentialId: CaseCredentialId,
  candidates: readonly CandidateRow[],
  suggestions: 'shown' | 'hidden',
): (candidate: CandidateRow) => Before {
  const moduleVersionIds = suggestions === 'hidden' ? [] : candidates.map((one) => one.moduleVersionId)
  const { data } = useAsk('precedents.ofCandidates', { caseCredentialId, moduleVersionIds })
  return useCallback(
    ({ moduleVersionId }: CandidateRow) =>
      data === undefined ? undefined : (data.find((one) => one.moduleVersionId === moduleVersionId) ?? null),
    [data],
  )
}
