import { ProgressBar } from 'react-aria-components'
import './Progress.css'

/** How far something is, `done` of `of`. */
export function Progress({ label, done, of }: { readonly label: string; readonly done: number; readonly of: number }) {
  return (
    <ProgressBar className="progress" aria-label={label} value={done} maxValue={Math.max(of, 1)}>
      {({ percentage }) => <i className="progress-done" style={{ inlineSize: `${percentage ?? 0}%` }} />}
    </ProgressBar>
  )
}
