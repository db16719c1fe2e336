import { useTranslation } from 'react-i18next'
import type { Comparison } from '#contract/comparison.ts'
import { lettersCompared } from '#core/matching/compared.ts'
import type { LangText } from '#core/values.ts'
import { formatNumber } from '#locales/format.ts'
import { useLanguage } from '../../frame/preferences.tsx'

/** Under an outcome of the credential that is too long to be compared whole. */
export function ComparedInPart({ comparison, text }: { readonly comparison: Comparison; readonly text: LangText }) {
  const { t } = useTranslation('comparison')
  const language = useLanguage()
  const most = lettersCompared(comparison.credential.outcomes)
  if (text.every(({ value }) => value.length <= most)) return null
  return <span className="note">{t('screen.comparedInPart', { letters: formatNumber(most, language) })}</span>
}
