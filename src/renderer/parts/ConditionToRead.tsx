import type { ConditionRow } from '#contract/conditions.ts'
import type { ConditionState } from '#core/recognition/conditions.ts'
import { State, type MarkKind } from '../ui/index.ts'
import { useConditionWords } from './conditionWords.ts'

const marks: Record<ConditionState, MarkKind> = { open: 'later', overdue: 'part', fulfilled: 'good', lapsed: 'bad' }

/** A condition or a bridging task, where it stands, and what was noted of it. */
export function ConditionToRead({ row }: { readonly row: ConditionRow }) {
  const words = useConditionWords()
  return (
    <>
      <p>
        <strong>{row.moduleCode}</strong> {row.text}
      </p>
      <p className="quiet">{words.untilAndChecker(row.until, row.checkedBy)}</p>
      <State kind={marks[row.state]}>{words.state(row)}</State>
      {row.events.map((event, index) => (
        <p key={`${event.kind} ${String(index)}`} className="small">
          {words.event(row.kind, event)}
        </p>
      ))}
    </>
  )
}
