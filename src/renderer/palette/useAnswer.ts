import type { Input, Output, Route } from '#contract/contract.ts'
import { useAskOn } from '../api.ts'
import type { Group } from './found.ts'

export interface Answer<R extends Route> {
  readonly answer: Output<R> | undefined
  readonly state: Group['state']
}

/** What the engine answers while somebody types; `null` asks nothing and finds nothing. */
export function useAnswer<R extends Route>(route: R, input: Input<R> | null): Answer<R> {
  const question = useAskOn(route, input)
  if (input === null) return { answer: undefined, state: 'there' }
  if (question.isError) return { answer: undefined, state: 'failed' }
  return { answer: question.data, state: question.isPending || question.isPlaceholderData ? 'coming' : 'there' }
}
