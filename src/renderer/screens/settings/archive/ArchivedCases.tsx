import { useDeferredValue, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#contract/contract.ts'
import { formatDate } from '#locales/format.ts'
import { useAskOn } from '../../../api.ts'
import { Asked } from '../../../frame/Asked.tsx'
import { useLanguage } from '../../../frame/preferences.tsx'
import { SimilarSpellings } from '../../../parts/SimilarSpellings.tsx'
import { Button, Empty, Field } from '../../../ui/index.ts'
import { ArchivedCase } from './ArchivedCase.tsx'

type Row = Output<'archive.list'>['rows'][number]

/** What came from other offices, searchable; each case is read in a dialog and never changed. */
export function ArchivedCases({ onErased }: { readonly onErased: () => void }) {
  const { t } = useTranslation('archive')
  const [filter, setFilter] = useState('')
  const place = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState<Row | null>(null)
  const question = useAskOn('archive.list', { filter: useDeferredValue(filter) })
  return (
    <div className="stack">
      <div ref={place} className="settings-narrow">
        <Field label={t('filter')} type="search" value={filter} onChange={setFilter} />
      </div>
      <SimilarSpellings
        spellings={question.data?.similar ?? []}
        onChoose={(spelling) => {
          setFilter(spelling)
          place.current?.querySelector('input')?.focus()
        }}
      />
      <Asked question={question} waiting={t('reading')} failed={t('notRead')}>
        {({ rows, of }) =>
          rows.length === 0 ? (
            <Empty title={t(filter === '' ? 'none' : 'nothingFits')}>{filter === '' ? t('noneHelp') : null}</Empty>
          ) : (
            <>
              <table className="table" aria-label={t('list')}>
                <thead>
                  <tr>
                    <th scope="col">{t('column.number')}</th>
                    <th scope="col">{t('column.applicant')}</th>
                    <th scope="col">{t('column.outcome')}</th>
                    <th scope="col">{t('column.closedOn')}</th>
                    <th scope="col">{t('column.office')}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <ArchivedLine key={row.id} row={row} onOpen={setOpen} />
                  ))}
                </tbody>
              </table>
              {of > rows.length ? <p className="note">{t('more', { shown: rows.length, of })}</p> : null}
            </>
          )
        }
      </Asked>
      {open === null ? null : (
        <ArchivedCase
          row={open}
          onErased={onErased}
          onClose={() => {
            setOpen(null)
          }}
        />
      )}
    </div>
  )
}

function ArchivedLine({ row, onOpen }: { readonly row: Row; readonly onOpen: (row: Row) => void }) {
  const { t } = useTranslation('archive')
  const language = useLanguage()
  return (
    <tr>
      <th scope="row" className="nowrap">
        <Button
          kind="plain"
          onPress={() => {
            onOpen(row)
          }}
        >
          {row.number}
        </Button>
      </th>
      <td>{row.applicant}</td>
      <td>{row.outcomes.map((outcome) => t(`cases:outcome.${outcome}`)).join(', ')}</td>
      <td className="nowrap">{formatDate(row.closedOn, language, 'medium')}</td>
      <td>{t('from', { office: row.office })}</td>
    </tr>
  )
}
