import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate } from '#locales/format.ts'
import { useChange } from '../../api.ts'
import { useLanguage } from '../../frame/preferences.tsx'
import { ChangeDialog } from '../../parts/ChangeDialog.tsx'
import { State, Tick } from '../../ui/index.ts'
import { Fingerprint } from './Fingerprint.tsx'
import { PackCounts } from './PackCounts.tsx'
import type { PackOffer } from './packOffer.ts'

/** Shows what a pack holds and who made it; a maker's key that was never seen must be compared by a person. */
export function PackImport({ offer, onClose }: { readonly offer: PackOffer; readonly onClose: () => void }) {
  const { t } = useTranslation('trust')
  const language = useLanguage()
  const take = useChange('trustPacks.import')
  const { pack } = offer
  const [compared, setCompared] = useState(false)
  return (
    <ChangeDialog
      title={t('take.title', { name: pack.name })}
      act={t('take.take')}
      offBecause={pack.makerKnown || compared ? null : t('take.compareFirst')}
      failed={t('take.failed')}
      change={take}
      onAct={() => {
        take.mutate({ bytes: offer.bytes, trustMakerKey: pack.makerKey }, { onSuccess: onClose })
      }}
      onClose={onClose}
    >
      <dl className="facts">
        <div className="pack-fact">
          <dt>{t('take.file')}</dt>
          <dd>{offer.file}</dd>
        </div>
        <div className="pack-fact">
          <dt>{t('take.maker')}</dt>
          <dd>{pack.maker}</dd>
        </div>
        <div className="pack-fact">
          <dt>{t('take.issuedOn')}</dt>
          <dd>{formatDate(pack.issuedOn, language, 'long')}</dd>
        </div>
        <div className="pack-fact">
          <dt>{t('take.key')}</dt>
          <dd>
            <Fingerprint of={pack.makerKey} />
          </dd>
        </div>
      </dl>
      <PackCounts counts={pack.counts} />
      {pack.makerKnown ? (
        <State kind="good">{t('take.known')}</State>
      ) : (
        <div className="stack">
          <p className="quiet">{t('take.compare')}</p>
          <Tick checked={compared} onChange={setCompared}>
            {t('take.compared', { maker: pack.maker })}
          </Tick>
        </div>
      )}
    </ChangeDialog>
  )
}
