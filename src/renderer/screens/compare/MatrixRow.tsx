import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Comparison } from '#contract/comparison.ts'
import type { ModuleOutcomeId } from '#core/ids.ts'
import type { LangText } from '#core/values.ts'
import { Mark } from '../../ui/index.ts'
import { cellOf, type Cell } from './cells.ts'
import { PairState } from './CoverageWords.tsx'
import { OutcomeInSight } from './OutcomeText.tsx'
import { judgedMarks, saidOf, suggestedMarks, type Pair } from './pairs.ts'

type CredentialOutcome = Comparison['credential']['outcomes'][number]

interface RowProps {
  readonly pair: Pair
  readonly outcomes: readonly CredentialOutcome[]
  /** Where the officer is, in the row they are in. */
  readonly column: number | null
  readonly row: number
  readonly go: (to: { readonly row: number; readonly column: number }) => void
  /** Among several that are to be judged together. */
  readonly chosen: boolean
  readonly onToggle: (id: ModuleOutcomeId) => void
}

/** An outcome of the module in the matrix. What is done is new on every rendering and does the same: no reason to draw again. */
export const MatrixRow = memo(PlainRow, (before, after) => {
  return (
    before.pair === after.pair &&
    before.outcomes === after.outcomes &&
    before.column === after.column &&
    before.chosen === after.chosen
  )
})

function PlainRow({ pair, outcomes, column, row, go, chosen, onToggle }: RowProps) {
  return (
    <tr className={[column === null ? '' : 'matrix-row', chosen ? 'matrix-chosen' : ''].join(' ')}>
      <th scope="row">
        <span className="outcome-name">{pair.outcome.code}</span> <MatrixText text={pair.outcome.text} />
      </th>
      {outcomes.map((outcome, at) => (
        <MatrixCell
          key={outcome.item}
          cell={cellOf(pair, outcome.item)}
          name={`C${String(at + 1)} / ${pair.outcome.code}`}
          here={column === at ? 'here' : 'elsewhere'}
          onPress={(several) => {
            if (several) onToggle(pair.outcome.id)
            else go({ row, column: at })
          }}
        />
      ))}
      <td role="gridcell" className="matrix-state" aria-selected={chosen}>
        <PairState pair={pair} />
        <Said of={pair} />
      </td>
    </tr>
  )
}

/** What heads a row or a column, cut to where it is told apart. */
export function MatrixText({ text }: { readonly text: LangText }) {
  return <OutcomeInSight className="matrix-text" text={text} />
}

function Said({ of }: { readonly of: Pair }) {
  const { t } = useTranslation('comparison')
  const said = saidOf(of)
  return said === null ? null : <span className="note">{t(`screen.${said}`)}</span>
}

function MatrixCell({
  cell,
  name,
  here,
  onPress,
}: {
  readonly cell: Cell
  readonly name: string
  readonly here: 'here' | 'elsewhere'
  /** With Ctrl it chooses one more row. */
  readonly onPress: (several: boolean) => void
}) {
  const { t } = useTranslation('comparison')
  const words =
    cell === null
      ? t('screen.noLink')
      : cell.kind === 'judged'
        ? t(`coverage.${cell.coverage}`)
        : cell.kind === 'suggested'
          ? t('screen.suggestedIs', { coverage: t(`coverage.${cell.coverage}`) })
          : t(cell.kind === 'linked' ? 'screen.linked' : 'screen.weakSuggestion')
  const wash = cell?.kind === 'judged' ? `matrix-${cell.coverage}` : ''
  return (
    // The keys of the whole grid are the table's.
    <td
      role="gridcell"
      className={here === 'here' ? `matrix-here ${wash}` : wash}
      tabIndex={here === 'here' ? 0 : -1}
      aria-selected={here === 'here'}
      aria-label={`${name}: ${words}`}
      onClick={(event) => {
        onPress(event.ctrlKey || event.metaKey)
      }}
    >
      {cell === null ? null : cell.kind === 'judged' ? (
        <Mark kind={judgedMarks[cell.coverage]} />
      ) : cell.kind === 'suggested' ? (
        <Mark kind={suggestedMarks[cell.coverage]} />
      ) : cell.kind === 'linked' ? (
        <Mark kind="now" />
      ) : (
        <i className={`matrix-${cell.kind}`} />
      )}
    </td>
  )
}
