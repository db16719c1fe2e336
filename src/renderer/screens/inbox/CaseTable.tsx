import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseRow } from '#contract/cases.ts'
import type { CaseId } from '#core/ids.ts'
import { Stage } from '#core/recognition/case.ts'
import { LongList, Mark, Pips } from '../../ui/index.ts'

const columns = ['stage', 'number', 'applicant', 'credential', 'purpose', 'daysLeft', 'heldBy', 'missing'] as const

/** The cases as rows. */
export function CaseTable({
  rows,
  selected,
  onSelect,
  onOpen,
}: {
  readonly rows: readonly CaseRow[]
  readonly selected: CaseId | null
  readonly onSelect: (id: CaseId) => void
  readonly onOpen: (id: CaseId) => void
}) {
  const { t } = useTranslation('cases')
  const wrap = useRef<HTMLDivElement>(null)

  // The list is where work starts; focus that is somewhere on purpose stays there.
  useEffect(() => {
    const here = document.activeElement
    if (here === document.body || here?.tagName === 'MAIN') {
      wrap.current?.querySelector<HTMLElement>('[role=grid]')?.focus()
    }
  }, [])

  return (
    <div className="inbox-table" ref={wrap}>
      <LongList
        className="table inbox-grid"
        label={t('inbox.label')}
        items={rows}
        keyOf={keyOf}
        rowHeight={31}
        selected={selected}
        onSelect={onSelect}
        onOpen={onOpen}
        cells={Cells}
        head={columns.map((column) => (
          <span key={column} role="columnheader" className={column === 'daysLeft' ? 'number' : ''}>
            {t(`inbox.column.${column}`)}
          </span>
        ))}
      />
    </div>
  )
}

const keyOf = ({ id }: CaseRow) => id

function Cells({ item: row }: { readonly item: CaseRow }) {
  const { t } = useTranslation('cases')
  const title = row.credential?.title === '' ? t('credential:list.untitled') : row.credential?.title
  return (
    <>
      <span role="gridcell">
        <Pips at={Stage.options.indexOf(row.stage)} of={Stage.options.length} />
        {t(`stage.${row.stage}`)}
      </span>
      <span role="gridcell" className="faint">
        {row.number}
      </span>
      <span role="rowheader" className="medium cut">
        {row.applicant.name}
      </span>
      <span role="gridcell" className="cut">
        {row.credential === null ? (
          <span className="faint">{t('inbox.noCredential')}</span>
        ) : (
          <>
            {row.credential.more === 0 ? title : t('inbox.andOthers', { title, count: row.credential.more })}
            {row.credential.provider === '' ? null : <span className="faint">, {row.credential.provider}</span>}
          </>
        )}
      </span>
      <span role="gridcell" className="cut">
        {t(`purpose.${row.purpose}`)}
      </span>
      <span role="gridcell" className="number">
        <DaysLeft row={row} />
      </span>
      <span role="gridcell" className="cut">
        {row.heldBy}
      </span>
      <span role="gridcell" className="cut">
        {row.missing.length === 0 ? (
          <span className="faint">–</span>
        ) : (
          row.missing.map((element) => t(`credential:element.${element}`)).join(', ')
        )}
      </span>
    </>
  )
}

/** Fourteen days or fewer carry a half disc, five or fewer a square: the shape says it without the colour. */
function DaysLeft({ row }: { readonly row: CaseRow }) {
  const { t } = useTranslation('cases')
  if (row.clock !== 'running' || row.daysLeft === null) {
    return <span className="faint">{t(`clock.${row.clock === 'running' ? 'notStarted' : row.clock}`)}</span>
  }
  if (row.daysLeft > 14) return row.daysLeft
  const kind = row.daysLeft <= 5 ? 'bad' : 'part'
  return (
    <span className={`strong ${kind}`}>
      <Mark kind={kind} />{' '}
      <span>
        {row.daysLeft < 0
          ? t('clock.over', { days: -row.daysLeft })
          : row.daysLeft === 0
            ? t('clock.dueToday')
            : row.daysLeft}
      </span>
    </span>
  )
}
