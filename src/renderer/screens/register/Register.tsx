import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#contract/contract.ts'
import { formatDate } from '#locales/format.ts'
import { call, useAskOn } from '../../api.ts'
import { Asked } from '../../frame/Asked.tsx'
import { useFailureWords } from '../../frame/failure.ts'
import { May } from '../../frame/may.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { useSought } from '../../frame/sought.ts'
import { SimilarSpellings } from '../../parts/SimilarSpellings.tsx'
import { saveFile, savePdf } from '../../parts/saveFile.ts'
import { Button, Empty, Field, Notice, Page, useStatus } from '../../ui/index.ts'
import { Batches } from './Batches.tsx'
import './Register.css'

type Listing = Output<'statements.register'>

const mediaTypes = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** Every statement of the office, for whoever needs the outcome and not the case. */
export function Register() {
  const { t } = useTranslation('register')
  const [filter, setFilter] = useState('')
  useSought(setFilter)
  const question = useAskOn('statements.register', { filter: useDeferredValue(filter) })
  const similar = question.data?.similar ?? []
  const choose = (spelling: string) => {
    setFilter(spelling)
    document.querySelector<HTMLInputElement>('.page-head input')?.focus()
  }
  useStatus(question.data === undefined ? null : t('count', { count: question.data.of }))
  return (
    <Page heading={t('title')} asked={<Field label={t('filter')} type="search" value={filter} onChange={setFilter} />}>
      <div className="register-work">
        <May call="statementBatches.list">
          <Batches filter={filter} offered={similar} onFilter={choose} />
        </May>
        <SimilarSpellings spellings={similar} onChoose={choose} />
        <Asked question={question} waiting={t('reading')} failed={t('notRead')}>
          {(listing) =>
            listing.rows.length > 0 ? (
              <Rows listing={listing} filter={filter} />
            ) : filter === '' ? (
              <Empty title={t('none')}>{t('noneHelp')}</Empty>
            ) : (
              <Empty
                title={t('nothingFits')}
                action={
                  <Button
                    onPress={() => {
                      setFilter('')
                    }}
                  >
                    {t('clear')}
                  </Button>
                }
              />
            )
          }
        </Asked>
      </div>
    </Page>
  )
}

function Rows({ listing, filter }: { readonly listing: Listing; readonly filter: string }) {
  const { t } = useTranslation('register')
  const language = useLanguage()
  const failureWords = useFailureWords()
  const [failure, setFailure] = useState<unknown>(null)
  const save = (statementId: Listing['rows'][number]['id']) => {
    setFailure(null)
    call('statements.bytes', { statementId }).then(savePdf).catch(setFailure)
  }
  const exportRows = (format: keyof typeof mediaTypes) => () => {
    setFailure(null)
    call('statements.exportRegister', { filter, language, format })
      .then((file) => {
        saveFile({ ...file, type: mediaTypes[format] })
      })
      .catch(setFailure)
  }
  return (
    <div className="register-rows">
      <div className="row">
        <Button onPress={exportRows('csv')}>{t('export')}</Button>
        <Button onPress={exportRows('xlsx')}>{t('exportWorkbook')}</Button>
      </div>
      {failure === null ? null : (
        <Notice kind="bad" title={t('notSaved')}>
          {failureWords(failure)}
        </Notice>
      )}
      <table className="table" aria-label={t('title')}>
        <thead>
          <tr>
            <th scope="col">{t('column.number')}</th>
            <th scope="col">{t('column.applicant')}</th>
            <th scope="col">{t('column.outcome')}</th>
            <th scope="col">{t('column.issuedOn')}</th>
            <th scope="col">{t('column.state')}</th>
            <th scope="col">{t('column.case')}</th>
            <th scope="col">{t('column.file')}</th>
          </tr>
        </thead>
        <tbody>
          {listing.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className="nowrap">
                <bdi dir="ltr">{row.number}</bdi>
              </th>
              <td className="of-any-length">{row.applicant}</td>
              <td>
                {row.outcomes
                  .map(({ outcome, count }) => t('outcome', { count, outcome: t(`cases:outcome.${outcome}`) }))
                  .join(', ')}
              </td>
              <td className="nowrap">{formatDate(row.issuedOn, language, 'medium')}</td>
              <td>{t(`statement:screen.state.${row.state}`)}</td>
              <td className="faint nowrap">{row.caseNumber}</td>
              <td>
                <Button
                  kind="plain"
                  of={row.number}
                  onPress={() => {
                    save(row.id)
                  }}
                >
                  {t('save', { language: t(`statement:screen.languageName.${row.language}`) })}
                </Button>
                <SaveRecord row={row} onFailure={setFailure} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {listing.of > listing.rows.length ? (
        <p className="note">{t('more', { shown: listing.rows.length, of: listing.of })}</p>
      ) : null}
    </div>
  )
}

/** The longer twin for the file, where one was made and the reader may have it. */
function SaveRecord({
  row,
  onFailure,
}: {
  readonly row: Listing['rows'][number]
  readonly onFailure: (failure: unknown) => void
}) {
  const { t } = useTranslation('register')
  const { recordId } = row
  if (recordId === null) return null
  return (
    <May call="records.bytes">
      <Button
        kind="plain"
        of={row.number}
        onPress={() => {
          onFailure(null)
          call('records.bytes', { recordId }).then(savePdf).catch(onFailure)
        }}
      >
        {t('saveRecord')}
      </Button>
    </May>
  )
}
