import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Output } from '#contract/contract.ts'
import { formatNumber } from '#locales/format.ts'
import { useAsk } from '../../api.ts'
import { Asked } from '../../frame/Asked.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { Empty } from '../../ui/index.ts'

type Report = Output<'proposals.agreement'>

/** How far second officers find what the first found, beyond chance; each figure with its interval. */
export function Agreement() {
  const { t } = useTranslation('review')
  const question = useAsk('proposals.agreement', {})
  return (
    <Asked question={question} waiting={t('agreement.reading')} failed={t('agreement.notRead')}>
      {(report) =>
        report.views === 0 ? (
          <Empty title={t('agreement.none')}>{t('agreement.noneHelp')}</Empty>
        ) : (
          <>
            <p className="quiet review-narrow">{t('agreement.text')}</p>
            <table className="table review-narrow" aria-label={t('sections.agreement')}>
              <thead>
                <tr>
                  <th scope="col">{t('agreement.which')}</th>
                  <th scope="col" className="number">
                    {t('agreement.rated')}
                  </th>
                  <th scope="col" className="number">
                    {t('agreement.agreed')}
                  </th>
                  <th scope="col" className="number">
                    {t('agreement.kappa')}
                  </th>
                  <th scope="col">{t('agreement.interval')}</th>
                </tr>
              </thead>
              <tbody>
                <KappaRow name={t('agreement.blind')} of={report.blind} />
                <KappaRow name={t('agreement.all')} of={report.all} />
              </tbody>
            </table>
            <Apart report={report} />
          </>
        )
      }
    </Asked>
  )
}

/** Fewer pairs than this: the large-sample interval of kappa is too narrow (`core/statistics/kappa.ts`). */
const fewPairs = 50

function KappaRow({ name, of }: { readonly name: string; readonly of: Report['blind'] }) {
  const { t } = useTranslation('review')
  const language = useLanguage()
  const two = (value: number) => formatNumber(Math.round(value * 100) / 100, language)
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="number">{of.rated}</td>
      <td className="number">{of.rated === 0 ? '–' : `${formatNumber(Math.round(of.agreed * 100), language)} %`}</td>
      <td className="number">{of.kappa === null ? '–' : two(of.kappa)}</td>
      <td>
        {of.interval === null
          ? t('agreement.noInterval')
          : t('agreement.from', { from: two(of.interval.from), to: two(of.interval.to) })}
        {of.interval !== null && of.rated < fewPairs ? <span className="note"> {t('agreement.few')}</span> : null}
      </td>
    </tr>
  )
}

function Apart({ report }: { readonly report: Report }) {
  const { t } = useTranslation('review')
  const word = (outcome: Report['apart'][number]['first']) =>
    outcome === null ? t('agreement.noLine') : t(`recognition:outcome.${outcome}`)
  if (report.apart.length === 0) return <p>{t('agreement.noneApart')}</p>
  return (
    <>
      <h2>{t('agreement.apart')}</h2>
      <table className="table" aria-label={t('agreement.apart')}>
        <thead>
          <tr>
            <th scope="col">{t('column.case')}</th>
            <th scope="col">{t('column.module')}</th>
            <th scope="col">{t('column.first')}</th>
            <th scope="col">{t('column.second')}</th>
            <th scope="col">{t('column.blind')}</th>
          </tr>
        </thead>
        <tbody>
          {report.apart.map((row, index) => (
            <tr key={`${row.caseId} ${row.module} ${String(index)}`}>
              <th scope="row" className="nowrap">
                <Link to={`/cases/${row.caseId}/decision`}>{row.caseNumber}</Link>
              </th>
              <td>{row.module}</td>
              <td>{word(row.first)}</td>
              <td>{word(row.second)}</td>
              <td>{t(row.blind ? 'agreement.yes' : 'agreement.no')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
