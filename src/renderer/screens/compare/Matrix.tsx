import { memo, useEffect, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Comparison } from '#contract/comparison.ts'
import type { ModuleOutcomeId } from '#core/ids.ts'
import { textFor } from '#core/values.ts'
import { useLanguage } from '../../frame/preferences.tsx'
import { Mark } from '../../ui/index.ts'
import { cellOf, steppedTo, type Cell } from './cells.ts'
import { CoverageWords, PairState } from './ModuleColumn.tsx'
import { judgedMarks, suggestedMarks, type Pair } from './pairs.ts'
import './Matrix.css'

type CredentialOutcome = Comparison['credential']['outcomes'][number]

/** Every outcome of the module against every outcome of the credential; one cell is where the officer is. */
export function Matrix({
  comparison,
  pairs,
  selected,
  onSelect,
  item,
  onItem,
  onLink,
}: {
  readonly comparison: Comparison
  readonly pairs: readonly Pair[]
  readonly selected: ModuleOutcomeId | null
  readonly onSelect: (id: ModuleOutcomeId) => void
  /** The outcome of the credential whose column the officer is in. */
  readonly item: number | null
  readonly onItem: (item: number) => void
  /** Links the cell by hand, or unlinks it; null for who may not judge. */
  readonly onLink: ((item: number) => void) | null
}) {
  const { t } = useTranslation('comparison')
  const language = useLanguage()
  const grid = useRef<HTMLTableElement>(null)
  const { outcomes } = comparison.credential
  const row = Math.max(
    0,
    pairs.findIndex(({ outcome }) => outcome.id === selected),
  )
  const column = Math.max(
    0,
    outcomes.findIndex((one) => one.item === item),
  )

  useEffect(() => {
    const cell = grid.current?.querySelector<HTMLElement>('[tabindex="0"]')
    const active = document.activeElement
    // Whoever types a note or is in the list of candidates stays there.
    if (active === document.body || grid.current?.contains(active) === true) cell?.focus()
  }, [row, column])

  const go = (to: { readonly row: number; readonly column: number }) => {
    const pair = pairs[to.row]
    const outcome = outcomes[to.column]
    if (pair !== undefined) onSelect(pair.outcome.id)
    if (outcome !== undefined) onItem(outcome.item)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const key = event.ctrlKey ? `Ctrl+${event.key}` : event.key
    const current = outcomes[column]
    if (key === ' ' && onLink !== null && current !== undefined) {
      event.preventDefault()
      onLink(current.item)
      return
    }
    const to = steppedTo(key, { row, column }, { row: pairs.length - 1, column: outcomes.length - 1 })
    if (to === null) return
    event.preventDefault()
    go(to)
  }

  return (
    <section className="compare-column" aria-label={t('screen.matrix')} data-region="">
      <header>
        <h2 className="heading cut">
          {t('screen.alignedHeading', {
            module: `${comparison.module.code} ${textFor(comparison.module.title, language)?.value ?? ''}`,
            credential: textFor(comparison.credential.title, language)?.value ?? '',
          })}
        </h2>
        <CoverageWords comparison={comparison} pairs={pairs} />
      </header>
      <div className="matrix-scroll">
        <table
          ref={grid}
          className="matrix"
          // A grid of cells by the pattern of WAI-ARIA: a table whose cells are one stop, with arrows inside.
          // eslint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
          role="grid"
          aria-label={t('screen.matrix')}
          style={{ '--columns': outcomes.length } as object}
          onKeyDown={onKeyDown}
        >
          <colgroup>
            <col className="matrix-name" />
            {outcomes.map((outcome, at) => (
              <col key={outcome.item} className={at === column ? 'matrix-cross' : undefined} />
            ))}
            <col className="matrix-together" />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">
                {t('screen.matrixDown')}
                <br />
                {t('screen.matrixAcross')}
              </th>
              {outcomes.map((outcome, at) => (
                <th key={outcome.item} scope="col" className={at === column ? 'matrix-cross' : undefined}>
                  <span className="outcome-name">C{at + 1}</span>
                  <span className="matrix-text" lang={textFor(outcome.text, language)?.lang}>
                    {textFor(outcome.text, language)?.value ?? ''}
                  </span>
                </th>
              ))}
              <th scope="col">{t('screen.together')}</th>
            </tr>
          </thead>
          <tbody>
            {pairs.map((pair, at) => (
              <Row
                key={pair.outcome.id}
                pair={pair}
                outcomes={outcomes}
                column={at === row ? column : null}
                row={at}
                go={go}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

interface RowProps {
  readonly pair: Pair
  readonly outcomes: readonly CredentialOutcome[]
  /** Where the officer is, in the row they are in. */
  readonly column: number | null
  readonly row: number
  readonly go: (to: { readonly row: number; readonly column: number }) => void
}

/** `go` is new on every rendering and does the same: it is no reason to draw a row again. */
const Row = memo(PlainRow, (before, after) => {
  return before.pair === after.pair && before.outcomes === after.outcomes && before.column === after.column
})

function PlainRow({ pair, outcomes, column, row, go }: RowProps) {
  const language = useLanguage()
  return (
    <tr className={column === null ? undefined : 'matrix-row'}>
      <th scope="row">
        <span className="outcome-name">{pair.outcome.code}</span>{' '}
        <span className="matrix-text">{textFor(pair.outcome.text, language)?.value ?? ''}</span>
      </th>
      {outcomes.map((outcome, at) => (
        <MatrixCell
          key={outcome.item}
          cell={cellOf(pair, outcome.item)}
          name={`C${String(at + 1)} / ${pair.outcome.code}`}
          here={column === at ? 'here' : 'elsewhere'}
          onPress={() => {
            go({ row, column: at })
          }}
        />
      ))}
      <td role="gridcell" className="matrix-state">
        <PairState pair={pair} />
        {pair.judgement === null && pair.suggestion !== null ? <Suggestion /> : null}
      </td>
    </tr>
  )
}

function Suggestion() {
  const { t } = useTranslation('comparison')
  return <span className="note">{t('screen.suggested')}</span>
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
  readonly onPress: () => void
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
      onClick={onPress}
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
