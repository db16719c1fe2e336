import { QueryClientProvider, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { act } from '@testing-library/react'
import type { ReactNode } from 'react'
import type { EventName, EventPayload, Output, Route } from '#contract/contract.ts'
import type { FailureCode } from '#contract/reply.ts'
import type { SessionState } from '#contract/session.ts'
import { OfficerId } from '#core/ids.ts'
import { firstOfficersRoles } from '#core/roles.ts'
import { PreferencesProvider } from './frame/preferences.tsx'
import { createQueryClient } from './frame/queryClient.ts'
import { KeysProvider, StatusProvider } from './ui/index.ts'

type Answers = { readonly [R in Route]?: (input: never) => Output<R> | Promise<Output<R>> }

/** Thrown by an answer to refuse the call. */
export class Refused extends Error {
  readonly code: FailureCode
  readonly facts: Readonly<Record<string, string>>
  constructor(code: FailureCode, facts: Readonly<Record<string, string>> = {}) {
    super(code)
    this.code = code
    this.facts = facts
  }
}

/** Stands where the preload script or the loopback host would: answers as told, and tells events. */
export function placeBridge(answers: Answers) {
  const listeners = new Set<(event: string, payload: unknown) => void>()
  const asked: { route: string; input: unknown }[] = []
  Object.defineProperty(window, 'workbench', {
    configurable: true,
    value: {
      host: 'browser',
      call: async (route: string, input: unknown) => {
        asked.push({ route, input })
        const answer = answers[route as Route] as ((input: unknown) => unknown) | undefined
        try {
          if (answer === undefined) throw new Refused('unknownRoute')
          return { ok: true, value: await answer(input) }
        } catch (cause) {
          if (cause instanceof Refused) return { ok: false, error: { code: cause.code, facts: cause.facts } }
          throw cause
        }
      },
      subscribe: (listener: (event: string, payload: unknown) => void) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
  })
  return {
    asked,
    tell: <E extends EventName>(event: E, payload: EventPayload<E>) => {
      for (const listener of listeners) listener(event, payload)
    },
  }
}

export const officer = {
  id: OfficerId.parse('01890000-0000-7000-8000-000000000001'),
  name: 'Ada Example',
  roles: [...firstOfficersRoles],
}

export const openSession: SessionState = {
  phase: 'open',
  officers: [{ id: officer.id, name: officer.name }],
  officer,
  demo: false,
  host: 'browser',
  lockAfterMinutes: 10,
  erasedAgain: null,
  numbersLost: null,
  folderOpenToOthers: false,
  checking: false,
  today: '2026-05-18',
  timeZone: 'Europe/Berlin',
  trustPack: null,
  openCases: 0,
}

/** What every part of a screen stands in; an answer is kept as the window keeps it, until it is asked for again. */
export function Surroundings({ children }: { readonly children: ReactNode }) {
  return (
    <PreferencesProvider>
      <QueryClientProvider client={createQueryClient()}>
        <KeysProvider letters="on">
          <StatusProvider>{children}</StatusProvider>
        </KeysProvider>
      </QueryClientProvider>
    </PreferencesProvider>
  )
}

/** A part to stand beside what is tested, and how to have every open question asked again, as after an import beside. */
export function questionsAskedAgain() {
  let client: QueryClient | undefined
  return {
    Again: () => {
      client = useQueryClient()
      return null
    },
    askAgain: () => {
      act(() => void client?.invalidateQueries())
    },
  }
}
