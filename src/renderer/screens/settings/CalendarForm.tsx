import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OfficeSettings } from '#contract/office.ts'
import { DueDayRule, mostMonths } from '#core/recognition/calendar.ts'
import { useAsk, useChange } from '../../api.ts'
import { Asked } from '../../frame/Asked.tsx'
import { useFailureWords } from '../../frame/failure.ts'
import { Button, Choices, Field, Notice, Pick } from '../../ui/index.ts'
import { readHolidays } from './holidays.ts'

/** By ISO 8601, 1 is Monday. */
const weekends = { '6 7': [6, 7], '5 6': [5, 6], '7': [7], '': [] } as const
type Weekend = keyof typeof weekends
const weekendOptions = ['6 7', '5 6', '7', ''] as const satisfies readonly Weekend[]

/** The office's term, its holidays and weekend, and where a due day falls. */
export function CalendarForm() {
  const { t } = useTranslation('settings')
  const question = useAsk('office.settings', {})
  return (
    <Asked question={question} failed={t('office.notRead')}>
      {(settings) => <LoadedForm settings={settings} />}
    </Asked>
  )
}

function LoadedForm({ settings }: { readonly settings: OfficeSettings }) {
  const { t } = useTranslation('settings')
  const save = useChange('office.saveSettings')
  const failureWords = useFailureWords()
  const { calendar } = settings
  const [months, setMonths] = useState(String(calendar.months))
  const [weekend, setWeekend] = useState<Weekend>(
    weekendOptions.find((one) => one === calendar.weekend.join(' ')) ?? '6 7',
  )
  const [dueDay, setDueDay] = useState(calendar.dueDay)
  const [holidays, setHolidays] = useState(calendar.holidays.join('\n'))
  const read = readHolidays(holidays)
  const act = () => {
    if ('refused' in read) return
    save.mutate(
      {
        ...settings,
        calendar: { months: Number(months), weekend: [...weekends[weekend]], dueDay, holidays: [...read.days] },
      },
      {
        onSuccess: (saved) => {
          setHolidays(saved.calendar.holidays.join('\n'))
        },
      },
    )
  }
  return (
    <div className="stack stack-wide settings-narrow">
      <p className="quiet">{t('calendar.text')}</p>
      {save.isError ? (
        <Notice kind="bad" title={t('office.failed')}>
          {failureWords(save.error)}
        </Notice>
      ) : null}
      <Pick
        label={t('calendar.months')}
        value={months}
        onChange={setMonths}
        options={Array.from({ length: mostMonths }, (_, index) => ({
          value: String(index + 1),
          label: t('calendar.monthsOf', { count: index + 1 }),
        }))}
        note={t('calendar.monthsNote')}
      />
      <Pick
        label={t('calendar.weekend')}
        value={weekend}
        onChange={setWeekend}
        options={weekendOptions.map((value) => ({ value, label: t(`calendar.weekendOf.${weekendWord[value]}`) }))}
      />
      <Choices
        label={t('calendar.dueDay')}
        value={dueDay}
        onChange={setDueDay}
        options={DueDayRule.options.map((value) => ({
          value,
          label: t(`calendar.dueDayOf.${value}`),
          note: t(`calendar.dueDayNote.${value}`),
        }))}
      />
      <Field
        label={t('calendar.holidays')}
        value={holidays}
        onChange={setHolidays}
        lines={10}
        note={'days' in read ? t('calendar.holidaysNote', { count: read.days.length }) : ''}
        refused={'refused' in read ? t('calendar.holidayRefused', { line: read.refused }) : null}
      />
      <div className="row">
        <Button kind="primary" pending={save.isPending} onPress={act}>
          {t('common:save')}
        </Button>
        <span className="note" role="status">
          {save.isSuccess ? t('common:saved') : ''}
        </span>
      </div>
    </div>
  )
}

const weekendWord = { '6 7': 'saturdaySunday', '5 6': 'fridaySaturday', '7': 'sunday', '': 'none' } as const
