import { useTranslation } from 'react-i18next'
import { checkIdOf, type CheckResult, type VerificationReport } from '#core/verification/report.ts'
import { formatDate } from '#locales/format.ts'
import { useLanguage } from '../../frame/preferences.tsx'

/** Words checks, answers and reasons of a report. */
export function useCheckWords() {
  const { t } = useTranslation('verification')
  const language = useLanguage()

  /** Facts as a sentence needs them: days in words. */
  const worded = (facts: CheckResult['facts']) =>
    Object.fromEntries(
      Object.entries(facts).map(([name, fact]) => [
        name,
        typeof fact === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(fact) ? formatDate(fact, language, 'long') : fact,
      ]),
    )

  return {
    name: (check: CheckResult) => {
      const name = t(`check.${checkIdOf(check)}`)
      return check.of === undefined ? name : t(`of.${check.of}`, { check: name })
    },
    outcome: (check: CheckResult) => t(`outcome.${check.status}`),
    sentence: (check: CheckResult) => t(`${checkIdOf(check)}.${check.code}`, worded(check.facts)),
    restsOn: (what: NonNullable<CheckResult['restsOn']>) => t(`restsOn.${what}`),
    reasons: (reasons: readonly string[]) => reasons.map((reason) => t(`reason.${reason}`)).join('; '),
    asOf: (report: VerificationReport) =>
      report.trustPack === null
        ? t('trust:screen.withoutPack')
        : t('trust:screen.asOfPack', {
            name: report.trustPack.name,
            date: formatDate(report.trustPack.issuedOn, language, 'long'),
          }),
  }
}
