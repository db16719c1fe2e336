import { useQueryClient } from '@tanstack/react-query'
import { createContext, useContext, useEffect, useRef, type ReactNode } from 'react'
import type { SessionState } from '#contract/session.ts'
import { call, useAsk, useEvents } from '../api.ts'

const SessionContext = createContext<SessionState | null>(null)

/** Who is at the desk, and whether the database is open. Only below `SessionProvider`. */
export function useSession(): SessionState {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('useSession: expected a SessionProvider above')
  return session
}

export function SessionProvider({
  session,
  children,
}: {
  readonly session: SessionState
  readonly children: ReactNode
}) {
  return <SessionContext value={session}>{children}</SessionContext>
}

/** The session's state, kept up to date by the engine. When it is locked nothing that was read stays in the window. */
export function useSessionState() {
  const client = useQueryClient()
  const question = useAsk('session.state', {})
  useEvents('session.changed', (state) => {
    client.setQueryData(['session.state', {}], state)
    if (state.phase !== 'open') client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session.state' })
  })
  useEvents('session.locking', () => void saveEverything())
  return question
}

/** What the parts on the screen do before the session locks. */
const saves = new Set<() => Promise<unknown>>()

/** Has what is being typed saved before the session locks; what can't be saved keeps nobody from locking. */
export function useSaveBeforeLock(save: () => Promise<unknown>) {
  const latest = useRef(save)
  useEffect(() => {
    latest.current = save
  })
  useEffect(() => {
    const newest = () => latest.current()
    saves.add(newest)
    return () => {
      saves.delete(newest)
    }
  }, [])
}

export async function saveEverything(): Promise<void> {
  await Promise.allSettled([...saves].map((save) => save()))
}

/** At most one sign of life in this many milliseconds; well below the shortest idle time. */
const touchEvery = 20_000

/** Tells the engine that the officer does something, so that it does not lock. */
export function useSignsOfLife() {
  useEffect(() => {
    let last = 0
    const touch = (event: Event) => {
      if (event.timeStamp - last < touchEvery) return
      last = event.timeStamp
      // Without an answer the session simply locks in time.
      call('session.touch', {}).catch(() => undefined)
    }
    window.addEventListener('keydown', touch, { capture: true })
    window.addEventListener('pointerdown', touch, { capture: true })
    return () => {
      window.removeEventListener('keydown', touch, { capture: true })
      window.removeEventListener('pointerdown', touch, { capture: true })
    }
  }, [])
}
