import { createContext, useContext } from 'react'
import type { CaseCredential, CaseDetail } from '#contract/cases.ts'
import type { CaseCredentialId } from '#core/ids.ts'
import type { Stage } from '#core/recognition/case.ts'

/** The case that is open: what every screen of a stage starts from. */
export interface OpenCase {
  readonly detail: CaseDetail
  readonly stage: Stage
  /** The credential the screen is about; null while the case has none. */
  readonly credential: CaseCredential | null
  readonly choose: (id: CaseCredentialId) => void
  readonly goTo: (stage: Stage) => void
}

export const OpenCaseContext = createContext<OpenCase | null>(null)

export function useOpenCase(): OpenCase {
  const open = useContext(OpenCaseContext)
  if (open === null) throw new Error('useOpenCase: expected a CaseFrame above')
  return open
}
