import { useTranslation } from 'react-i18next'
import type { Comparison } from '#contract/comparison.ts'
import { textFor } from '#core/values.ts'
import { formatCredits, formatNumber } from '#locales/format.ts'
import { useLanguage } from '../../frame/preferences.tsx'

/** What the credential is: title, provider, size, and how many outcomes it states. */
export function CredentialHead({ credential }: { readonly credential: Comparison['credential'] }) {
  const { t } = useTranslation('comparison')
  const language = useLanguage()
  const facts = [
    textFor(credential.provider, language)?.value,
    credential.credits === null ? null : t('screen.ects', { credits: formatCredits(credential.credits, language) }),
    credential.minutes === null ? null : t('screen.hours', { hours: formatNumber(credential.minutes / 60, language) }),
    credential.eqfLevel === null ? null : t('screen.eqf', { level: credential.eqfLevel }),
    textFor(credential.assessment, language)?.value,
  ].filter(Boolean)
  return (
    <>
      <h2 className="heading compare-title">
        {textFor(credential.title, language)?.value ?? t('credential:list.untitled')}
      </h2>
      <p className="small quiet compare-facts">{facts.join(' · ')}</p>
      <p className="note">{t('screen.outcomesFromFile', { count: credential.outcomes.length })}</p>
    </>
  )
}
