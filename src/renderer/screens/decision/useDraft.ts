import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Output } from '#contract/contract.ts'
import type { DecisionContent } from '#core/recognition/decision.ts'
import { call } from '../../api.ts'
import { saveAfter } from '../../frame/formDrafts.tsx'
import { useSaveBeforeLock } from '../../frame/session.tsx'

type Draft = Output<'decisions.draft'>

export interface DraftInHand {
  readonly content: DecisionContent
  /** As saved last: its lines and problems are what the engine says of it. */
  readonly saved: Draft
  readonly state: 'saved' | 'saving' | 'failed'
  readonly failure: Error | null
  /** The same function as long as the form is there, so that what did not change need not be drawn anew for each letter. */
  readonly change: (next: (before: DecisionContent) => DecisionContent) => void
  /** Saves what is still waiting; answers the draft as it lies in the record. */
  readonly flush: () => Promise<Draft>
  /** Where the draft was saved elsewhere meanwhile: saves what stands here over it, or takes the newer one in its place. */
  readonly settle: (by: 'keeping' | 'taking') => Promise<void>
}

/**
 * A draft that saves itself: one save at a time, and what was typed meanwhile goes with the next.
 *
 * `known` is the draft as it was last asked for; what has become of it outside (a judgement, the settings) is taken over,
 * what is being typed is not touched.
 */
export function useDraft(known: Draft): DraftInHand {
  const client = useQueryClient()
  const [content, setContent] = useState(known.content)
  const [saved, setSaved] = useState(known)
  const [failure, setFailure] = useState<Error | null>(null)
  const latest = useRef({ content: known.content, saved: known, timer: 0, running: Promise.resolve(known) })
  const [waiting, setWaiting] = useState<'yes' | 'no'>('no')

  const save = useCallback((): Promise<Draft> => {
    const now = latest.current
    window.clearTimeout(now.timer)
    now.timer = 0
    now.running = now.running
      .catch(() => now.saved)
      .then(async () => {
        const sent = now.content
        if (sent === now.saved.content) return now.saved
        const { caseId, revision } = now.saved
        const answer = await call('decisions.saveDraft', { caseId, revision, content: sent })
        now.saved = { ...answer, content: sent }
        setSaved(now.saved)
        setFailure(null)
        if (now.content === sent) setWaiting('no')
        client.setQueryData(['decisions.draft', { caseId }], now.saved)
        return now.saved
      })
    now.running.catch((cause: unknown) => {
      setFailure(cause instanceof Error ? cause : new Error('The draft was not saved'))
    })
    return now.running
  }, [client])

  const change = useCallback(
    (next: (before: DecisionContent) => DecisionContent) => {
      const content = next(latest.current.content)
      latest.current.content = content
      setContent(content)
      setWaiting('yes')
      // Counted from the first change that waits, not from the last: who never pauses is saved too.
      if (latest.current.timer !== 0) return
      latest.current.timer = window.setTimeout(() => void save().catch(() => undefined), saveAfter)
    },
    [save],
  )

  const settle = useCallback(
    async (by: 'keeping' | 'taking') => {
      const now = latest.current
      try {
        const newer = await call('decisions.draft', { caseId: now.saved.caseId })
        now.saved = newer
        if (by === 'taking') {
          window.clearTimeout(now.timer)
          now.timer = 0
          now.content = newer.content
          setContent(newer.content)
          setWaiting('no')
        }
        setSaved(newer)
        setFailure(null)
        client.setQueryData(['decisions.draft', { caseId: newer.caseId }], newer)
      } catch (cause) {
        setFailure(cause instanceof Error ? cause : new Error('The draft was not read'))
        return
      }
      if (by === 'keeping') await save().catch(() => undefined)
    },
    [client, save],
  )

  useEffect(() => {
    const now = latest.current
    if (known === now.saved || known.revision < now.saved.revision) return
    const untouched = now.content === now.saved.content
    // One that was saved elsewhere, as by the form that was left a moment ago; over what is being typed here the engine decides.
    if (known.revision > now.saved.revision && !untouched) return
    now.saved = untouched ? known : { ...known, content: now.saved.content }
    setSaved(now.saved)
    if (untouched) {
      now.content = known.content
      setContent(known.content)
    }
  }, [known])

  useSaveBeforeLock(save)

  // Leaving the screen saves what is still waiting.
  useEffect(
    () => () => {
      void save().catch(() => undefined)
    },
    [save],
  )

  return {
    content,
    saved,
    state: failure !== null ? 'failed' : waiting === 'yes' ? 'saving' : 'saved',
    failure,
    change,
    flush: save,
    settle,
  }
}
