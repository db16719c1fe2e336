import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from './Button.tsx'
import './Dialog.css'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons at the foot: the way out first, what happens next last. */
  readonly actions: ReactNode
  readonly width?: 'normal' | 'wide'
}

/** A window over the window. Esc closes it and the focus goes back to where it was. */
export function Dialog({ title, onClose, children, actions, width = 'normal' }: DialogProps) {
  return (
    <ModalOverlay
      className="shade"
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className={`window window-${width}`}>
        <AriaDialog className="window-inside">
          <div className="window-body">
            <Heading slot="title" className="title">
              {title}
            </Heading>
            {children}
          </div>
          <div className="window-actions">{actions}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** A question before something that can't be taken back; the way out has the focus. */
export function Confirm({
  title,
  children,
  keep,
  act,
  onKeep,
  onAct,
  pending,
}: {
  readonly title: string
  readonly children: ReactNode
  readonly keep: string
  readonly act: string
  readonly onKeep: () => void
  readonly onAct: () => void
  readonly pending: boolean
}) {
  return (
    <Dialog
      title={title}
      onClose={onKeep}
      actions={
        <>
          <Button onPress={onKeep} starts="here">
            {keep}
          </Button>
          <Button kind="danger" onPress={onAct} pending={pending}>
            {act}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
