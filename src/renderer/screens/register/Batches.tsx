import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { batchAtMost, type StatementBatch } from '#contract/statementBatches.ts'
import { formatDayOf, formatLanguage } from '#locales/format.ts'
import { call, useAsk, useChange, useEvents } from '../../api.ts'
import { Asked } from '../../frame/Asked.tsx'
import { useFailureWords } from '../../frame/failure.ts'
import { May } from '../../frame/may.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { useSession } from '../../frame/session.tsx'
import { SimilarSpellings } from '../../parts/SimilarSpellings.tsx'
import { saveFile } from '../../parts/saveFile.ts'
import { Button, Choices, Confirm, Notice, Progress } from '../../ui/index.ts'

interface Filtered {
  readonly filter: string
  /** Spellings that are offered for the filter already. */
  readonly offered: readonly string[]
  readonly onFilter: (filter: string) => void
}

/** Statements for many decisions at once: what waits, by the filter of the list, and how each batch is getting on. */
export function Batches(filtered: Filtered) {
  const { t } = useTranslation('batch')
  const client = useQueryClient()
  const settings = useAsk('office.settings', {})
  const languages = settings.data?.statementLanguages ?? ['en']
  const [chosen, setChosen] = useState<'en' | 'de' | null>(null)
  const language = chosen ?? languages[0] ?? 'en'
  const batches = useAsk('statementBatches.list', {})
  const [failure, setFailure] = useState<unknown>(null)
  const failureWords = useFailureWords()
  useEvents('statementBatches.progress', ({ batch }) => {
    client.setQueryData<StatementBatch[]>(['statementBatches.list', {}], (before) =>
      before?.map((one) => (one.id === batch.id ? batch : one)),
    )
    if (batch.state !== 'running') void client.invalidateQueries()
  })
  return (
    <section className="batches stack" aria-labelledby="batches-title">
      <h2 id="batches-title">{t('title')}</h2>
      {failure === null ? null : (
        <Notice kind="bad" title={t('notDone')}>
          {failureWords(failure)}
        </Notice>
      )}
      {languages.length > 1 ? (
        <Choices
          label={t('statement:screen.language')}
          value={language}
          onChange={setChosen}
          options={languages.map((value) => ({ value, label: t(`statement:screen.languageName.${value}`) }))}
        />
      ) : null}
      <Waiting {...filtered} language={language} onFailure={setFailure} />
      <Asked question={batches} waiting={t('reading')} failed={t('notRead')}>
        {(all) =>
          all.length === 0 ? null : (
            <ul className="stack" aria-label={t('list')}>
              {all.map((batch) => (
                <OneBatch key={batch.id} batch={batch} onFailure={setFailure} />
              ))}
            </ul>
          )
        }
      </Asked>
    </section>
  )
}

interface Told {
  readonly onFailure: (failure: unknown) => void
}

function Waiting({
  filter,
  offered,
  onFilter,
  language,
  onFailure,
}: Told & Filtered & { readonly language: 'en' | 'de' }) {
  const { t } = useTranslation('batch')
  const question = useAsk('statementBatches.waiting', { filter, language })
  const start = useChange('statementBatches.start')
  const [asking, setAsking] = useState<'asked' | 'none'>('none')
  return (
    <Asked question={question} waiting={t('reading')} failed={t('notRead')}>
      {({ of, otherLanguage, similar }) => {
        const count = Math.min(of, batchAtMost)
        const others = (
          <SimilarSpellings spellings={similar.filter((spelling) => !offered.includes(spelling))} onChoose={onFilter} />
        )
        if (count === 0) {
          return (
            <>
              <p className="quiet">{t(filter === '' ? 'nothing' : 'nothingFits')}</p>
              {others}
            </>
          )
        }
        const notice = otherLanguage.length === 0 ? null : <OtherLanguage cases={otherLanguage} language={language} />
        return (
          <>
            <p className="quiet">{t('text', { count: of, most: batchAtMost })}</p>
            {others}
            {notice}
            <May call="statementBatches.start">
              <div className="row">
                <Button
                  pending={start.isPending}
                  onPress={() => {
                    setAsking('asked')
                  }}
                >
                  {t('start', { count })}
                </Button>
              </div>
            </May>
            {asking === 'none' ? null : (
              <Confirm
                title={t('question', { count })}
                keep={t('keep')}
                act={t('start', { count })}
                // What is asked again may be another number.
                pending={start.isPending || question.isFetching}
                onKeep={() => {
                  setAsking('none')
                }}
                onAct={() => {
                  onFailure(null)
                  start.mutate(
                    { filter, language },
                    {
                      onError: onFailure,
                      onSettled: () => {
                        setAsking('none')
                      },
                    },
                  )
                }}
              >
                {notice}
                <p>{t('questionText')}</p>
              </Confirm>
            )}
          </>
        )
      }}
    </Asked>
  )
}

/** More are told by their number only: the list of what waits names them. */
const mostNamed = 12

/** Says of which statements some texts may be in another language: one that is issued alone says so before it is. */
function OtherLanguage({ cases, language }: { readonly cases: readonly string[]; readonly language: 'en' | 'de' }) {
  const { t } = useTranslation('batch')
  const shown = useLanguage()
  const named = cases.slice(0, mostNamed)
  const more = cases.length - named.length
  const all = more === 0 ? named : [...named, t('otherLanguageMore', { count: more })]
  return (
    <Notice kind="part" title={t('otherLanguage', { count: cases.length, language: formatLanguage(language, shown) })}>
      {t('otherLanguageText', { cases: new Intl.ListFormat(shown).format(all) })}
    </Notice>
  )
}

function OneBatch({ batch, onFailure }: Told & { readonly batch: StatementBatch }) {
  const { t } = useTranslation('batch')
  const language = useLanguage()
  const { timeZone } = useSession()
  const cancel = useChange('statementBatches.cancel')
  const resume = useChange('statementBatches.resume')
  const batchId = batch.id
  const told = t('progress', { issued: batch.issued, of: batch.of, refused: batch.refused })
  const save = (what: 'csv' | 'json' | 'zip') => {
    onFailure(null)
    const types = { csv: 'text/csv', json: 'application/json', zip: 'application/zip' }
    const asked =
      what === 'zip'
        ? call('statementBatches.files', { batchId, language })
        : call('statementBatches.manifest', { batchId, format: what, language })
    asked
      .then((file) => {
        saveFile({ ...file, type: types[what] })
      })
      .catch(onFailure)
  }
  return (
    <li className="stack">
      <span className="small">
        <strong>{t(`state.${batch.state}`)}</strong>{' '}
        <span className="quiet">
          {t('begun', {
            date: formatDayOf(batch.at, language, timeZone),
            by: batch.by,
            language: t(`statement:screen.languageName.${batch.language}`),
          })}
        </span>
      </span>
      {batch.state === 'running' ? (
        <Progress label={t('title')} done={batch.issued + batch.refused} of={batch.of} />
      ) : null}
      <span className="small" role="status">
        {told}
      </span>
      <div className="row row-wrap">
        {batch.state === 'running' ? (
          <May call="statementBatches.cancel">
            <Button
              pending={cancel.isPending}
              onPress={() => {
                onFailure(null)
                cancel.mutate({ batchId }, { onError: onFailure })
              }}
            >
              {t('cancel')}
            </Button>
          </May>
        ) : null}
        {batch.state === 'interrupted' || batch.state === 'stopped' ? (
          <May call="statementBatches.resume">
            <Button
              pending={resume.isPending}
              onPress={() => {
                onFailure(null)
                resume.mutate({ batchId }, { onError: onFailure })
              }}
            >
              {t('resume')}
            </Button>
          </May>
        ) : null}
        {(['csv', 'json'] as const).map((format) => (
          <Button
            key={format}
            kind="plain"
            onPress={() => {
              save(format)
            }}
          >
            {t(format)}
          </Button>
        ))}
        {batch.issued === 0 ? null : (
          <Button
            kind="plain"
            onPress={() => {
              save('zip')
            }}
          >
            {t('files')}
          </Button>
        )}
      </div>
    </li>
  )
}
