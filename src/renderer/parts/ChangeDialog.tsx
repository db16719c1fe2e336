import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailureWords } from '../frame/failure.ts'
import { TypedElsewhere } from '../frame/TypedElsewhere.tsx'
import { Button, Dialog, Notice } from '../ui/index.ts'

/** A window that asks what one change needs: the way out, what does it, and above the fields why it was not done. */
export function ChangeDialog({
  title,
  act,
  kind = 'primary',
  offBecause = null,
  width = 'normal',
  failed,
  why = null,
  change,
  onAct,
  onClose,
  opensWith = 'nothing',
  children,
}: {
  readonly title: string
  /** What the button that does it says. */
  readonly act: string
  readonly kind?: 'primary' | 'danger'
  readonly offBecause?: string | null
  readonly width?: 'normal' | 'wide'
  /** What did not happen, where the change was refused. */
  readonly failed: string
  /** Why it was refused, where this window says it better than the refusal does. */
  readonly why?: string | null
  readonly change: { readonly isPending: boolean; readonly error: unknown }
  readonly onAct: () => void
  readonly onClose: () => void
  /** Whether it opens with what was typed before a lock or a crash, which Esc leaves then. */
  readonly opensWith?: 'nothing' | 'typing'
  readonly children: ReactNode
}) {
  const { t } = useTranslation('common')
  const failureWords = useFailureWords()
  return (
    <Dialog
      title={title}
      width={width}
      onClose={onClose}
      opensWith={opensWith}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button kind={kind} pending={change.isPending} offBecause={offBecause} onPress={onAct}>
            {act}
          </Button>
        </>
      }
    >
      {change.error === null ? null : (
        <Notice kind="bad" title={failed}>
          {why ?? failureWords(change.error)}
        </Notice>
      )}
      <TypedElsewhere />
      {children}
    </Dialog>
  )
}
