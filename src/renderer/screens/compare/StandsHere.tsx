import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CandidateRow } from '#contract/comparison.ts'
import type { ModuleVersionId } from '#core/ids.ts'
import { formatDate } from '#locales/format.ts'
import { useLanguage } from '../../frame/preferences.tsx'
import { Block, Segmented } from '../../ui/index.ts'
import { CandidateDetails, type Order } from './CandidateDetails.tsx'
import type { CandidatesProps } from './Candidates.tsx'
import { useBefore } from './useBefore.ts'

/** Where the candidates stand in lines: of the chosen one all that their list has no room for. */
export const StandsHere = memo(function StandsHere({
  caseCredentialId,
  suggestions,
  candidates,
  chosen,
  order,
  onOrder,
}: Omit<CandidatesProps, 'of' | 'doubt' | 'preparing' | 'newOrder' | 'onChoose'>) {
  const { t } = useTranslation('precedent')
  const before = useBefore(caseCredentialId, candidates, suggestions)
  const candidate = candidates.find(({ moduleVersionId }) => moduleVersionId === chosen)
  if (candidate === undefined || suggestions === 'hidden') return null
  return (
    <Block heading={t('standsHere', { module: candidate.code })}>
      <div className="stands-here">
        <CandidateDetails candidate={candidate} before={before(candidate)} chosen="chosen" order={order} />
      </div>
      {order === 'plain' ? null : <NearestLike candidates={candidates} chosen={chosen} />}
      <OrderPick candidates={candidates} order={order} onOrder={onOrder} />
    </Block>
  )
})

/** Only where a decision moves a module is there another order to choose. */
export function OrderPick({ candidates, order, onOrder }: Pick<CandidatesProps, 'candidates' | 'order' | 'onOrder'>) {
  const { t } = useTranslation('precedent')
  if (candidates.every(({ precedents }) => precedents === null)) return null
  return (
    <div className="candidates-order">
      <Segmented<Order>
        label={t('order')}
        value={order}
        onChange={onOrder}
        options={(['moved', 'plain'] as const).map((value) => ({ value, label: t(`orderOf.${value}`) }))}
      />
    </div>
  )
}

/** The case that moves the chosen module most. */
export function NearestLike({
  candidates,
  chosen,
}: {
  readonly candidates: readonly CandidateRow[]
  readonly chosen: ModuleVersionId | null
}) {
  const { t } = useTranslation('precedent')
  const language = useLanguage()
  const moved = candidates.find(({ moduleVersionId }) => moduleVersionId === chosen)?.precedents
  if (moved == null) return null
  const { caseId, caseNumber, decidedOn } = moved.nearest
  return (
    <p className="note">
      {t('nearestLike')} <Link to={`/cases/${caseId}/decision`}>{caseNumber}</Link>,{' '}
      {formatDate(decidedOn, language, 'long')}
    </p>
  )
}
