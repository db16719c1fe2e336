import { keepPreviousData, skipToken, useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { EventName, EventPayload, Input, Output, Route } from '#contract/contract.ts'
import type { Failure, FailureCode, Reply } from '#contract/reply.ts'

/** What the window is given: by the preload script in Electron, by the loopback host in a browser. */
export interface Bridge {
  /** `from` is the name of the window that asks. */
  call(route: string, input: unknown, from?: string): Promise<Reply<unknown>>
  /** Answers how to stop. */
  subscribe(listener: (event: string, payload: unknown) => void): () => void
  readonly host: 'electron' | 'browser'
}

declare global {
  interface Window {
    readonly workbench: Bridge
  }
}

/** A call that was not carried out; the failure's code chooses the words on the screen. */
export class CallError extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(`The engine answered ${failure.code}`)
    this.failure = failure
  }
}

/** This window among those that show the same record. */
export const here = crypto.randomUUID()

/** As a route's input, but with what this window showed (`seen`): only who calls without a window may leave it out. */
export type Sent<R extends Route> = string extends keyof Input<R>
  ? Input<R>
  : 'seen' extends keyof Input<R>
    ? Input<R> & { readonly seen: Exclude<Input<R>['seen'], undefined> }
    : Input<R>

/** Asks the engine once. Screens use `useAsk` and `useChange`; this is for what follows a gesture, such as a dropped file. */
export function call<R extends Route>(route: R, input: Sent<R>): Promise<Output<R>> {
  return send(route, input)
}

async function send<R extends Route>(route: R, input: unknown): Promise<Output<R>> {
  const reply = await window.workbench.call(route, input, here)
  if (!reply.ok) throw new CallError(reply.error)
  return reply.value as Output<R>
}

/** An open question: asked on first sight, and again after every change. */
export function useAsk<R extends Route>(route: R, input: Input<R>) {
  return useQuery({ queryKey: [route, input], queryFn: () => send(route, input) })
}

/** The same for an answer that comes out otherwise although nobody here changed anything: asked again on each first sight. */
export function useAskOnSight<R extends Route>(route: R, input: Input<R>) {
  return useQuery({ queryKey: [route, input], queryFn: () => send(route, input), refetchOnMount: 'always' })
}

/**
 * The same for a list that is filtered letter by letter: the last answer stays until the next is there, and a late answer to an
 * earlier filter never takes its place. `null` asks nothing.
 */
export function useAskOn<R extends Route>(route: R, input: Input<R> | null) {
  return useQuery({
    queryKey: [route, input],
    queryFn: input === null ? skipToken : () => send(route, input),
    placeholderData: keepPreviousData,
  })
}

/** The same where it may not be known yet what to ask: `null` asks nothing. */
export function useAskWhere<R extends Route>(route: R, input: Input<R> | null) {
  return useQuery({ queryKey: [route, input], queryFn: input === null ? skipToken : () => send(route, input) })
}

/** The same for several at once, such as the parts of a long list that are in sight. */
export function useAskEach<R extends Route>(route: R, inputs: readonly Input<R>[]) {
  return useQueries({
    queries: inputs.map((input) => ({ queryKey: [route, input], queryFn: () => send(route, input) })),
  })
}

/** Why a change was refused, where the officer is told to look at what others did. */
const overtaken: ReadonlySet<FailureCode> = new Set(['changedMeanwhile', 'changedMeanwhileBy', 'judgedMeanwhile'])

/**
 * After a change every open question is asked again: the database is local, so freshness is cheap. So it is after one that was refused
 * because of what others had changed meanwhile, for whoever asked for it is told to look at that.
 */
export function useChange<R extends Route>(route: R) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: Sent<R>) => call(route, input),
    onSuccess: () => client.invalidateQueries(),
    onError: (cause) =>
      cause instanceof CallError && overtaken.has(cause.failure.code) ? client.invalidateQueries() : undefined,
  })
}

/** Calls `listener` for each event of this name while the part is on the screen. */
export function useEvents<E extends EventName>(name: E, listener: (payload: EventPayload<E>) => void) {
  const latest = useRef(listener)
  useEffect(() => {
    latest.current = listener
  })
  useEffect(
    () =>
      window.workbench.subscribe((event, payload) => {
        if (event === name) latest.current(payload as EventPayload<E>)
      }),
    [name],
  )
}
