import { useTranslation } from 'react-i18next'
import type { TrustPackRow } from '#contract/trust.ts'

/** How much of each kind a pack holds, in one line. */
export function PackCounts({ counts }: { readonly counts: TrustPackRow['counts'] }) {
  const { t } = useTranslation('trust')
  const kinds = Object.keys(counts) as (keyof typeof counts)[]
  return <p className="small quiet">{kinds.map((kind) => t(`counts.${kind}`, { count: counts[kind] })).join(' · ')}</p>
}
