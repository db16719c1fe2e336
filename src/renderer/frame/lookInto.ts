import type { Inspected } from '#contract/cases.ts'
import { call } from '../api.ts'
import { readFiles, wasNotRead, wasRead, type UnreadFile } from './files.ts'
import { partsOf } from './handOver.ts'

/** How many files of new cases are looked into by now, and of how many. */
export interface Looking {
  readonly done: number
  readonly of: number
}

/** What files would give, and those that can't be read. */
export interface Looked {
  readonly looked: readonly { readonly file: File; readonly inspected: Inspected }[]
  readonly unread: readonly UnreadFile[]
}

/** So many files are asked for in one message: few enough that how far it is moves, and that a lock or a cancelling waits for few. */
const mostAtOnce = { files: 8, bytes: 8 * 1024 * 1024 }

/** Before that nothing is told, in milliseconds: two files are looked into before anybody could read so. */
const toldAfter = 300

/** Looks into files before there is a case for them; several choices at once are told of as one. */
export interface LookInto {
  /** Null where it was cancelled. */
  readonly look: (files: readonly File[]) => Promise<Looked | null>
  readonly cancel: () => void
}

export function createLookInto(tell: (looking: Looking | null) => void): LookInto {
  const running = new Set<{ done: number; readonly of: number }>()
  let stop = new AbortController()
  let timer = 0
  let isTold = false

  const step = () => {
    if (running.size === 0) {
      window.clearTimeout(timer)
      timer = 0
      if (isTold) tell(null)
      isTold = false
    } else if (isTold) {
      const all = [...running]
      tell({ done: all.reduce((sum, one) => sum + one.done, 0), of: all.reduce((sum, one) => sum + one.of, 0) })
    } else if (timer === 0) {
      timer = window.setTimeout(() => {
        isTold = true
        step()
      }, toldAfter)
    }
  }

  return {
    look: async (files) => {
      const one = { done: 0, of: files.length }
      const { signal } = stop
      running.add(one)
      step()
      try {
        return await inspectInParts(files, signal, (count) => {
          one.done += count
          step()
        })
      } catch (cause) {
        // Whoever cancelled is told of no failure, and nothing is taken up again after a lock.
        if (isStopped(signal)) return null
        throw cause
      } finally {
        running.delete(one)
        step()
      }
    },
    cancel: () => {
      stop.abort()
      stop = new AbortController()
      running.clear()
      step()
    },
  }
}

/** Asked anew after each wait. */
const isStopped = ({ aborted }: AbortSignal) => aborted

async function inspectInParts(
  files: readonly File[],
  signal: AbortSignal,
  done: (count: number) => void,
): Promise<Looked | null> {
  const looked: { readonly file: File; readonly inspected: Inspected }[] = []
  const unread: UnreadFile[] = []
  for (const part of partsOf(files, mostAtOnce)) {
    const chosen = await readFiles(part)
    if (isStopped(signal)) return null
    unread.push(...chosen.filter(wasNotRead))
    const read = part.flatMap((file, index) => {
      const one = chosen[index]
      return one !== undefined && wasRead(one) ? [{ file, one }] : []
    })
    const inspected = read.length === 0 ? [] : await call('imports.inspect', { files: read.map(({ one }) => one) })
    if (isStopped(signal)) return null
    for (const [index, { file }] of read.entries()) {
      const seen = inspected[index]
      if (seen !== undefined) looked.push({ file, inspected: seen })
    }
    done(part.length)
  }
  return { looked, unread }
}
