import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#contract/contract.ts'
import { holdsEveryWord } from '#core/search.ts'
import { Field } from '../../ui/index.ts'
import { SharesTable } from './SharesTable.tsx'

/** Rows that are drawn at once; more are narrowed by name. */
const atMost = 100

export function ProviderShares({ providers }: { readonly providers: Output<'consistency.report'>['providers'] }) {
  const { t } = useTranslation('consistency')
  const [filter, setFilter] = useState('')
  const wanted = useDeferredValue(filter)
  const rows = providers
    .map((row) => ({ key: row.name ?? '', name: row.name ?? t('notNamed'), shares: row }))
    .filter(({ name }) => holdsEveryWord(name, wanted))
  return (
    <>
      <h2>{t('providers')}</h2>
      <p className="quiet review-narrow">{t('providersHelp')}</p>
      <div className="review-narrow">
        <Field label={t('filter')} type="search" value={filter} onChange={setFilter} />
      </div>
      {rows.length === 0 ? (
        <p>{t('noneFits')}</p>
      ) : (
        <SharesTable label={t('providers')} of={t('provider')} rows={rows.slice(0, atMost)} />
      )}
      {rows.length > atMost ? <p className="note">{t('more', { shown: atMost, of: rows.length })}</p> : null}
    </>
  )
}
