import { codeAndTitle } from '#core/programme/codeAndTitle.ts'
import { useTranslation } from 'react-i18next'
import { textFor } from '#core/values.ts'
import { useAsk } from '../../../api.ts'
import { useLanguage } from '../../../frame/preferences.tsx'

/** After an import: the modules of which something rests on an older version than the newest. */
export function Overtaken() {
  const { t } = useTranslation('change')
  const language = useLanguage()
  const { data } = useAsk('catalogue.overtaken', {})
  if (data === undefined || data.length === 0) return null
  return (
    <section className="stack" aria-labelledby="overtaken">
      <h2 id="overtaken">{t('overtaken')}</h2>
      <p className="small quiet">{t('overtakenText')}</p>
      <table className="table">
        <thead>
          <tr>
            <th>{t('module')}</th>
            <th className="number">{t('decisions')}</th>
            <th className="number">{t('openCases')}</th>
          </tr>
        </thead>
        <tbody>
          {data.map(({ moduleVersionId, code, title, precedents, openCases }) => (
            <tr key={moduleVersionId}>
              <td>{codeAndTitle(code, textFor(title, language)?.value)}</td>
              <td className="number">{precedents}</td>
              <td className="number">{openCases}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
