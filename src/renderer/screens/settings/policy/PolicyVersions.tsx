import { useTranslation } from 'react-i18next'
import type { PolicyVersion } from '#contract/policies.ts'
import { formatDate } from '#locales/format.ts'
import { useLanguage } from '../../../frame/preferences.tsx'
import { numberNames, numbers, numberWords } from './policyTyped.ts'

/** Every version there was, with its day, its author, its reason and what it said. */
export function PolicyVersions({ versions }: { readonly versions: readonly PolicyVersion[] }) {
  const { t } = useTranslation('policy')
  const language = useLanguage()
  return (
    <section className="stack" aria-labelledby="policy-versions">
      <h2 id="policy-versions">{t('versions')}</h2>
      <ol className="policy-versions">
        {versions.map(({ policy, validFrom, by, reason, state, decisions }) => (
          <li key={policy.version}>
            <details>
              <summary>
                <strong>{t('version', { version: policy.version })}</strong>{' '}
                <span className="quiet">
                  {validFrom === null
                    ? t('fromFirstDay')
                    : t('fromDay', { date: formatDate(validFrom, language, 'long') })}
                  {' · '}
                  {t(`state.${state}`)} · {t('namedBy', { count: decisions })}
                </span>
              </summary>
              <p className="small">{by === null ? t('builtIn') : t('byFor', { by, reason: reason ?? '' })}</p>
              <dl className="facts small">
                {numberNames.map((name) => (
                  <Said key={name} name={t(`number.${name}`)}>
                    {policy[name] === null
                      ? t(`unset.${numbers[name].empty}`)
                      : numberWords(name, policy[name], language)}
                  </Said>
                ))}
                <Said name={t('neededChecks')}>
                  {policy.neededChecks.map((check) => t(`neededCheck.${check}`)).join(', ') || t('unset.noLimit')}
                </Said>
                <Said name={t('secondOfficer')}>{t(`secondOfficerOf.${policy.secondOfficer}`)}</Said>
                <Said name={t('secondSees')}>{t(`secondSeesOf.${policy.secondSees}`)}</Said>
                <Said name={t('maySign')}>{policy.maySign.map((role) => t(`roles:name.${role}`)).join(', ')}</Said>
                <Said name={t('erasure')}>{t(`erasureOf.${policy.erasure}`)}</Said>
                <Said name={t('suggestions')}>{t(`suggestionsOf.${policy.suggestions}`)}</Said>
                <Said name={t('precedentOrder')}>{t(`precedentOrderOf.${policy.precedentOrder}`)}</Said>
              </dl>
            </details>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Said({ name, children }: { readonly name: string; readonly children: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
