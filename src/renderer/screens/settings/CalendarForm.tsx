import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { OfficeSettings } from '#contract/office.ts'
import { DueDayRule, mostMonths } from '#core/recognition/calendar.ts'
import { useAsk, useChange } from '../../api.ts'
import { Asked } from '../../frame/Asked.tsx'
import { useFailureWords } from '../../frame/failure.ts'
import { Button, Choices, Field, Notice, Pick } from '../../ui/index.ts'
import { readHolidays } from './holidays.ts'
import { NotSavedYet } from './NotSavedYet.tsx'
import { SavedMeanwhile } from './SavedMeanwhile.tsx'
import { useSettingsDraft } from './useSettingsDraft.ts'

/** By ISO 8601, 1 is Monday. */
const weekends = { '6 7': [6, 7], '5 6': [5, 6], '7': [7], '': [] } as const
type Weekend = keyof typeof weekends
const weekendOptions = ['6 7', '5 6', '7', ''] as const satisfies readonly Weekend[]

const Typed = z.object({
  months: z.string(),
  weekend: z.enum(weekendOptions),
  dueDay: DueDayRule,
  /** One a line, as they are typed. */
  holidays: z.string(),
})
type Typed = z.infer<typeof Typed>

function toTyped({ calendar }: OfficeSettings): Typed {
  return {
    months: String(calendar.months),
    weekend: weekendOptions.find((one) => one === calendar.weekend.join(' ')) ?? '6 7',
    dueDay: calendar.dueDay,
    holidays: calendar.holidays.join('\n'),
  }
}

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
  const draft = useSettingsDraft<Typed>('calendar', Typed.partial(), toTyped(settings))
  const { months, weekend, dueDay, holidays } = draft.value
  const read = readHolidays(holidays)
  const act = () => {
    if ('refused' in read) return
    const calendar = { months: Number(months), weekend: [...weekends[weekend]], dueDay, holidays: [...read.days] }
    save.mutateAsync({ ...settings, calendar }).then(draft.wasKept, () => undefined)
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
        onChange={(next) => {
          draft.change({ months: next })
        }}
        options={Array.from({ length: mostMonths }, (_, index) => ({
          value: String(index + 1),
          label: t('calendar.monthsOf', { count: index + 1 }),
        }))}
        note={t('calendar.monthsNote')}
      />
      <SavedMeanwhile
        label={t('calendar.months')}
        meanwhile={draft.meanwhileOf('months')}
        worded={(says) => t('calendar.monthsOf', { count: Number(says) })}
      />
      <Pick
        label={t('calendar.weekend')}
        value={weekend}
        onChange={(next) => {
          draft.change({ weekend: next })
        }}
        options={weekendOptions.map((value) => ({ value, label: t(`calendar.weekendOf.${weekendWord[value]}`) }))}
      />
      <SavedMeanwhile
        label={t('calendar.weekend')}
        meanwhile={draft.meanwhileOf('weekend')}
        worded={(says) => t(`calendar.weekendOf.${weekendWord[Typed.shape.weekend.parse(says)]}`)}
      />
      <Choices
        label={t('calendar.dueDay')}
        value={dueDay}
        onChange={(next) => {
          draft.change({ dueDay: next })
        }}
        options={DueDayRule.options.map((value) => ({
          value,
          label: t(`calendar.dueDayOf.${value}`),
          note: t(`calendar.dueDayNote.${value}`),
        }))}
      />
      <SavedMeanwhile
        label={t('calendar.dueDay')}
        meanwhile={draft.meanwhileOf('dueDay')}
        worded={(says) => t(`calendar.dueDayOf.${DueDayRule.parse(says)}`)}
      />
      <Field
        label={t('calendar.holidays')}
        value={holidays}
        onChange={(next) => {
          draft.change({ holidays: next })
        }}
        lines={10}
        note={'days' in read ? t('calendar.holidaysNote', { count: read.days.length }) : ''}
        refused={'refused' in read ? t('calendar.holidayRefused', { line: read.refused }) : null}
      />
      <SavedMeanwhile label={t('calendar.holidays')} meanwhile={draft.meanwhileOf('holidays')} />
      <div className="row">
        <Button kind="primary" pending={save.isPending} onPress={act}>
          {t('common:save')}
        </Button>
        <NotSavedYet
          state={draft.isTyped ? 'typed' : save.isSuccess ? 'saved' : 'untouched'}
          onDiscard={draft.discard}
        />
      </div>
    </div>
  )
}

const weekendWord = { '6 7': 'saturdaySunday', '5 6': 'fridaySaturday', '7': 'sunday', '': 'none' } as const
