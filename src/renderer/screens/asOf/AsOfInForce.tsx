import { codeAndTitle } from '#core/programme/codeAndTitle.ts'
import { useTranslation } from 'react-i18next'
import type { CaseAsOf } from '#contract/asOf.ts'
import { textFor } from '#core/values.ts'
import { formatDate } from '#locales/format.ts'
import { useLanguage } from '../../frame/preferences.tsx'

/** Policy, settings and versions of the modules, as they were known and in force that day. */
export function AsOfInForce({ view }: { readonly view: CaseAsOf }) {
  const { t } = useTranslation('asOf')
  const language = useLanguage()
  const { policy, settings, modules } = view
  return (
    <section className="stack">
      <h2>{t('inForce')}</h2>
      <ul className="small">
        <li>
          {policy.validFrom === null
            ? t('policy', { version: policy.version })
            : t('policyFrom', { version: policy.version, day: formatDate(policy.validFrom, language, 'medium') })}
        </li>
        <li>{t('settings', settings)}</li>
        {modules.map(({ moduleVersionId, code, title, validFrom, revision, named }) => (
          <li key={moduleVersionId}>
            {t('module', {
              module: codeAndTitle(code, textFor(title, language)?.value),
              day: formatDate(validFrom, language, 'medium'),
              revision,
            })}
            {named ? null : <span className="faint"> {t('newer')}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
