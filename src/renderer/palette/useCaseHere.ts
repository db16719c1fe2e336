import { useLocation } from 'react-router'
import type { CaseCredential, CaseDetail } from '#contract/cases.ts'
import { CaseId } from '#core/ids.ts'
import { useAskWhere } from '../api.ts'
import { useMay } from '../frame/may.tsx'

/** The case of an address; null where it is none. */
export function caseAt(pathname: string): CaseId | null {
  return CaseId.safeParse(/^\/cases\/([^/]+)/.exec(pathname)?.[1]).data ?? null
}

interface CaseHere {
  readonly detail: CaseDetail
  /** The credential that the screen is about. */
  readonly credential: CaseCredential | null
}

/** The case that is open behind the search, as its screen has read it already. */
export function useCaseHere(): CaseHere | null {
  const may = useMay()
  const { pathname, search } = useLocation()
  const caseId = caseAt(pathname)
  const { data } = useAskWhere('cases.get', caseId !== null && may('cases.get') ? { caseId } : null)
  if (data === undefined) return null
  const asked = new URLSearchParams(search).get('credential')
  return { detail: data, credential: data.credentials.find(({ id }) => id === asked) ?? data.credentials[0] ?? null }
}
