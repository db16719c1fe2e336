import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailureWords } from '../frame/failure.ts'
import { Button, Dialog, Notice } from '../ui/index.ts'

/** A window that asks what one change needs: the way out, what does it, and above the fields why it was not done. */
export function ChangeDialog({
  title,
  act,
  kind = 'primary',
  offBecause = null,
  failed,
  change,
  onAct,
  onClose,
  children,
}: {
  readonly title: string
  /** What the button that does it says. */
  readonly act: string
  readonly kind?: 'primary' | 'danger'
  readonly offBecause?: string | null
  /** What did not happen, where the change was refused. */
  readonly failed: string
  readonly change: { readonly isPending: boolean; readonly error: unknown }
  readonly onAct: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const { t } = useTranslation('common')
  const failureWords = useFailureWords()
  return (
    <Dialog
      title={title}
      onClose={onClose}
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
          {failureWords(change.error)}
        </Notice>
      )}
      {children}
    </Dialog>
  )
}
