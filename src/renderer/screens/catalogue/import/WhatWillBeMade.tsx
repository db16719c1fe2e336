import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CatalogueImport } from '#contract/catalogueImport.ts'
import type { ModuleContent } from '#core/programme/programme.ts'
import { textFor } from '#core/values.ts'
import { formatCredits, formatDate } from '#locales/format.ts'
import { useAsk, useChange } from '../../../api.ts'
import { Asked } from '../../../frame/Asked.tsx'
import { useLanguage } from '../../../frame/preferences.tsx'
import { NotDone } from '../../../parts/NotDone.tsx'
import { Button, IconButton, Loading } from '../../../ui/index.ts'

/** One module after another as it would be made, what an import would change, and the import itself. */
export function WhatWillBeMade({
  view,
  onImport,
  onLeave,
  pending,
}: {
  readonly view: CatalogueImport
  readonly onImport: () => void
  readonly onLeave: () => void
  readonly pending: boolean
}) {
  const { t } = useTranslation('catalogue')
  const [wanted, setWanted] = useState(0)
  const remember = useChange('catalogueImport.remember')
  /** The mapping that was saved here. */
  const [saved, setSaved] = useState<string | null>(null)
  const mapping = JSON.stringify(view.mapping)
  const { counts } = view
  const at = Math.min(wanted, Math.max(0, counts.modules - 1))
  const name = view.names[0] ?? ''
  return (
    <aside className="import-side" aria-label={t('importing.made')} data-region="">
      <header className="import-head">
        <h2 className="heading">{t('importing.made')}</h2>
        <span className="note">
          {counts.modules === 0 ? '' : t('importing.moduleOf', { number: at + 1, count: counts.modules })}
        </span>
        <span className="grow" />
        <IconButton
          label={t('importing.previous')}
          onPress={() => {
            setWanted(Math.max(0, at - 1))
          }}
        >
          <ChevronLeft aria-hidden="true" />
        </IconButton>
        <IconButton
          label={t('importing.next')}
          onPress={() => {
            setWanted(Math.min(counts.modules - 1, at + 1))
          }}
        >
          <ChevronRight aria-hidden="true" />
        </IconButton>
      </header>
      <div className="import-made">
        {view.state === 'reading' ? <Loading what={t('importing.reading')} /> : <Made id={view.id} at={at} />}
        <dl className="facts small">
          <dt>{t('importing.fresh')}</dt>
          <dd>{counts.fresh}</dd>
          <dt>{t('importing.known')}</dt>
          <dd>{counts.known}</dd>
          <dt>{t('importing.absent')}</dt>
          <dd>{counts.absent}</dd>
        </dl>
        <div className="row row-wrap">
          <Button
            kind="primary"
            onPress={onImport}
            pending={pending || view.state === 'reading'}
            offBecause={counts.modules === 0 ? t('importing.nothingToImport') : null}
          >
            {t('importing.import', { count: counts.modules })}
          </Button>
          {view.mapping === null ? null : (
            <Button
              onPress={() => {
                setSaved(mapping)
                remember.mutate({ id: view.id, name })
              }}
              pending={remember.isPending || view.state === 'reading'}
            >
              {t('importing.remember')}
            </Button>
          )}
          <Button kind="plain" onPress={onLeave}>
            {t('importing.leave')}
          </Button>
        </div>
        <NotDone error={remember.error} />
        <p className="note" role="status">
          {remember.isSuccess && saved === mapping ? t('importing.remembered') : t('importing.partsNote')}
        </p>
      </div>
    </aside>
  )
}

function Made({ id, at }: { readonly id: CatalogueImport['id']; readonly at: number }) {
  const { t } = useTranslation('catalogue')
  const question = useAsk('catalogueImport.module', { id, at })
  return (
    <Asked question={question} waiting={t('importing.reading')} failed={t('screen.notRead')}>
      {(module) =>
        module === null ? <p className="quiet">{t('importing.noModule')}</p> : <OneModule module={module} />
      }
    </Asked>
  )
}

function OneModule({ module }: { readonly module: ModuleContent }) {
  const { t } = useTranslation('catalogue')
  const language = useLanguage()
  const title = textFor(module.title, language)
  const facts = [
    `${formatCredits(module.credits, language)} ECTS`,
    module.eqfLevel === null ? t('importing.noLevel') : t('credential:value.eqf', { level: module.eqfLevel }),
    t('screen.validFrom', { date: formatDate(module.validFrom, language, 'long') }),
  ]
  return (
    <article>
      <h3>
        {module.code === title?.value ? null : `${module.code} `}
        <span lang={title?.lang}>{title?.value}</span>
      </h3>
      <p className="small quiet">{facts.join(' · ')}</p>
      <ol className="import-outcomes small">
        {module.outcomes.map((outcome) => {
          const text = textFor(outcome.text, language)
          return (
            <li key={outcome.code} lang={text?.lang}>
              {text?.value}
            </li>
          )
        })}
      </ol>
    </article>
  )
}
