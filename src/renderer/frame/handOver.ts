import type { ImportJob } from '#contract/cases.ts'
import type { CaseId, JobId } from '#core/ids.ts'
import { largestFile, mostTogether } from '#core/importing/importer.ts'
import { call, CallError } from '../api.ts'
import { readFiles, wasNotRead, wasRead, type UnreadFile } from './files.ts'

/** The most bytes that are handed over and not yet taken in or refused; one part goes whatever it has. */
const mostUnderWay = 2 * mostTogether.bytes

/** Files in parts that one message may carry, or smaller ones, in their order. What is too large is never read, and weighs nothing. */
export function partsOf(
  files: readonly File[],
  most: { readonly files: number; readonly bytes: number } = mostTogether,
): readonly (readonly File[])[] {
  const parts: File[][] = []
  let bytes = 0
  for (const file of files) {
    const weight = weightOf(file)
    const last = parts.at(-1)
    if (last === undefined || last.length === most.files || bytes + weight > most.bytes) {
      parts.push([file])
      bytes = weight
    } else {
      last.push(file)
      bytes += weight
    }
  }
  return parts
}

const weightOf = ({ size }: File) => (size > largestFile ? 0 : size)

/**
 * Hands files to the engine part by part, so that neither ever holds more than a few of them: the next part is read once there is
 * room. Where the session locks meanwhile, what was handed over is taken in and the rest waits for `resume`.
 */
export interface HandOver {
  /**
   * Settles once the first part is handed over; where that fails, none of `files` is, and it rejects. It rejects with `locked` too, so
   * that nobody goes on with what follows behind a lock; these files wait all the same.
   */
  readonly start: (caseId: CaseId, files: readonly File[]) => Promise<void>
  /** The engine is done with a job. */
  readonly ended: (jobId: JobId) => void
  /** Gives up what waits. */
  readonly cancel: () => void
  /** The session is locked, or open again. */
  readonly pause: () => void
  readonly resume: () => void
}

interface Part {
  readonly caseId: CaseId
  readonly files: readonly File[]
  readonly bytes: number
  /** The same for all that were chosen together: where one can't be handed over, those after it aren't either. */
  readonly chosen: Chosen
}

/** Files that were chosen together. */
interface Chosen extends PromiseWithResolvers<undefined> {
  /** Whoever chose them has not been told yet. */
  isWaitedFor: boolean
}

/** A part that is being read or, once it was, is on its way to the engine; it can be cancelled in both. */
interface Handing {
  readonly part: Part
  isRead: boolean
  isStopped: boolean
}

export function createHandOver(tell: {
  readonly job: (job: ImportJob) => void
  readonly unread: (files: readonly UnreadFile[]) => void
  /** How many files wait to be handed over. */
  readonly waiting: (count: number) => void
  /** So many files never will be: cancelled, or after one that failed. */
  readonly givenUp: (count: number) => void
  /** Some of a choice were handed over, the others can't be. */
  readonly failed: (cause: unknown) => void
}): HandOver {
  let parts: readonly Part[] = []
  let handing: Handing | null = null
  let isLocked = false
  const underWay = new Map<JobId, number>()
  /** Ends that were told before the answer that names the job. */
  const endedBefore = new Set<JobId>()

  const tellWaiting = () => {
    tell.waiting(countOf([...(handing?.isStopped === false ? [handing.part] : []), ...parts]))
  }
  const hasRoomFor = ({ bytes }: Part) =>
    underWay.size === 0 || [...underWay.values()].reduce((sum, one) => sum + one, bytes) <= mostUnderWay

  const handOn = async () => {
    for (;;) {
      const [part] = parts
      if (isLocked || handing !== null || part === undefined || !hasRoomFor(part)) return
      parts = parts.slice(1)
      handing = { part, isRead: false, isStopped: false }
      try {
        await hand(handing)
      } catch (cause) {
        failed(part, cause)
      }
      handing = null
      tellWaiting()
    }
  }

  const hand = async (now: Handing) => {
    const { part } = now
    const read = await readFiles(part.files)
    if (isStopped(now)) return
    if (isLocked) {
      parts = [part, ...parts]
      return
    }
    now.isRead = true
    const files = read.filter(wasRead)
    if (files.length > 0) {
      const started = await call('imports.start', { caseId: part.caseId, files })
      const job = isStopped(now) ? await call('imports.cancel', { jobId: started.id }) : started
      const hasEnded = endedBefore.delete(job.id)
      if (!hasEnded && job.state !== 'finished') underWay.set(job.id, part.bytes)
      tell.job(hasEnded ? await call('imports.job', { jobId: job.id }) : job)
    }
    const unread = read.filter(wasNotRead)
    if (unread.length > 0) tell.unread(unread)
    settle(part, 'resolve')
  }

  const failed = (part: Part, cause: unknown) => {
    if (cause instanceof CallError && cause.failure.code === 'locked') {
      isLocked = true
      parts = [part, ...parts]
      settle(part, 'reject', cause)
      return
    }
    const [gone, others] = [[part, ...parts.filter(isWith(part))], parts.filter((one) => !isWith(part)(one))]
    parts = others
    if (part.chosen.isWaitedFor) settle(part, 'reject', cause)
    else {
      tell.givenUp(countOf(gone))
      tell.failed(cause)
    }
  }

  return {
    start: async (caseId, files) => {
      const chosen: Chosen = { ...Promise.withResolvers<undefined>(), isWaitedFor: true }
      const added = partsOf(files).map((part) => ({
        caseId,
        files: part,
        bytes: part.reduce((sum, file) => sum + weightOf(file), 0),
        chosen,
      }))
      if (added.length === 0) return
      parts = [...parts, ...added]
      tellWaiting()
      void handOn()
      await chosen.promise
    },
    ended: (jobId) => {
      if (!underWay.delete(jobId)) endedBefore.add(jobId)
      void handOn()
    },
    cancel: () => {
      const all = handing?.isRead === false && !handing.isStopped ? [handing.part, ...parts] : parts
      if (handing !== null) handing.isStopped = true
      if (all.length > 0) tell.givenUp(countOf(all))
      parts = []
      for (const part of all) settle(part, 'resolve')
      tellWaiting()
    },
    pause: () => {
      isLocked = true
      for (const part of handing === null ? parts : [handing.part, ...parts]) settle(part, 'reject', lockedNow)
    },
    resume: () => {
      isLocked = false
      void handOn()
    },
  }
}

const lockedNow = new CallError({ code: 'locked', facts: {} })

/** Tells whoever chose the files of a part, once. */
function settle({ chosen }: Part, how: 'resolve' | 'reject', cause?: unknown): void {
  if (chosen.isWaitedFor && how === 'resolve') chosen.resolve(undefined)
  else if (chosen.isWaitedFor) chosen.reject(cause)
  chosen.isWaitedFor = false
}

/** Asked anew after each wait. */
const isStopped = (now: Handing) => now.isStopped

const isWith =
  ({ chosen }: Part) =>
  (other: Part) =>
    other.chosen === chosen

const countOf = (parts: readonly Part[]) => parts.reduce((sum, { files }) => sum + files.length, 0)
