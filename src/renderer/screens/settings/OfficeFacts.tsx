import { useTranslation } from 'react-i18next'
import type { OfficeSettings } from '#contract/office.ts'

/** The office's settings to read, for whoever may not change them. */
export function OfficeFacts({ settings }: { readonly settings: OfficeSettings }) {
  const { t } = useTranslation('settings')
  const appeal = (lang: string) => settings.appealRoute.find((text) => text.lang === lang)?.value ?? ''
  const facts = [
    { term: t('office.institution'), said: settings.institution },
    { term: t('office.officeName'), said: settings.officeName },
    { term: t('office.address'), said: settings.address },
    { term: t('office.email'), said: settings.email },
    { term: t('office.signatory'), said: settings.signatory },
    { term: t('office.signatoryRole'), said: settings.signatoryRole },
    { term: t('office.appealEn'), said: appeal('en') },
    { term: t('office.appealDe'), said: appeal('de') },
    { term: t('office.appealDays'), said: String(settings.appealDays) },
    { term: t('office.appealAnswerDays'), said: String(settings.appealAnswerDays) },
    { term: t('office.timeZone'), said: settings.timeZone },
  ]
  return (
    <div className="stack stack-wide settings-narrow">
      <p className="quiet">{t('office.text', { version: settings.version })}</p>
      <dl className="facts">
        {facts.map(({ term, said }) => (
          <div key={term} className="office-fact">
            <dt>{term}</dt>
            <dd>{said === '' ? '–' : said}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
