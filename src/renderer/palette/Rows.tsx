import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Kbd, useHolds } from '../ui/index.ts'
import type { Asked, Group, Row } from './found.ts'
import { Marked } from './Marked.tsx'

/** What was found, group by group; the keyboard stays in the field above, which says what is chosen. */
export function Rows({
  id,
  groups,
  chosen,
  shown,
  onChoose,
}: {
  readonly id: string
  readonly groups: readonly Group[]
  readonly chosen: Row | null
  readonly shown: Asked
  readonly onChoose: (row: Row) => void
}) {
  const { t } = useTranslation('palette')
  const list = useRef<HTMLDivElement>(null)
  const key = chosen?.key
  useEffect(() => {
    const row = list.current?.querySelector('[aria-selected=true]')
    // The first of a group comes into view with its heading.
    const heading =
      row?.previousElementSibling?.getAttribute('role') === 'presentation' ? row.previousElementSibling : row
    heading?.scrollIntoView({ block: 'nearest' })
    row?.scrollIntoView({ block: 'nearest' })
  }, [key])
  return (
    <div id={id} className="search-rows" role="listbox" aria-label={t('found')} ref={list} tabIndex={-1}>
      {groups.map(({ name, heading, rows, of }) =>
        rows.length === 0 ? null : (
          <div key={name} role="group" aria-labelledby={`${id}-${name}`} className="search-group">
            <div id={`${id}-${name}`} role="presentation" className="label search-heading">
              {heading} {of > rows.length ? <span>· {t('firstOf', { shown: rows.length, count: of })}</span> : null}
            </div>
            {rows.map((row) => (
              <RowLine
                key={row.key}
                id={idOf(id, row)}
                row={row}
                chosen={row.key === key ? 'first' : row.key === chosen?.second?.row ? 'second' : 'not'}
                shown={shown}
                onChoose={onChoose}
              />
            ))}
          </div>
        ),
      )}
    </div>
  )
}

/** The id of a row's element, for the field to say. */
export function idOf(list: string, { key }: Row): string {
  return `${list} ${key}`.replaceAll(/\s/g, '-')
}

function RowLine({
  id,
  row,
  chosen,
  shown,
  onChoose,
}: {
  readonly id: string
  readonly row: Row
  readonly chosen: 'first' | 'second' | 'not'
  readonly shown: Asked
  readonly onChoose: (row: Row) => void
}) {
  const holds = useHolds()
  const keys = { first: 'Enter', second: 'Ctrl+Enter', not: row.keys }[chosen]
  return (
    // The keyboard stays in the field, which answers every key.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      role="option"
      tabIndex={-1}
      className="search-row"
      aria-selected={chosen === 'first'}
      onMouseDown={(event) => {
        event.preventDefault()
      }}
      onClick={() => {
        onChoose(row)
      }}
    >
      <span className="cut">
        <Marked text={row.text} asked={row.marked ?? shown.text} />
      </span>
      {row.note === undefined ? null : (
        <span className="search-note">
          <Marked text={row.note} asked={row.marked ?? shown.text} />
        </span>
      )}
      {keys === undefined || !holds(keys) ? null : <Kbd keys={keys} />}
    </div>
  )
}
