/** Milliseconds from one telling to the next: as often as an eye sees a number change. */
const pause = 200

/**
 * Tells of something that changes in many small steps no more often than it can be looked at; the last step is always told.
 *
 * What is told names every file of an import: of 2,000 files each step in turn came to 800 MB.
 */
export function pacedTelling(tell: () => void): { readonly step: () => void; readonly end: () => void } {
  let timer: NodeJS.Timeout | null = null
  let stepped = false
  const next = () => {
    if (!stepped) {
      timer = null
      return
    }
    stepped = false
    timer = setTimeout(next, pause)
    tell()
  }
  return {
    step: () => {
      stepped = true
      if (timer === null) next()
    },
    end: () => {
      if (timer !== null) clearTimeout(timer)
      timer = null
      stepped = false
      tell()
    },
  }
}
