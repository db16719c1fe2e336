import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { saidOf, type Pair } from './pairs.ts'

/** How many outcomes face each other, and how many of them are judged or only suggested. */
export function Sides({ pairs, itemCount }: { readonly pairs: readonly Pair[]; readonly itemCount: number }) {
  const { t } = useTranslation('comparison')
  const judged = pairs.filter(({ judgement }) => judgement !== null).length
  const said = (['suggested', 'noSuggestion'] as const).map((what) => ({
    what,
    count: pairs.filter((pair) => saidOf(pair) === what).length,
  }))
  return (
    <>
      {t('screen.sides', { credential: itemCount, module: pairs.length })}
      <br />
      {t('screen.judgedCount', { count: judged })}
      {said
        .filter(({ count }) => count > 0)
        .map(({ what, count }) => (
          <Fragment key={what}>
            <br />
            {t(`screen.${what}Count`, { count })}
          </Fragment>
        ))}
    </>
  )
}
