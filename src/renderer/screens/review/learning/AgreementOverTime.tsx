import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#contract/contract.ts'
import { fewestForAShare } from '#core/statistics/wilson.ts'
import { formatMonth, formatNumber } from '#locales/format.ts'
import { shareFacts } from '#locales/shareFacts.ts'
import { useAskOn } from '../../../api.ts'
import { Asked } from '../../../frame/Asked.tsx'
import { useLanguage } from '../../../frame/preferences.tsx'
import { Empty, Segmented } from '../../../ui/index.ts'

type Report = Output<'models.agreement'>
type Share = Report['periods'][number]['unseen']
type Kappa = Report['whole']['unseen']['kappa']

/** Period by period, how often a judgement is what was suggested; before it was in sight and with it, side by side. */
export function AgreementOverTime() {
  const { t } = useTranslation('learning')
  const [per, setPer] = useState<'month' | 'quarter'>('quarter')
  const question = useAskOn('models.agreement', { per })
  return (
    <section className="stack">
      <h2>{t('agreement.title')}</h2>
      <Asked question={question} waiting={t('agreement.reading')} failed={t('agreement.notRead')}>
        {(report) =>
          report.periods.length === 0 ? (
            <Empty title={t('agreement.none')}>{t('agreement.noneHelp')}</Empty>
          ) : (
            <>
              <p className="quiet review-narrow">
                {t('agreement.text')} {t('agreement.few', { count: fewestForAShare })} {t('intervals')}
              </p>
              <div className="row">
                <Segmented
                  label={t('agreement.per')}
                  value={per}
                  onChange={setPer}
                  options={(['month', 'quarter'] as const).map((value) => ({ value, label: t(`agreement.${value}`) }))}
                />
              </div>
              <Periods report={report} />
            </>
          )
        }
      </Asked>
    </section>
  )
}

function Periods({ report: { periods, whole } }: { readonly report: Report }) {
  const { t } = useTranslation('learning')
  const language = useLanguage()
  const name = (period: string) => {
    const [year = '', quarter] = period.split('-Q')
    return quarter === undefined ? formatMonth(period, language) : t('agreement.quarterOf', { year, quarter })
  }
  return (
    <table className="table review-narrow" aria-label={t('agreement.title')}>
      <thead>
        <tr>
          <th scope="col">{t('agreement.period')}</th>
          <th scope="col">{t('agreement.unseen')}</th>
          <th scope="col">{t('agreement.inSight')}</th>
        </tr>
      </thead>
      <tbody>
        {periods.map(({ period, unseen, inSight }) => (
          <tr key={period}>
            <th scope="row">{name(period)}</th>
            <ShareCell share={unseen} />
            <ShareCell share={inSight} />
          </tr>
        ))}
        <tr>
          <th scope="row">{t('agreement.all')}</th>
          <ShareCell share={whole.unseen.share} />
          <ShareCell share={whole.inSight.share} />
        </tr>
        <tr>
          <th scope="row">{t('agreement.kappa')}</th>
          <KappaCell kappa={whole.unseen.kappa} />
          <KappaCell kappa={whole.inSight.kappa} />
        </tr>
      </tbody>
    </table>
  )
}

function ShareCell({ share: { count, of, interval } }: { readonly share: Share }) {
  const { t } = useTranslation('learning')
  const language = useLanguage()
  if (interval === null) return <td>{t('nothing')}</td>
  const few = of < fewestForAShare
  return (
    <td>{few ? t('agreement.counts', { count, of }) : t('share', shareFacts({ count, of, interval }, language))}</td>
  )
}

function KappaCell({ kappa: { kappa, interval, rated } }: { readonly kappa: Kappa }) {
  const { t } = useTranslation('learning')
  const language = useLanguage()
  if (kappa === null || interval === null || rated < fewestForAShare) return <td>{t('nothing')}</td>
  const two = (value: number) => formatNumber(Math.round(value * 100) / 100, language)
  const said = { kappa: two(kappa), from: two(interval.from), to: two(interval.to), rated }
  return <td>{t('agreement.kappaOf', said)}</td>
}
