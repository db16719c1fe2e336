import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button.tsx'
import { Mark } from './Mark.tsx'
import './Answers.css'

/** Bars where the rows will be; they show themselves after 300 ms, never sooner. */
export function Loading({ what }: { readonly what?: string }) {
  const { t } = useTranslation('common')
  return (
    <div className="loading" role="status">
      <p className="small quiet">{what ?? t('reading')}</p>
      <div aria-hidden="true">
        {['a', 'b', 'c', 'd', 'e'].map((row) => (
          <div key={row} className="loading-row">
            <i />
            <i />
          </div>
        ))}
      </div>
    </div>
  )
}

/** Nothing is there, or nothing fits: said calmly, with what can be done. */
export function Empty({
  title,
  children,
  action,
}: {
  readonly title: string
  readonly children?: ReactNode
  readonly action?: ReactNode
}) {
  return (
    <div className="answer">
      <Mark kind="later" />
      <div className="stack">
        <strong>{title}</strong>
        {children === undefined ? null : <p className="quiet">{children}</p>}
        {action === undefined ? null : <div>{action}</div>}
      </div>
    </div>
  )
}

/** It did not work: what, why, and the way to try again. */
export function Problem({
  title,
  children,
  onRetry,
}: {
  readonly title: string
  readonly children: ReactNode
  readonly onRetry?: () => void
}) {
  const { t } = useTranslation('common')
  return (
    <div className="answer" role="alert">
      <Mark kind="bad" />
      <div className="stack">
        <strong>{title}</strong>
        <p className="quiet">{children}</p>
        {onRetry === undefined ? null : (
          <div>
            <Button onPress={onRetry}>{t('tryAgain')}</Button>
          </div>
        )}
      </div>
    </div>
  )
}
