import { useTranslation } from 'react-i18next'
import type { Comparison } from '#contract/comparison.ts'
import { Block } from '../../ui/index.ts'
import { classesOf } from './brief.ts'
import { outcomeName, type Pair } from './pairs.ts'

/** As many as an officer reads. */
const mostShown = 3

/** Outcomes of the credential that were looked at beside the one that is explained and have something for them: what, and in a word what speaks against. */
export function Others({ pair, comparison }: { readonly pair: Pair; readonly comparison: Comparison }) {
  const { t } = useTranslation('comparison')
  const [, ...behind] = pair.suggestion?.alignments ?? []
  const others = behind
    .filter(({ item, reasons }) => !pair.items.includes(item) && reasons.some(({ side }) => side === 'for'))
    .slice(0, mostShown)
  if (others.length === 0) return null
  return (
    <Block level={3} heading={t('screen.others', { outcome: pair.outcome.code })}>
      <ul className="reasons reasons-named">
        {others.map(({ item, reasons }) => {
          const [speaks, against] = (['for', 'against'] as const).map((side) =>
            reasons.find((one) => one.side === side),
          )
          const words = [
            ...(speaks === undefined ? [] : [t(`reason.${speaks.code}`, speaks.facts)]),
            ...(against === undefined
              ? []
              : [
                  t('screen.speaksAgainst', {
                    words: t(`screen.brief.${against.code}`, { count: classesOf(against) }),
                  }),
                ]),
          ]
          return (
            <li key={item}>
              <span className="outcome-name">{outcomeName(comparison, item)}</span>
              <span>{words.join('; ')}</span>
            </li>
          )
        })}
      </ul>
    </Block>
  )
}
