import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrustPackId } from '#core/ids.ts'
import type { TrustPackRow } from '#contract/trust.ts'
import { formatDate } from '#locales/format.ts'
import { useAsk } from '../../api.ts'
import { Asked } from '../../frame/Asked.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { May } from '../../frame/may.tsx'
import { Empty, FileButton, List, Notice, State, useKeys } from '../../ui/index.ts'
import { PackDetail } from './PackDetail.tsx'
import { PackImport } from './PackImport.tsx'
import { usePackOffer } from './packOffer.ts'
import './TrustPacks.css'

/** Signed, dated snapshots of issuers, keys and status lists: what an answer about authenticity rests on. */
export function TrustPacks() {
  const { t } = useTranslation('trust')
  const question = useAsk('trustPacks.list', {})
  const [selected, setSelected] = useState<TrustPackId | null>(null)
  const { offer, refused, take, dismiss } = usePackOffer()
  useKeys([{ keys: '↑ ↓', label: t('packs.keys'), run: null, shown: 'line' }])

  const importButton = (
    <May call="trustPacks.import">
      <FileButton kind="primary" many="several" onChoose={take}>
        {t('packs.import')}
      </FileButton>
    </May>
  )
  return (
    <div className="packs">
      <div className="packs-head">
        <h1>{t('packs.title')}</h1>
        <span className="small quiet grow">{t('packs.text')}</span>
        {importButton}
      </div>
      {refused.length === 0 ? null : (
        <Notice kind="bad" title={t('packs.refused', { count: refused.length, name: refused[0]?.file ?? '' })}>
          {refused.length === 1 ? (
            refused[0]?.because
          ) : (
            <ul>
              {refused.map(({ file, because }, nth) => (
                <li key={nth}>
                  <strong>{file}</strong>: {because}
                </li>
              ))}
            </ul>
          )}
        </Notice>
      )}
      <Asked question={question} waiting={t('packs.reading')} failed={t('packs.notRead')}>
        {(packs) => {
          const shown = packs.find((pack) => pack.id === selected) ?? packs[0]
          if (shown === undefined) {
            return <Empty title={t('packs.none')}>{t('packs.noneText')}</Empty>
          }
          return (
            <div className="packs-work">
              <div className="packs-list" data-region="">
                <List
                  label={t('packs.title')}
                  items={packs}
                  keyOf={(pack) => pack.id}
                  textOf={(pack) => pack.name}
                  selected={shown.id}
                  onSelect={setSelected}
                >
                  {(pack) => <PackRow pack={pack} />}
                </List>
              </div>
              <PackDetail key={shown.id} id={shown.id} />
            </div>
          )
        }}
      </Asked>
      {offer === null ? null : <PackImport key={offer.pack.id} offer={offer} onClose={dismiss} />}
    </div>
  )
}

function PackRow({ pack }: { readonly pack: TrustPackRow }) {
  const { t } = useTranslation('trust')
  const language = useLanguage()
  return (
    <div className="pack-row">
      <span className="medium">{pack.name}</span>
      <span className="small">
        {pack.inUse ? <State kind="good">{t('packs.inUse')}</State> : <State kind="later">{t('packs.older')}</State>}
      </span>
      <span className="small quiet">
        {t('packs.row', { date: formatDate(pack.issuedOn, language, 'long'), maker: pack.maker })}
        {pack.demo ? `, ${t('packs.demo')}` : ''}
      </span>
    </div>
  )
}
