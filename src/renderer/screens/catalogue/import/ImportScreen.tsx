import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { CatalogueImport } from '#contract/catalogueImport.ts'
import { formatDayOf } from '#locales/format.ts'
import { useAskOnSight, useChange, useEvents } from '../../../api.ts'
import { Asked } from '../../../frame/Asked.tsx'
import { useLanguage } from '../../../frame/preferences.tsx'
import { useSession } from '../../../frame/session.tsx'
import { NotDone } from '../../../parts/NotDone.tsx'
import { Button, Empty, Loading, Notice, Progress, useKeys, useStatus } from '../../../ui/index.ts'
import { Findings } from './Findings.tsx'
import { MappingPane } from './MappingPane.tsx'
import { Outcome } from './Outcome.tsx'
import { WhatWillBeMade } from './WhatWillBeMade.tsx'
import './Import.css'

/** Catalogue files between the disk and the catalogue: what their columns mean, what is made of them, how far it is. */
export function ImportScreen() {
  const { t } = useTranslation('catalogue')
  // What the catalogue asked may be of before: it is read on between there and here.
  const current = useAskOnSight('catalogueImport.current', {})
  const [told, setTold] = useState<CatalogueImport | null>(null)
  useEvents('catalogueImport.changed', ({ import: view }) => {
    setTold(view)
  })
  return (
    <Asked question={current} waiting={t('importing.reading')} failed={t('screen.notRead')}>
      {(asked) => {
        const view = told !== null && told.id === asked?.id ? told : asked
        return view === null ? <NothingOpen /> : <Opened key={view.id} view={view} />
      }}
    </Asked>
  )
}

function NothingOpen() {
  const { t } = useTranslation('catalogue')
  const navigate = useNavigate()
  return (
    <Empty
      title={t('importing.nothingOpen')}
      action={<Button onPress={() => void navigate('/catalogue')}>{t('importing.toCatalogue')}</Button>}
    />
  )
}

function Opened({ view }: { readonly view: CatalogueImport }) {
  const { t } = useTranslation('catalogue')
  const language = useLanguage()
  const { timeZone } = useSession()
  const navigate = useNavigate()
  const start = useChange('catalogueImport.start')
  const close = useChange('catalogueImport.close')
  const leave = () => {
    close.mutate({ id: view.id })
    void navigate('/catalogue')
  }
  const begin = () => {
    if (view.state === 'ready' && !start.isPending && view.counts.modules > 0) start.mutate({ id: view.id })
  }
  useStatus(
    view.remembered === null
      ? t('importing.suggested')
      : t('importing.recalled', {
          name: view.remembered.name,
          date: formatDayOf(view.remembered.at, language, timeZone),
        }),
  )
  const isOver = view.state === 'imported' || view.state === 'stopped'
  useKeys([
    ...(isOver ? [] : [{ keys: 'Ctrl+Enter', label: t('importing.keys.import'), run: begin, shown: 'line' } as const]),
    {
      keys: 'Esc',
      label: isOver ? t('importing.toCatalogue') : t('importing.keys.leave'),
      run: view.state === 'importing' ? null : leave,
      shown: 'line',
    },
  ])
  const [only = ''] = view.names
  const heading =
    view.names.length === 1
      ? t('importing.heading', { name: only })
      : t('importing.headingOfFiles', { count: view.names.length })
  const rows = view.tables[view.table]?.rows
  return (
    <div className="import-work">
      <section className="import-main" aria-label={heading} data-region="">
        <header className="import-head">
          <h1>{heading}</h1>
          {rows === undefined ? null : <span className="note">{t('importing.rows', { count: rows })}</span>}
        </header>
        <NotDone error={start.error ?? close.error} />
        <Body
          view={view}
          onLeave={leave}
          onStop={() => {
            close.mutate({ id: view.id })
          }}
        />
      </section>
      {view.state === 'ready' || (view.state === 'reading' && view.format !== '') ? (
        <WhatWillBeMade view={view} onImport={begin} onLeave={leave} pending={start.isPending} />
      ) : null}
    </div>
  )
}

function Body({
  view,
  onLeave,
  onStop,
}: {
  readonly view: CatalogueImport
  readonly onLeave: () => void
  readonly onStop: () => void
}) {
  const { t } = useTranslation('catalogue')
  if (view.state === 'importing') {
    return (
      <div className="import-progress">
        <p role="status">{t('importing.writing', { done: view.done, count: view.counts.modules })}</p>
        <Progress label={t('importing.progress')} done={view.done} of={view.counts.modules} />
        <div>
          <Button onPress={onStop}>{t('importing.stop')}</Button>
        </div>
      </div>
    )
  }
  if (view.state === 'imported' || view.state === 'stopped') return <Outcome view={view} onLeave={onLeave} />
  if (view.state === 'refused') {
    return (
      <>
        <Notice kind="bad" title={t('importing.refused', { name: view.names.join(', ') })}>
          {t('screen.problems', { count: view.problemCount })}
        </Notice>
        <Findings findings={view.problems} count={view.problemCount} />
        <div className="import-progress">
          <div>
            <Button onPress={onLeave}>{t('importing.toCatalogue')}</Button>
          </div>
        </div>
      </>
    )
  }
  if (view.state === 'reading' && view.format === '') return <Loading what={t('importing.reading')} />
  return <MappingPane view={view} />
}
