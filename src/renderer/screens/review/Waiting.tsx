import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatDayOf } from '#locales/format.ts'
import { useAsk } from '../../api.ts'
import { Asked } from '../../frame/Asked.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { useSession } from '../../frame/session.tsx'
import { Empty } from '../../ui/index.ts'

/** Proposals of others that wait for the signed-in officer, the oldest first. */
export function Waiting() {
  const { t } = useTranslation('review')
  const language = useLanguage()
  const { timeZone } = useSession()
  const question = useAsk('proposals.waiting', {})
  return (
    <Asked question={question} waiting={t('waiting.reading')} failed={t('waiting.notRead')}>
      {(rows) =>
        rows.length === 0 ? (
          <Empty title={t('waiting.none')}>{t('waiting.noneHelp')}</Empty>
        ) : (
          <table className="table" aria-label={t('sections.waiting')}>
            <thead>
              <tr>
                <th scope="col">{t('column.case')}</th>
                <th scope="col">{t('column.applicant')}</th>
                <th scope="col">{t('column.asked')}</th>
                <th scope="col">{t('column.by')}</th>
                <th scope="col">{t('column.since')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.proposalId}>
                  <th scope="row" className="nowrap">
                    <Link to={`/cases/${row.caseId}/decision`}>{row.caseNumber}</Link>
                  </th>
                  <td>{row.applicant}</td>
                  <td>{t(`asked.${row.kind}`)}</td>
                  <td>{row.by.name}</td>
                  <td className="nowrap">{formatDayOf(row.at, language, timeZone)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )
      }
    </Asked>
  )
}
