import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#contract/contract.ts'
import { addMonths, isMeantDay } from '#core/days.ts'
import { fewestForAShare } from '#core/statistics/wilson.ts'
import type { LocalDate } from '#core/values.ts'
import { call, useAsk } from '../../api.ts'
import { Asked } from '../../frame/Asked.tsx'
import { useFailureWords } from '../../frame/failure.ts'
import { useLanguage } from '../../frame/preferences.tsx'
import { useSession } from '../../frame/session.tsx'
import { wrongYearOf } from '../../frame/wrongDay.ts'
import { saveFile } from '../../parts/saveFile.ts'
import { Button, Empty, Field, Notice } from '../../ui/index.ts'
import { ProviderShares } from './ProviderShares.tsx'
import { SharesTable } from './SharesTable.tsx'

type Report = Output<'consistency.report'>
interface Period {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** How often each outcome was given in a period that the reader chooses: the office, its providers and its officers. */
export function Consistency() {
  const { t } = useTranslation('consistency')
  const { today } = useSession()
  const [from, setFrom] = useState<string>(addMonths(today, -12))
  const [to, setTo] = useState<string>(today)
  // A day that is half typed is no day, and its year may not be meant yet: the period stays as it was.
  const [period, setPeriod] = useState<Period>({ from: addMonths(today, -12), to: today })
  const change = (end: keyof Period, value: string) => {
    if (end === 'from') setFrom(value)
    else setTo(value)
    if (isMeantDay(value)) setPeriod({ ...period, [end]: value })
  }
  const question = useAsk('consistency.report', period)
  const wrong = { from: wrongYearOf(from), to: wrongYearOf(to) }
  return (
    <>
      <div className="row consistency-period">
        <Field
          label={t('from')}
          type="date"
          value={from}
          onChange={(value) => {
            change('from', value)
          }}
          refused={wrong.from === null ? null : t(`cases:new.${wrong.from}`)}
        />
        <Field
          label={t('to')}
          type="date"
          value={to}
          onChange={(value) => {
            change('to', value)
          }}
          refused={wrong.to === null ? (period.to < period.from ? t('backwards') : null) : t(`cases:new.${wrong.to}`)}
        />
      </div>
      <Asked question={question} waiting={t('reading')} failed={t('notRead')}>
        {(report) =>
          report.office.of === 0 ? (
            <Empty title={t('none')}>{t('noneHelp')}</Empty>
          ) : (
            <Found report={report} period={period} />
          )
        }
      </Asked>
    </>
  )
}

function Found({ report, period }: { readonly report: Report; readonly period: Period }) {
  const { t } = useTranslation('consistency')
  const { office, officers, officersShown, providers } = report
  const own = officersShown === 'own'
  const whole = { key: 'office', name: t('office'), shares: office }
  return (
    <>
      <p className="quiet review-narrow">
        {t('text')} {t('fewHelp', { count: fewestForAShare })}
      </p>
      <Export period={period} />
      <h2>{t('officers')}</h2>
      <p className="quiet review-narrow">
        {t(own ? 'ownHelp' : 'officersHelp')} {own && officers.length === 0 ? t('noOwn') : null}
      </p>
      <SharesTable
        label={t('officers')}
        of={t('officer')}
        rows={[whole, ...officers.map((row) => ({ key: row.officerId, name: row.name, shares: row }))]}
      />
      <ProviderShares providers={providers} />
    </>
  )
}

function Export({ period }: { readonly period: Period }) {
  const { t } = useTranslation('consistency')
  const language = useLanguage()
  const failureWords = useFailureWords()
  const [failure, setFailure] = useState<unknown>(null)
  return (
    <>
      <div className="row">
        <Button
          onPress={() => {
            setFailure(null)
            call('consistency.export', { ...period, language })
              .then((file) => {
                saveFile({ ...file, type: 'text/csv' })
              })
              .catch(setFailure)
          }}
        >
          {t('export')}
        </Button>
      </div>
      {failure === null ? null : (
        <Notice kind="bad" title={t('notSaved')}>
          {failureWords(failure)}
        </Notice>
      )}
    </>
  )
}
