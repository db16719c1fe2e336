import { useTranslation } from 'react-i18next'
import type { VerificationReport } from '#core/verification/report.ts'
import { formatDate } from '#locales/format.ts'
import { useOpenCase } from '../../frame/openCase.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { Notice } from '../../ui/index.ts'

/** Where the day of receipt was corrected and the checks that follow could not run: what the report tells is of the old day. */
export function OtherDay({ report }: { readonly report: VerificationReport }) {
  const { t } = useTranslation('trust')
  const language = useLanguage()
  const receivedOn = useOpenCase().detail.events.find(({ kind }) => kind === 'received')?.on
  if (receivedOn === undefined || receivedOn === report.standing.asOf) return null
  return (
    <Notice kind="part" title={t('screen.otherDay')}>
      {t('screen.otherDayText', { date: formatDate(receivedOn, language, 'long') })}
    </Notice>
  )
}
