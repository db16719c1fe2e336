import { useEffect, useRef } from 'react'
import { Cell, Column, Row, Table, TableBody, TableHeader, TableLayout, Virtualizer } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { CaseRow } from '#contract/cases.ts'
import { CaseId } from '#core/ids.ts'
import { Stage } from '#core/recognition/case.ts'
import { Mark, Pips } from '../../ui/index.ts'

/** Height of a row and of the head in px at the usual text size; the layout needs numbers. */
const rowHeight = 31

const columns = [
  { key: 'stage', width: 172 },
  { key: 'number', width: 96 },
  { key: 'applicant', width: 148 },
  { key: 'credential', width: '1fr' },
  { key: 'purpose', width: 112 },
  { key: 'daysLeft', width: 104 },
  { key: 'heldBy', width: 116 },
  { key: 'missing', width: 156 },
] as const

/** The cases as rows. Only what is in sight is drawn, so a thousand cases scroll like ten. */
export function CaseTable({
  rows,
  selected,
  onSelect,
  onOpen,
}: {
  readonly rows: readonly CaseRow[]
  readonly selected: CaseId | null
  readonly onSelect: (id: CaseId | null) => void
  readonly onOpen: (id: CaseId) => void
}) {
  const { t } = useTranslation('cases')
  const wrap = useRef<HTMLDivElement>(null)
  const scale = useTextScale()

  // The list is where work starts; focus that is somewhere on purpose stays there.
  useEffect(() => {
    const here = document.activeElement
    if (here === document.body || here?.tagName === 'MAIN') {
      wrap.current?.querySelector<HTMLElement>('[role=grid]')?.focus()
    }
  }, [])

  return (
    <div className="inbox-table" ref={wrap}>
      <Virtualizer
        layout={TableLayout}
        layoutOptions={{ rowHeight: rowHeight * scale, headingHeight: rowHeight * scale }}
      >
        <Table
          className="table inbox-grid"
          aria-label={t('inbox.label')}
          data-start=""
          selectionMode="single"
          selectionBehavior="replace"
          escapeKeyBehavior="none"
          selectedKeys={selected === null ? [] : [selected]}
          onSelectionChange={(keys) => {
            const id = CaseId.safeParse(keys === 'all' ? null : [...keys][0])
            onSelect(id.success ? id.data : null)
          }}
          onRowAction={(key) => {
            onOpen(CaseId.parse(key))
          }}
        >
          <TableHeader>
            {columns.map((column) => (
              <Column
                key={column.key}
                id={column.key}
                isRowHeader={column.key === 'applicant'}
                width={typeof column.width === 'number' ? column.width * scale : column.width}
                className={column.key === 'daysLeft' ? 'number' : column.key === 'stage' ? 'inbox-first' : ''}
              >
                {t(`inbox.column.${column.key}`)}
              </Column>
            ))}
          </TableHeader>
          <TableBody items={rows}>{(row) => <CaseTableRow row={row} />}</TableBody>
        </Table>
      </Virtualizer>
    </div>
  )
}

function CaseTableRow({ row }: { readonly row: CaseRow }) {
  const { t } = useTranslation('cases')
  return (
    <Row id={row.id} textValue={row.applicant.name}>
      <Cell className="inbox-first">
        <Pips at={Stage.options.indexOf(row.stage)} of={Stage.options.length} />
        {t(`stage.${row.stage}`)}
      </Cell>
      <Cell className="faint">{row.number}</Cell>
      <Cell className="medium cut">{row.applicant.name}</Cell>
      <Cell className="cut">
        {row.credential === null ? (
          <span className="faint">{t('inbox.noCredential')}</span>
        ) : (
          <>
            {row.credential.more === 0
              ? row.credential.title
              : t('inbox.andOthers', { title: row.credential.title, count: row.credential.more })}
            <span className="faint">, {row.credential.provider}</span>
          </>
        )}
      </Cell>
      <Cell className="cut">{t(`purpose.${row.purpose}`)}</Cell>
      <Cell className="number">
        <DaysLeft row={row} />
      </Cell>
      <Cell className="cut">{row.heldBy}</Cell>
      <Cell className="cut">
        {row.missing.length === 0 ? (
          <span className="faint">–</span>
        ) : (
          row.missing.map((element) => t(`credential:element.${element}`)).join(', ')
        )}
      </Cell>
    </Row>
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
      <Mark kind={kind} /> {row.daysLeft}
    </span>
  )
}

/** How much larger than 16 px the text of this window is set: the layout's numbers grow with it. */
function useTextScale(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1
}
