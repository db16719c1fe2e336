import { useQueryClient } from '@tanstack/react-query'
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { ImportJob, Inspected } from '#contract/cases.ts'
import type { CaseId } from '#core/ids.ts'
import { call, useEvents } from '../api.ts'
import {
  leftTogether,
  readFiles,
  wasNotRead,
  wasRead,
  type Dropped,
  type Left,
  type ReadFile,
  type UnreadFile,
} from './files.ts'

/** The case that dropped files go to: always (an open case), or with Shift held (a selected one). */
export interface DropTarget {
  readonly caseId: CaseId
  readonly label: string
  readonly when: 'always' | 'shift'
}

/** Files that wait for their case: read, and looked into. */
export interface Offered {
  readonly files: readonly { readonly file: ReadFile; readonly inspected: Inspected }[]
  /** Of the folders that they come from. */
  readonly left: Left | null
}

/** What the panel at the foot shows: jobs of the engine, and files that never got that far. */
export interface ImportWork {
  readonly jobs: readonly ImportJob[]
  readonly unread: readonly UnreadFile[]
  readonly left: Left | null
}

interface Importing {
  readonly work: ImportWork | null
  readonly offered: Offered | null
  readonly failure: unknown
  readonly target: DropTarget | null
  /** Takes chosen or dropped files: into the case, or, without one, towards a new case. */
  readonly take: (chosen: Dropped, caseId: CaseId | null) => void
  /** A new case without files. */
  readonly begin: () => void
  readonly start: (caseId: CaseId, files: readonly ReadFile[]) => Promise<void>
  readonly withdraw: () => void
  readonly cancel: () => void
  readonly dismiss: () => void
  readonly setTarget: (target: DropTarget | null) => void
}

const ImportingContext = createContext<Importing | null>(null)

/** Files on their way in. One path for the drop, the dialog and the button. */
export function ImportingProvider({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient()
  const [work, setWork] = useState<ImportWork | null>(null)
  const [offered, setOffered] = useState<Offered | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const [target, setTarget] = useState<DropTarget | null>(null)

  useEvents('imports.progress', ({ job }) => {
    setWork((before) => before && { ...before, jobs: before.jobs.map((one) => (one.id === job.id ? job : one)) })
  })
  useEvents('imports.ended', ({ jobId }) => {
    // The last word on a job is asked for: progress may have been sent before the window knew the job.
    call('imports.job', { jobId })
      .then((job) => {
        setWork((before) => before && { ...before, jobs: before.jobs.map((one) => (one.id === job.id ? job : one)) })
        return client.invalidateQueries()
      })
      .catch(setFailure)
  })

  const importing = useMemo<Importing>(() => {
    const show = ({ jobs = [], unread = [], left = null }: Partial<ImportWork>) => {
      setWork((before) => ({
        jobs: [...(before?.jobs ?? []), ...jobs],
        unread: [...(before?.unread ?? []), ...unread],
        left: leftTogether(before?.left ?? null, left),
      }))
    }
    const start = async (caseId: CaseId, files: readonly ReadFile[]) => {
      if (files.length > 0) show({ jobs: [await call('imports.start', { caseId, files: [...files] })] })
      await client.invalidateQueries()
    }
    const takeFiles = async ({ files, left }: Dropped, caseId: CaseId | null) => {
      // What an earlier import said goes when the next begins, unless it is still running.
      setWork((before) => (before?.jobs.some((job) => job.state === 'running') ? before : null))
      const chosen = await readFiles(files)
      const read = chosen.filter(wasRead)
      const unread = chosen.filter(wasNotRead)
      if (unread.length > 0) show({ unread })
      // Otherwise the form of the new case says it.
      if (left !== null && (caseId !== null || read.length === 0)) show({ left })
      if (caseId !== null) return start(caseId, read)
      if (read.length === 0) return
      const inspected = await call('imports.inspect', { files: read })
      const looked = read.flatMap((file, index) => {
        const seen = inspected[index]
        return seen === undefined ? [] : [{ file, inspected: seen }]
      })
      // Where a new case is being entered they join it.
      setOffered((before) => ({
        files: [...(before?.files ?? []), ...looked],
        left: leftTogether(before?.left ?? null, left),
      }))
    }
    return {
      work,
      offered,
      failure,
      target,
      take: (chosen, caseId) => {
        setFailure(null)
        takeFiles(chosen, caseId).catch(setFailure)
      },
      begin: () => {
        setOffered((before) => before ?? { files: [], left: null })
      },
      start,
      withdraw: () => {
        setOffered(null)
      },
      cancel: () => {
        for (const job of work?.jobs ?? []) {
          if (job.state === 'running') call('imports.cancel', { jobId: job.id }).catch(setFailure)
        }
      },
      dismiss: () => {
        setWork(null)
        setFailure(null)
      },
      setTarget,
    }
  }, [client, work, offered, failure, target])

  return <ImportingContext value={importing}>{children}</ImportingContext>
}

export function useImporting(): Importing {
  const importing = useContext(ImportingContext)
  if (importing === null) throw new Error('useImporting: expected an ImportingProvider above')
  return importing
}

/** Names the case that dropped files go to while this part is on the screen. */
export function useDropTarget(target: DropTarget | null) {
  const { setTarget } = useImporting()
  const { caseId, label, when } = target ?? { caseId: null, label: '', when: 'shift' as const }
  useEffect(() => {
    setTarget(caseId === null ? null : { caseId, label, when })
    return () => {
      setTarget(null)
    }
  }, [setTarget, caseId, label, when])
}
