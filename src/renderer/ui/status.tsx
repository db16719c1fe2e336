import { createContext, useContext, useEffect, useId, useMemo, useState, type ReactNode } from 'react'

interface StatusBoard {
  set(id: string, text: string): void
  remove(id: string): void
}

const BoardContext = createContext<StatusBoard | null>(null)
const TextsContext = createContext<readonly string[]>([])

/** Holds what the screens say at the end of the status line. */
export function StatusProvider({ children }: { readonly children: ReactNode }) {
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>(new Map())
  const board = useMemo<StatusBoard>(
    () => ({
      set: (id, text) => {
        setTexts((before) => new Map(before).set(id, text))
      },
      remove: (id) => {
        setTexts((before) => new Map([...before].filter(([other]) => other !== id)))
      },
    }),
    [],
  )
  return (
    <BoardContext value={board}>
      <TextsContext value={[...texts.values()]}>{children}</TextsContext>
    </BoardContext>
  )
}

/** Says `text` at the end of the status line while the part is on the screen; null says nothing. */
export function useStatus(text: string | null) {
  const board = useContext(BoardContext)
  if (board === null) throw new Error('useStatus: expected a StatusProvider above')
  const id = useId()
  useEffect(() => {
    if (text === null) return
    board.set(id, text)
    return () => {
      board.remove(id)
    }
  }, [board, id, text])
}

/** What stands at the end of the status line now. */
export function useStatusTexts(): readonly string[] {
  return useContext(TextsContext)
}
