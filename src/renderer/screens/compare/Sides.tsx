import { useTranslation } from 'react-i18next'
import type { Pair } from './pairs.ts'

/** How many outcomes face each other, and how many of them are judged or only suggested. */
export function Sides({ pairs, itemCount }: { readonly pairs: readonly Pair[]; readonly itemCount: number }) {
  const { t } = useTranslation('comparison')
  const judged = pairs.filter(({ judgement }) => judgement !== null).length
  const suggested = pairs.filter(({ judgement, suggestion }) => judgement === null && suggestion !== null).length
  return (
    <>
      {t('screen.sides', { credential: itemCount, module: pairs.length })}
      <br />
      {t('screen.judgedCount', { count: judged })}
      {suggested === 0 ? null : (
        <>
          <br />
          {t('screen.suggestedCount', { count: suggested })}
        </>
      )}
    </>
  )
}
