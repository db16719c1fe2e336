import { useTranslation } from 'react-i18next'
import type { CaseAsOf } from '#contract/asOf.ts'
import { nameLine } from '#core/recognition/case.ts'
import { textFor } from '#core/values.ts'
import { formatDate, formatDayOf, formatLanguage } from '#locales/format.ts'
import { useLanguage } from '../../frame/preferences.tsx'
import { useSession } from '../../frame/session.tsx'
import { CorrectedDays } from '../../parts/CorrectedDays.tsx'

/** Who applied and what for, where the case stood, and what had happened by then. */
export function AsOfPerson({ view }: { readonly view: CaseAsOf }) {
  const { t } = useTranslation('asOf')
  const language = useLanguage()
  const { timeZone } = useSession()
  const { applicant, events, ...detail } = view.detail
  const contact =
    applicant.contact === null
      ? []
      : [applicant.contact.email, applicant.contact.phone, ...applicant.contact.address.split('\n')]
          .filter((part) => part.trim() !== '')
          .concat(formatLanguage(applicant.contact.language, language))
  const facts = [
    ...applicant.names.map((name) => [t(`cases:applicant.kind.${name.kind}`), nameLine(name)] as const),
    [
      t('cases:applicant.born'),
      applicant.birthDate === null ? t('cases:applicant.notKnown') : formatDate(applicant.birthDate, language, 'long'),
    ] as const,
    ...(contact.length === 0 ? [] : [[t('letter:contact.heading'), contact.join(', ')] as const]),
    [t('purpose'), t(`recognition:purpose.${detail.purpose}`)] as const,
    ...(detail.target.label === null
      ? []
      : [[t('target'), textFor(detail.target.label, language)?.value ?? ''] as const]),
    [t('stage'), t(`cases:stage.${detail.stage}`)] as const,
    [t('cases:clock.heading'), t(`cases:clock.${detail.clock}`)] as const,
    [t('heldBy'), detail.heldBy.name] as const,
  ]
  return (
    <section className="stack">
      <h2>{t('case', { number: detail.number })}</h2>
      <dl className="facts">
        {facts.map(([label, value]) => (
          <div key={`${label} ${value}`} className="as-of-fact">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('events')}</h3>
      <ul className="small">
        {events.map((event) => (
          <li key={event.id}>
            {formatDate(event.on, language, 'medium')}, {t(`cases:event.${event.kind}`)}
            {event.reason === null || event.reason === '' ? null : `: ${event.reason}`}
            <span className="faint">, {event.by}</span>
            <CorrectedDays event={event} />
          </li>
        ))}
        {view.detail.documents.map((document) => (
          <li key={document.id}>
            {formatDayOf(document.addedAt, language, timeZone)}, {document.fileName}
            <span className="faint">, {document.by}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
