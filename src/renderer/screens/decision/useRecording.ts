import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Output } from '#contract/contract.ts'
import { call } from '../../api.ts'

/** Records the decision as it lies in the record once `flush` has saved it: once, however often the key is struck. */
export function useRecording(flush: () => Promise<Output<'decisions.draft'>>) {
  const client = useQueryClient()
  const [pending, setPending] = useState<'yes' | 'no'>('no')
  const [failure, setFailure] = useState<Error | null>(null)
  const underWay = useRef(false)
  const start = () => {
    if (underWay.current) return
    underWay.current = true
    setPending('yes')
    setFailure(null)
    void flush()
      .then(({ caseId, revision }) => call('decisions.record', { caseId, revision }))
      .then(() => client.invalidateQueries())
      .catch((cause: unknown) => {
        setFailure(cause instanceof Error ? cause : new Error('The decision was not recorded'))
      })
      .finally(() => {
        underWay.current = false
        setPending('no')
      })
  }
  return { start, pending, failure }
}
