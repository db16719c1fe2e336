import { useTranslation } from 'react-i18next'
import type { Comparison } from '#contract/comparison.ts'
import { Block } from '../../ui/index.ts'
import { outcomeName, type Pair } from './pairs.ts'

/** Outcomes of the credential that were looked at and carry nothing, each with the first reason on either side. */
export function Others({ pair, comparison }: { readonly pair: Pair; readonly comparison: Comparison }) {
  const { t } = useTranslation('comparison')
  const others = (pair.suggestion?.alignments ?? []).filter(({ item }) => !pair.items.includes(item))
  if (others.length === 0) return null
  return (
    <Block heading={t('screen.others', { outcome: pair.outcome.code })}>
      <ul className="reasons">
        {others.map(({ item, reasons }) => (
          <li key={item}>
            <span className="outcome-name">{outcomeName(comparison, item)}</span>
            <span>
              {(['for', 'against'] as const)
                .flatMap((side) => reasons.find((reason) => reason.side === side) ?? [])
                .map(({ code, facts }) => t(`reason.${code}`, facts))
                .join('; ')}
            </span>
          </li>
        ))}
      </ul>
    </Block>
  )
}
