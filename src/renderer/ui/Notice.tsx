import type { ReactNode } from 'react'
import { Mark } from './Mark.tsx'
import './Notice.css'

/** What happened · to which thing · what to do. `bad` is read out at once, the others when there is a pause. */
export function Notice({
  kind,
  title,
  children,
  actions,
}: {
  readonly kind: 'bad' | 'part' | 'good'
  readonly title: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
}) {
  return (
    <div className={`notice notice-${kind}`} role={kind === 'bad' ? 'alert' : 'status'}>
      <Mark kind={kind} />
      <div>
        <strong>{title}</strong> {children}
      </div>
      {actions === undefined ? null : <div className="row">{actions}</div>}
    </div>
  )
}
