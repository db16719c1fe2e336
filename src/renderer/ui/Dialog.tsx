import { useRef, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from './Button.tsx'
import './Dialog.css'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons at the foot: the way out first, what happens next last. */
  readonly actions: ReactNode
  readonly width?: 'normal' | 'wide'
  /** What Esc may take with it: text that only asks whether it is meant, such as a number to be typed, but no other. */
  readonly escTakes?: 'nothing' | 'typing'
  /** Whether it opens with what was typed before, which is as good as typed now. */
  readonly opensWith?: 'nothing' | 'typing'
}

/** A window over the window. Esc closes it and the focus goes back to where it was; who has typed in it is asked to mean it. */
export function Dialog({
  title,
  onClose,
  children,
  actions,
  width = 'normal',
  escTakes = 'nothing',
  opensWith = 'nothing',
}: DialogProps) {
  const { t } = useTranslation('common')
  const typing = useTyping()
  const [wasKept, setWasKept] = useState<'yes' | 'no'>('no')
  const actionsAt = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const wayOut = actionsAt.current?.querySelector('button')
    if (event.key !== 'Escape' || escTakes === 'typing' || wayOut == null) return
    if (opensWith === 'nothing' && !typing.isThere()) return
    event.preventDefault()
    event.stopPropagation()
    wayOut.focus()
    setWasKept('yes')
  }
  return (
    <ModalOverlay
      className="shade"
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className={`window window-${width}`}>
        <div role="presentation" className="window-typed-in" onKeyDown={onKeyDown} onFocus={typing.onFocus}>
          <AriaDialog className="window-inside">
            <div className="window-body">
              <Heading slot="title" className="title">
                {title}
              </Heading>
              {children}
            </div>
            <div className="window-actions" ref={actionsAt}>
              {actions}
              <span className="window-kept note" role="status">
                {wasKept === 'yes' ? t('typedStays') : ''}
              </span>
            </div>
          </AriaDialog>
        </div>
      </Modal>
    </ModalOverlay>
  )
}

/** Whether a text field holds something else than when it was first come to. */
function useTyping() {
  const [fields] = useState(() => new Map<HTMLInputElement | HTMLTextAreaElement, string>())
  return {
    onFocus: ({ target }: FocusEvent) => {
      if (isTextField(target) && !fields.has(target)) fields.set(target, target.value)
    },
    isThere: () =>
      [...fields].some(([field, before]) => field.isConnected && field.value !== before && field.value.trim() !== ''),
  }
}

/** No day, which is chosen anew at once, and no passphrase or search, which nobody wants to find again. */
function isTextField(target: EventTarget): target is HTMLInputElement | HTMLTextAreaElement {
  if (target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && ['text', 'email', 'number', 'tel', 'url'].includes(target.type)
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
