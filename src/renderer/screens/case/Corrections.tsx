import { useTranslation } from 'react-i18next'
import type { Correction } from '#contract/corrections.ts'
import { nameLine } from '#core/recognition/case.ts'
import { formatDate, formatInstant, formatLanguage } from '#locales/format.ts'
import type { UiLanguage } from '#locales/words.ts'
import { useAsk } from '../../api.ts'
import { useOpenCase } from '../../frame/openCase.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { useSession } from '../../frame/session.tsx'

/** What was changed of the applicant's data, the newest first: what stood before stays to be read. */
export function Corrections() {
  const { t } = useTranslation('cases')
  const language = useLanguage()
  const { timeZone } = useSession()
  const { id } = useOpenCase().detail.applicant
  const corrections = useAsk('applicants.corrections', { applicantId: id }).data ?? []
  if (corrections.length === 0) return null
  return (
    <details className="small">
      <summary>{t('correction.heading', { count: corrections.length })}</summary>
      <ul className="stack">
        {corrections.map((one) => {
          const [before, after] = wordsOf(one, language)
          return (
            <li key={`${one.at} ${one.field}`}>
              <span className="faint">
                {formatInstant(one.at, language, timeZone)}, {one.by}
              </span>
              <p>
                {t(`correction.field.${one.field}`)},{' '}
                {t('correction.before', { value: before ?? t('correction.none') })}
                <br />
                {t('correction.after', { value: after ?? t('correction.none') })}
              </p>
              {one.reason === '' ? null : <p>{t('correction.why', { reason: one.reason })}</p>}
            </li>
          )
        })}
      </ul>
    </details>
  )
}

function wordsOf(one: Correction, language: UiLanguage): readonly (string | null)[] {
  switch (one.field) {
    case 'names':
      return [one.before, one.after].map((names) => names.map(nameLine).join('; '))
    case 'birthDate':
      return [one.before, one.after].map((day) => (day === null ? null : formatDate(day, language, 'long')))
    case 'contact':
      return [one.before, one.after].map((contact) =>
        contact === null
          ? null
          : [contact.email, contact.phone, ...contact.address.split('\n'), formatLanguage(contact.language, language)]
              .filter((part) => part.trim() !== '')
              .join(', '),
      )
  }
}
