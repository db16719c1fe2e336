import { useState, type ReactNode } from 'react'
import { Button, Dialog } from '../ui/index.ts'

/** What the officer is told once in a session: it stands in the way until they say that they have read it. */
export function ReadOnce({
  title,
  read,
  children,
}: {
  readonly title: string
  readonly read: string
  readonly children: ReactNode
}) {
  const [done, setDone] = useState(false)
  if (done) return null
  const close = () => {
    setDone(true)
  }
  return (
    <Dialog
      title={title}
      onClose={close}
      actions={
        <Button kind="primary" onPress={close}>
          {read}
        </Button>
      }
    >
      {children}
    </Dialog>
  )
}
