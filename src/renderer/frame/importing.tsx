import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react'
import type { ImportJob, Inspected } from '#contract/cases.ts'
import type { CaseId, JobId } from '#core/ids.ts'
import { call, CallError, useEvents } from '../api.ts'
import { markOf } from './applicants.ts'
import { createAtHand, type AtHand } from './atHand.ts'
import { leftTogether, type Dropped, type Left, type UnreadFile } from './files.ts'
import { createHandOver } from './handOver.ts'
import { createLookInto, type Looking } from './lookInto.ts'
import { useSession } from './session.tsx'

/** The case that dropped files go to: always (an open case), or with Shift held (a selected one). */
export interface DropTarget {
  readonly caseId: CaseId
  readonly label: string
  readonly when: 'always' | 'shift'
}

/** Files that wait for their case, looked into; they are read again when it is there, for a folder may hold more than fits in memory. */
export interface Offered {
  readonly files: readonly { readonly file: File; readonly inspected: Inspected }[]
  /** Of the folders that they come from. */
  readonly left: Left | null
}

/** What the panel at the foot shows: jobs of the engine, and files that never got that far. */
export interface ImportWork {
  readonly jobs: readonly ImportJob[]
  readonly unread: readonly UnreadFile[]
  readonly left: Left | null
  /** How many files have not been handed to the engine yet, and how many never will be. */
  readonly waiting: number
  readonly givenUp: number
}

/** A file that could not be added to its new case once the form that it was chosen in was gone. */
export interface NotAdded {
  readonly caseId: CaseId
  /** Of the applicant, as one reads it. */
  readonly applicant: string
  readonly name: string
  readonly cause: unknown
}

/** Files of a catalogue that the engine did not take, once the screen that they were chosen on was left. */
export interface CatalogueNotTaken {
  readonly names: readonly string[]
  readonly cause: unknown
}

export const isOfLock = (cause: unknown) => cause instanceof CallError && cause.failure.code === 'locked'

const isRunning = ({ state }: ImportJob) => state === 'running'

/** Whether files are still on their way in. */
export const isUnderWay = ({ jobs, waiting }: ImportWork) => waiting > 0 || jobs.some(isRunning)

interface Importing {
  readonly work: ImportWork | null
  readonly offered: Offered | null
  /** Null where no files of new cases are being looked into. */
  readonly looking: Looking | null
  /** What is being looked into is offered to no case then. */
  readonly cancelLooking: () => void
  /** The files that were offered, also before a lock. */
  readonly atHand: AtHand
  readonly failure: unknown
  readonly notAdded: readonly NotAdded[]
  readonly tellNotAdded: (files: readonly NotAdded[]) => void
  readonly forgetNotAdded: () => void
  readonly catalogueNotTaken: CatalogueNotTaken | null
  readonly tellCatalogueNotTaken: (told: CatalogueNotTaken | null) => void
  readonly target: DropTarget | null
  /** Takes chosen or dropped files: into the case, or, without one, towards a new case. */
  readonly take: (chosen: Dropped, caseId: CaseId | null) => void
  /** A new case without files. */
  readonly begin: () => void
  readonly start: (caseId: CaseId, files: readonly File[]) => Promise<void>
  readonly withdraw: () => void
  readonly cancel: () => void
  readonly dismiss: () => void
  readonly setTarget: (target: DropTarget | null) => void
}

const ImportingContext = createContext<Importing | null>(null)

/** Files on their way in. One path for the drop, the dialog and the button. */
export function ImportingProvider({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient()
  const [askAgain] = useState(() => askingAgain(client))
  const [work, setWork] = useState<ImportWork | null>(null)
  const [offered, setOffered] = useState<Offered | null>(null)
  const [atHand] = useState(createAtHand)
  const [looking, setLooking] = useState<Looking | null>(null)
  const [lookInto] = useState(() => createLookInto(setLooking))
  /** Chosen for new cases, and not looked into to the end when the session locked. */
  const cutOff = useRef<readonly Dropped[]>([])
  const [failure, setFailure] = useState<unknown>(null)
  const [notAdded, setNotAdded] = useState<readonly NotAdded[]>([])
  const [catalogueNotTaken, tellCatalogueNotTaken] = useState<CatalogueNotTaken | null>(null)
  const [target, setTarget] = useState<DropTarget | null>(null)

  const show = useCallback(({ jobs = [], unread = [], left = null, waiting, givenUp = 0 }: Partial<ImportWork>) => {
    setWork((before) => ({
      jobs: [...(before?.jobs ?? []), ...jobs],
      unread: [...(before?.unread ?? []), ...unread],
      left: leftTogether(before?.left ?? null, left),
      waiting: waiting ?? before?.waiting ?? 0,
      givenUp: (before?.givenUp ?? 0) + givenUp,
    }))
  }, [])
  const changed = useCallback((job: ImportJob) => {
    setWork((before) => before && { ...before, jobs: before.jobs.map((one) => (one.id === job.id ? job : one)) })
  }, [])
  const [handOver] = useState(() =>
    createHandOver({
      job: (job) => {
        show({ jobs: [job] })
      },
      unread: (unread) => {
        show({ unread })
      },
      waiting: (waiting) => {
        show({ waiting })
      },
      givenUp: (givenUp) => {
        show({ givenUp })
      },
      failed: setFailure,
    }),
  )

  const isOpen = useSession().phase === 'open'
  const [wasOpen, setWasOpen] = useState(isOpen)
  if (wasOpen !== isOpen) {
    setWasOpen(isOpen)
    // What lies open goes with a lock, and is a draft; an import is told of to the end.
    setOffered(null)
    setFailure(null)
  }
  /** The last word on a job is asked for: progress may have been sent before the window knew the job. */
  const askFor = (jobId: JobId) => call('imports.job', { jobId }).then(changed)
  const runningIds = (work?.jobs ?? []).filter(isRunning).map(({ id }) => id)
  useEffect(
    () => () => {
      // Whoever waits must not go on in another officer's name.
      handOver.pause()
      handOver.cancel()
      lookInto.cancel()
    },
    [handOver, lookInto],
  )

  useEvents('imports.progress', ({ job }) => {
    changed(job)
  })
  useEvents('imports.ended', ({ jobId }) => {
    handOver.ended(jobId)
    // A locked window is answered nothing; it asks once it is open.
    if (!isOpen) return
    askFor(jobId).then(askAgain).catch(setFailure)
  })

  const importing = useMemo<Importing>(() => {
    const start = async (caseId: CaseId, files: readonly File[]) => {
      await handOver.start(caseId, files)
      askAgain()
    }
    const takeFiles = async ({ files, left }: Dropped, caseId: CaseId | null) => {
      // What an earlier import said goes when the next begins, unless it is still running.
      setWork((before) => (before !== null && isUnderWay(before) ? before : null))
      if (caseId !== null) {
        if (left !== null) show({ left })
        return start(caseId, files)
      }
      const found = await lookInto.look(files)
      if (found === null) return
      const { looked, unread } = found
      if (unread.length > 0) show({ unread })
      if (looked.length === 0) {
        // Otherwise the form of the new case says it.
        if (left !== null) show({ left })
        return
      }
      for (const one of looked) atHand.put(markOf(one), one.file)
      // Where a new case is being entered they join it.
      setOffered((before) => ({
        files: [...(before?.files ?? []), ...looked],
        left: leftTogether(before?.left ?? null, left),
      }))
    }
    return {
      work,
      offered,
      looking,
      cancelLooking: lookInto.cancel,
      atHand,
      failure,
      notAdded,
      tellNotAdded: (files) => {
        setNotAdded((before) => [...before, ...files])
      },
      forgetNotAdded: () => {
        setNotAdded([])
      },
      catalogueNotTaken,
      tellCatalogueNotTaken,
      target,
      take: (chosen, caseId) => {
        setFailure(null)
        takeFiles(chosen, caseId).catch((cause: unknown) => {
          // What was chosen for a case goes on once the session is open, and what was chosen for none is looked into again then.
          if (!isOfLock(cause)) setFailure(cause)
          else if (caseId === null) cutOff.current = [...cutOff.current, chosen]
        })
      },
      begin: () => {
        setOffered((before) => before ?? { files: [], left: null })
      },
      start,
      withdraw: () => {
        atHand.forget()
        setOffered(null)
      },
      cancel: () => {
        handOver.cancel()
        for (const job of work?.jobs ?? []) {
          if (isRunning(job)) call('imports.cancel', { jobId: job.id }).catch(setFailure)
        }
      },
      dismiss: () => {
        setWork((before) => (before !== null && isUnderWay(before) ? before : null))
        setFailure(null)
      },
      setTarget,
    }
  }, [askAgain, handOver, lookInto, show, work, offered, looking, atHand, failure, notAdded, catalogueNotTaken, target])

  const onceOpen = useEffectEvent(() => {
    handOver.resume()
    for (const id of runningIds) askFor(id).catch(setFailure)
    const again = cutOff.current
    cutOff.current = []
    for (const chosen of again) importing.take(chosen, null)
  })
  useEffect(() => {
    if (isOpen) onceOpen()
    else handOver.pause()
  }, [handOver, isOpen])

  return <ImportingContext value={importing}>{children}</ImportingContext>
}

/** Between two times that all is asked again, in milliseconds: what came in meanwhile is in sight well within a second. */
const restsFor = 500

/**
 * Has every open question asked again: at once, and where that is asked for again meanwhile, once more after a rest. Of 300 new
 * cases each start and each end asked all anew, and the next case waited for the answers.
 */
function askingAgain(client: QueryClient): () => void {
  let state: 'idle' | 'asking' | 'onceMore' = 'idle'
  const ask = async () => {
    do {
      state = 'asking'
      await client.invalidateQueries()
      await new Promise((rested) => setTimeout(rested, restsFor))
    } while (wantsMore())
    state = 'idle'
  }
  const wantsMore = () => state === 'onceMore'
  return () => {
    if (state === 'idle') void ask()
    else state = 'onceMore'
  }
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
