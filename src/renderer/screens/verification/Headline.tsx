import { useTranslation } from 'react-i18next'
import type { Standing, VerificationReport } from '#core/verification/report.ts'
import { formatDate } from '#locales/format.ts'
import { useLanguage } from '../../frame/preferences.tsx'
import { State } from '../../ui/index.ts'
import { useCheckWords } from './checkWords.ts'

/** Two answers kept apart, in plain ink: who sealed just this, and whether it is in force; with reasons and "as of". */
export function Headline({ report }: { readonly report: VerificationReport }) {
  const { t } = useTranslation('trust')
  const language = useLanguage()
  const words = useCheckWords()
  const { authenticity, standing, standingToday, checks } = report
  const count = (status: 'passed' | 'failed' | 'skipped') => checks.filter((check) => check.status === status).length
  const standingWords = useStandingWords()
  const changed = standingWords(standing) !== standingWords(standingToday)
  return (
    <>
      <div>
        <h2 className="title">
          <span className="verification-question">{t('verification:authenticity.question')} </span>
          {t(`verification:authenticity.${authenticity.answer}`)}
          <span className="verification-question"> · {t('verification:standing.question')} </span>
          {standingWords(standing)}
        </h2>
        <p className="small quiet">
          {authenticity.reasons.length === 0
            ? null
            : `${t('screen.because', { what: t('verification:authenticity.question'), reasons: words.reasons(authenticity.reasons) })} `}
          {standing.reasons.length === 0
            ? null
            : `${t('screen.because', { what: t('verification:standing.question'), reasons: words.reasons(standing.reasons) })} `}
          {t('screen.receivedOn', {
            asOf: t('verification:asOf', { date: formatDate(standing.asOf, language, 'long') }),
          })}{' '}
          {standing.statusListOf === null
            ? null
            : `${t('verification:statusListOf', { date: formatDate(standing.statusListOf, language, 'long') })}. `}
          {changed ? `${t('screen.today', { standing: standingWords(standingToday) })} ` : null}
          {words.asOf(report)}.
        </p>
      </div>
      <div className="row row-wide small">
        {count('passed') > 0 ? <State kind="good">{t('screen.passed', { count: count('passed') })}</State> : null}
        {count('failed') > 0 ? <State kind="bad">{t('screen.failedChecks', { count: count('failed') })}</State> : null}
        {count('skipped') > 0 ? <State kind="skipped">{t('screen.skipped', { count: count('skipped') })}</State> : null}
      </div>
    </>
  )
}

/** Several answers can hold at once: ended, and revoked before. */
function useStandingWords(): (standing: Standing) => string {
  const { t } = useTranslation('verification')
  return (standing) => standing.answers.map((answer) => t(`standing.${answer}`)).join(', ')
}
