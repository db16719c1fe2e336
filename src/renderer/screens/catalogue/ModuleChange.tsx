import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ModuleChangeView, Touched } from '#contract/catalogueChange.ts'
import type { ModuleVersionId } from '#core/ids.ts'
import { textFor } from '#core/values.ts'
import { formatCreditsInColumn, formatDate } from '#locales/format.ts'
import { useAsk } from '../../api.ts'
import { useLanguage } from '../../frame/preferences.tsx'

/** A version beside the one before it, and what rests on older ones. Nothing for a module's first version. */
export function ModuleChange({ moduleVersionId }: { readonly moduleVersionId: ModuleVersionId }) {
  const { data } = useAsk('catalogue.change', { moduleVersionId })
  return data === undefined || data === null ? null : <Change view={data} />
}

function Change({ view }: { readonly view: ModuleChangeView }) {
  const { t } = useTranslation('change')
  const language = useLanguage()
  const changed = view.outcomes.filter(({ changes }) => changes.length > 0)
  const dayOf = ({ validFrom, revision }: ModuleChangeView['before']) =>
    t('versionOf', { date: formatDate(validFrom, language, 'medium'), revision })
  return (
    <section className="stack" aria-labelledby="module-change">
      <h3 id="module-change">{t('heading')}</h3>
      {view.facts.length === 0 ? null : (
        <p className="small">{t('facts', { facts: view.facts.map((fact) => t(`fact.${fact}`)).join(', ') })}</p>
      )}
      {changed.length === 0 ? (
        <p className="small quiet">{t('same')}</p>
      ) : (
        <table className="table">
          <thead>
            <tr>
              <th>{dayOf(view.before)}</th>
              <th>{dayOf(view.after)}</th>
              <th>{t('what')}</th>
            </tr>
          </thead>
          <tbody>
            {changed.map(({ before, after, changes }) => (
              <tr key={before?.id ?? after?.id}>
                <Side side={before} />
                <Side side={after} />
                <td>{changes.map((change) => t(`change.${change}`)).join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <TouchedList touched={view.touched} />
    </section>
  )
}

function Side({ side }: { readonly side: ModuleChangeView['outcomes'][number]['before'] }) {
  const language = useLanguage()
  const text = textFor(side?.text ?? [], language)
  if (side === null) return <td className="faint">–</td>
  return (
    <td lang={text?.lang}>
      <span className="faint">{side.code}</span> {text?.value}{' '}
      <span className="number faint">{formatCreditsInColumn(side.weight, language)}</span>
    </td>
  )
}

/** Of a long list as many as a person looks through; how many others there are stands beneath. */
const mostNamed = 50

function TouchedList({ touched }: { readonly touched: Touched }) {
  const { t } = useTranslation('change')
  const language = useLanguage()
  const groups = (['asked', 'compared', 'drafted'] as const).filter((group) => touched[group].length > 0)
  if (groups.length === 0 && touched.precedents.length === 0)
    return <p className="small quiet">{t('change:nothing')}</p>
  return (
    <dl className="facts small">
      {touched.precedents.length === 0 ? null : (
        <>
          <dt>{t('change:precedents', { count: touched.precedents.length })}</dt>
          <dd>
            <ul>
              {touched.precedents.slice(0, mostNamed).map(({ decisionId, caseId, number, outcome, decidedOn }) => (
                <li key={`${decisionId} ${outcome}`}>
                  <Link to={`/cases/${caseId}/decision`}>{number}</Link>, {t(`recognition:outcome.${outcome}`)},{' '}
                  {formatDate(decidedOn, language, 'medium')}
                </li>
              ))}
              <Others of={touched.precedents.length} />
            </ul>
          </dd>
        </>
      )}
      {groups.map((group) => (
        <Cases key={group} name={t(`change:group.${group}`, { count: touched[group].length })} cases={touched[group]} />
      ))}
    </dl>
  )
}

function Cases({ name, cases }: { readonly name: string; readonly cases: Touched['asked'] }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <ul>
          {cases.slice(0, mostNamed).map(({ caseId, number }) => (
            <li key={caseId}>
              <Link to={`/cases/${caseId}/comparison`}>{number}</Link>
            </li>
          ))}
          <Others of={cases.length} />
        </ul>
      </dd>
    </>
  )
}

function Others({ of }: { readonly of: number }) {
  const { t } = useTranslation('change')
  return of > mostNamed ? <li>{t('others', { count: of - mostNamed })}</li> : null
}
