import { useTranslation } from 'react-i18next'
import type { CaseAsOf } from '#contract/asOf.ts'
import { textFor } from '#core/values.ts'
import { formatDate } from '#locales/format.ts'
import { useLanguage } from '../../frame/preferences.tsx'
import { elementGroups } from '../../parts/elementGroups.ts'
import { useElementWords } from '../../parts/elementWords.ts'

/** Each credential with what was known of it, what its checks said, and how its outcomes had been judged. */
export function AsOfEvidence({ view }: { readonly view: CaseAsOf }) {
  const { t } = useTranslation('asOf')
  return (
    <section className="stack">
      <h2>{t('credentials')}</h2>
      {view.credentials.length === 0 ? <p className="quiet">{t('noCredentials')}</p> : null}
      {view.credentials.map((credential) => (
        <Credential key={credential.id} credential={credential} view={view} />
      ))}
    </section>
  )
}

function Credential({
  credential,
  view,
}: {
  readonly credential: CaseAsOf['credentials'][number]
  readonly view: CaseAsOf
}) {
  const { t } = useTranslation('asOf')
  const language = useLanguage()
  const words = useElementWords()
  const { id, title, elements, report } = credential
  const name = textFor(title, language)?.value ?? t('untitled')
  return (
    <article className="stack">
      <h3>{name}</h3>
      <p className="small">
        {report === null
          ? t('notChecked')
          : t('checked', {
              authenticity: t(`verification:authenticity.${report.authenticity.answer}`),
              standing: report.standing.answers.map((answer) => t(`verification:standing.${answer}`)).join(', '),
              day: formatDate(report.standing.asOf, language, 'medium'),
            })}
      </p>
      <table className="table" aria-label={t('elementsOf', { name })}>
        <thead>
          <tr>
            <th scope="col">{t('credential:table.element')}</th>
            <th scope="col">{t('credential:table.state')}</th>
            <th scope="col">{t('credential:table.value')}</th>
          </tr>
        </thead>
        <tbody>
          {elementGroups(elements)
            .filter((group) => group.state !== 'missing' || group.weight === 'mandatory')
            .map((group) => (
              <tr key={group.element}>
                <th scope="row">{t(`credential:element.${group.element}`)}</th>
                <td>{t(`credential:state.${group.state}`)}</td>
                <td>{words.summary(group)}</td>
              </tr>
            ))}
        </tbody>
      </table>
      {view.judgements
        .filter(({ caseCredentialId }) => caseCredentialId === id)
        .map((module) => (
          <Judged key={module.moduleCode} module={module} />
        ))}
    </article>
  )
}

function Judged({ module }: { readonly module: CaseAsOf['judgements'][number] }) {
  const { t } = useTranslation('asOf')
  const language = useLanguage()
  return (
    <table className="table" aria-label={t('comparedWith', { code: module.moduleCode })}>
      <thead>
        <tr>
          <th scope="col">{t('comparedWith', { code: module.moduleCode })}</th>
          <th scope="col">{t('suggested')}</th>
          <th scope="col">{t('judged')}</th>
        </tr>
      </thead>
      <tbody>
        {module.outcomes.map(({ code, text, suggested, judged }) => (
          <tr key={code}>
            <th scope="row">{textFor(text, language)?.value ?? code}</th>
            <td>{suggested === null ? '–' : t(`recognition:coverage.${suggested}`)}</td>
            <td>
              {judged === null
                ? t('notJudged')
                : t('judgedBy', { coverage: t(`recognition:coverage.${judged.coverage}`), by: judged.by })}
              {judged === null || judged.note === '' ? null : <p className="note">{judged.note}</p>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
