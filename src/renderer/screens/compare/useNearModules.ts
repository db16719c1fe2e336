import { useRef, useState } from 'react'
import type { Output } from '#contract/contract.ts'
import type { EncoderState } from '#contract/encoder.ts'
import type { CaseCredentialId } from '#core/ids.ts'
import { useAskOnSight, useEvents } from '../../api.ts'

export type NearModules = Output<'comparison.candidates'>

/** A list in another order than the one in sight: why there is one, and how to see it. */
export interface NewOrder {
  readonly because: 'readBySentences' | 'changed'
  readonly show: () => void
}

/** The modules near a credential in the order that the officer has in sight; one that comes later waits to be asked for. */
export function useNearModules(caseCredentialId: CaseCredentialId) {
  const question = useAskOnSight('comparison.candidates', { caseCredentialId })
  const newest = question.isFetchedAfterMount ? question.data : undefined
  const [inSight, setInSight] = useState<NearModules>()
  const [because, setBecause] = useState<NewOrder['because']>('changed')
  const readBy = useRef<string | null>(null)

  const askAgain = async (why: NewOrder['because']) => {
    // An answer that is on its way may be from before.
    if (question.isFetching) await question.refetch({ cancelRefetch: false })
    setBecause(why)
    await question.refetch()
  }
  useEvents('catalogueIndex.ready', () => void askAgain('changed'))
  useEvents('encoder.changed', ({ state }) => {
    const before = readBy.current
    readBy.current = wholeBy(state)
    if (readBy.current !== null && readBy.current !== before) void askAgain('readBySentences')
  })

  const moves = newest !== undefined && inSight !== undefined && isMove(inSight, newest)
  if (newest !== undefined && newest !== inSight && !moves) setInSight(newest)
  const show = () => {
    setInSight(newest)
    setBecause('changed')
  }
  const newOrder: NewOrder | null = moves ? { because, show } : null
  return { question, inSight, newOrder }
}

/** A list that is empty, or says itself that it is not whole yet, may be replaced under the eyes of who looks at it. */
function isMove(inSight: NearModules, newest: NearModules): boolean {
  return !inSight.preparing && inSight.candidates.length > 0 && orderOf(inSight) !== orderOf(newest)
}

const orderOf = ({ candidates }: NearModules) =>
  candidates.map(({ moduleVersionId, place }) => `${moduleVersionId} ${String(place)}`).join()

/** The encoder that modules are ranked by, once it has read all of them. */
function wholeBy({ bundled, inUse, preparing, filled, problem }: EncoderState): string | null {
  const isOffice = inUse !== null && problem === null
  // While another folder is prepared nobody counts for the one in use.
  if (isOffice && preparing !== null) return null
  const by = isOffice ? inUse : bundled.problem === null ? bundled.encoder : null
  const of = isOffice ? filled : bundled.filled
  return by !== null && of !== null && of.done >= of.of ? by.id : null
}
