import { useCallback } from 'react'
import type { CandidateRow } from '#contract/comparison.ts'
import type { CaseCredentialId, ModuleVersionId } from '#core/ids.ts'
import { useAsk } from '../../api.ts'
import type { Before } from './CandidateDetails.tsx'

/**
 * How each module was decided before, under any code that it is listed by: its own first. What was decided leads as a
 * suggestion does: hidden, nothing is asked.
 */
export function useBefore(
  caseCredentialId: CaseCredentialId,
  candidates: readonly CandidateRow[],
  suggestions: 'shown' | 'hidden',
): (candidate: CandidateRow) => Before {
  const moduleVersionIds = suggestions === 'hidden' ? [] : candidates.flatMap(entriesOf)
  const { data } = useAsk('precedents.ofCandidates', { caseCredentialId, moduleVersionIds })
  return useCallback(
    (candidate: CandidateRow) => {
      if (data === undefined) return undefined
      const found = entriesOf(candidate).map((entry) => data.find((one) => one.moduleVersionId === entry))
      return found.find((one) => one !== undefined) ?? null
    },
    [data],
  )
}

/** Entries of one module that are asked about. */
const mostEntries = 5

function entriesOf({ moduleVersionId, alsoListed }: CandidateRow): ModuleVersionId[] {
  return [moduleVersionId, ...alsoListed.map((other) => other.moduleVersionId)].slice(0, mostEntries)
}
