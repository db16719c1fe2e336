import { lastEntry } from '../caseIndex.ts'
import { versionsInForce } from '../db/repositories/catalogue.ts'
import type { Workspace } from '../workspace.ts'
import type { Encoders } from './encoders.ts'

/** Has modules read before anyone asks about them, whoever brought them and by which way. */
export interface ReadingAhead {
  readonly start: (workspace: Workspace) => void
  readonly stop: () => void
}

/** `every` in seconds; null is never. */
export function createReadingAhead(encoders: Pick<Encoders, 'readAhead'>, every: number | null): ReadingAhead {
  let timer: NodeJS.Timeout | null = null

  const stop = () => {
    if (timer !== null) clearInterval(timer)
    timer = null
  }
  return {
    start(workspace) {
      stop()
      if (every === null) return
      let seen = ''
      let read = ''
      timer = setInterval(() => {
        // Modules come and go with an entry in the audit or with the day.
        const now = `${String(lastEntry(workspace.db))} ${workspace.today()}`
        if (now === seen) return
        seen = now
        const inForce = versionsInForce(workspace.db, workspace.today()).join()
        if (inForce !== read) encoders.readAhead(workspace)
        read = inForce
      }, every * 1000)
      timer.unref()
    },
    stop,
  }
}
