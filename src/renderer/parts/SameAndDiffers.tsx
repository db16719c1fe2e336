import { useTranslation } from 'react-i18next'
import type { Precedent } from '#contract/precedents.ts'

/** What a decided case has in common with this one, and what not. */
export function SameAndDiffers({ precedent }: { readonly precedent: Pick<Precedent, 'same' | 'differs'> }) {
  const { t } = useTranslation('precedent')
  const words = (facts: Precedent['same']) => facts.map((fact) => t(`fact.${fact}`)).join(', ') || '–'
  return (
    <>
      {t('same', { facts: words(precedent.same) })}
      <br />
      {t('differs', { facts: words(precedent.differs) })}
    </>
  )
}
