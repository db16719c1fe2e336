import { useCallback, useEffect, useRef, useState } from 'react'
import type { PageWords } from '#core/paper/pageWords.ts'
import type { Picture } from '#core/paper/picture.ts'
import { call, CallError } from '../../api.ts'

/** How far a page is that was asked to be read by machine. */
export type PageReading =
  | { readonly is: 'notAsked' }
  | { readonly is: 'running' }
  | { readonly is: 'read'; readonly found: PageWords }
  | { readonly is: 'refused'; readonly cause: unknown }

/** What can be done about the reading of a page; `inFile` is what its file holds of words by itself. */
export interface ReadablePage {
  readonly inFile: 'nothing' | 'few'
  readonly reading: PageReading
  readonly start: () => void
  readonly stop: () => void
}

/** Asks for the words of a page that is a picture, as the page draws it. Whoever leaves it stops the reading. */
export function usePageReading(draw: () => Promise<Picture>) {
  const [reading, setReading] = useState<PageReading>({ is: 'notAsked' })
  const running = useRef<string | null>(null)

  const stop = useCallback(() => {
    const readingId = running.current
    running.current = null
    if (readingId === null) return
    setReading({ is: 'notAsked' })
    // Where there is nothing to stop any more, it is stopped.
    call('paper.stopReading', { readingId }).catch(() => undefined)
  }, [])

  const start = () => {
    const readingId = crypto.randomUUID()
    running.current = readingId
    setReading({ is: 'running' })
    const asked = async () => call('paper.readPage', { readingId, picture: await draw() })
    const settle = (next: PageReading) => {
      if (running.current !== readingId) return
      running.current = null
      setReading(next)
    }
    asked().then(
      (found) => {
        settle({ is: 'read', found })
      },
      (cause: unknown) => {
        if (!(cause instanceof CallError)) console.error('A page was not drawn to be read', cause)
        settle({ is: 'refused', cause })
      },
    )
  }

  useEffect(() => stop, [stop])
  return { reading, start, stop }
}
