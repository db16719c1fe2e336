import { codeAndTitle } from '#core/programme/codeAndTitle.ts'
import { memo, useEffect, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Comparison } from '#contract/comparison.ts'
import type { ModuleOutcomeId } from '#core/ids.ts'
import { textFor } from '#core/values.ts'
import { useLanguage } from '../../frame/preferences.tsx'
import { steppedTo } from './cells.ts'
import { focusCell } from './cellToSight.ts'
import { MatrixRow, MatrixText } from './MatrixRow.tsx'
import { CoverageWords } from './CoverageWords.tsx'
import type { Pair } from './pairs.ts'
import './Matrix.css'

/** Every outcome of the module against every outcome of the credential; one cell is where the officer is. */
export const Matrix = memo(function Matrix({
  comparison,
  pairs,
  selected,
  onCell,
  item,
  onLink,
  ids,
  onToggle,
}: {
  readonly comparison: Comparison
  readonly pairs: readonly Pair[]
  readonly selected: ModuleOutcomeId | null
  /** Goes to a cell: an outcome of the module and one of the credential. */
  readonly onCell: (id: ModuleOutcomeId, item: number) => void
  /** The outcome of the credential whose column the officer is in. */
  readonly item: number | null
  /** Links the cell by hand, or unlinks it; null for who may not judge. */
  readonly onLink: ((item: number) => void) | null
  /** The outcomes of the module that are chosen, to be judged together. */
  readonly ids: ReadonlySet<ModuleOutcomeId>
  readonly onToggle: (id: ModuleOutcomeId) => void
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
    const isFree = active === document.body || grid.current?.contains(active) === true
    // A cell that was pressed is in sight.
    if (isFree && cell != null && active !== cell) focusCell(cell)
  }, [row, column])

  const go = (to: { readonly row: number; readonly column: number }) => {
    const pair = pairs[to.row]
    const outcome = outcomes[to.column]
    if (pair !== undefined && outcome !== undefined) onCell(pair.outcome.id, outcome.item)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const key = event.ctrlKey ? `Ctrl+${event.key}` : event.key
    const current = outcomes[column]
    if (key === ' ' && onLink !== null && current !== undefined) {
      event.preventDefault()
      onLink(current.item)
      return
    }
    // With Shift these keys choose rows: they are the whole screen's.
    if (event.shiftKey && (key === 'ArrowUp' || key === 'ArrowDown')) return
    const to = steppedTo(key, { row, column }, { row: pairs.length - 1, column: outcomes.length - 1 })
    if (to === null) return
    event.preventDefault()
    go(to)
  }

  return (
    <section className="compare-column" aria-label={t('screen.matrix')} data-region="">
      <header>
        <h2 className="heading compare-title">
          {t('screen.alignedHeading', {
            module: codeAndTitle(comparison.module.code, textFor(comparison.module.title, language)?.value),
            credential: textFor(comparison.credential.title, language)?.value ?? t('credential:list.untitled'),
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
          aria-multiselectable="true"
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
                  <MatrixText text={outcome.text} />
                </th>
              ))}
              <th scope="col">{t('screen.together')}</th>
            </tr>
          </thead>
          <tbody>
            {pairs.map((pair, at) => (
              <MatrixRow
                key={pair.outcome.id}
                pair={pair}
                outcomes={outcomes}
                column={at === row ? column : null}
                row={at}
                go={go}
                chosen={ids.size > 1 && ids.has(pair.outcome.id)}
                onToggle={onToggle}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
})
