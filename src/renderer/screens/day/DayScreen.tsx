import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#contract/contract.ts'
import { formatDate } from '#locales/format.ts'
import { useAsk } from '../../api.ts'
import { Asked } from '../../frame/Asked.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { useSession } from '../../frame/session.tsx'
import { Empty, Notice, Segmented, useKeys } from '../../ui/index.ts'
import { Desks } from './Desks.tsx'
import { Duties } from './Duties.tsx'
import './Day.css'

/** What the day asks for: what is due, what came back, what waits for whom; and whose desk is whose. */
export function DayScreen() {
  const { t } = useTranslation('day')
  const language = useLanguage()
  const { today } = useSession()
  const [whose, setWhose] = useState<'mine' | 'office'>('mine')
  const question = useAsk('day.list', { whose })
  useKeys([
    { keys: '↑ ↓', label: t('keys.duty'), run: null, shown: 'line' },
    { keys: 'Enter', label: t('keys.open'), run: null, shown: 'line' },
  ])
  return (
    <div className="day">
      <div className="day-list" data-region="">
        <div className="day-head">
          <h1>{t('title')}</h1>
          <span className="faint">{formatDate(today, language, 'long')}</span>
          <span className="grow" />
          <Segmented
            label={t('whose')}
            value={whose}
            onChange={setWhose}
            options={[
              { value: 'mine', label: t('mine') },
              { value: 'office', label: t('office') },
            ]}
          />
        </div>
        <Asked question={question} waiting={t('reading')} failed={t('notRead')}>
          {(day) => <Groups day={day} whose={whose} />}
        </Asked>
      </div>
      <aside className="day-side" aria-label={t('desks.heading')} data-region="">
        {question.data === undefined ? null : <Desks day={question.data} />}
      </aside>
    </div>
  )
}

const groups = [
  { key: 'overdue', holds: ({ urgency }: Item) => urgency === 'overdue' },
  { key: 'today', holds: ({ urgency }: Item) => urgency === 'today' },
  { key: 'cameBack', holds: ({ group }: Item) => group === 'cameBack' },
  { key: 'thisWeek', holds: ({ urgency }: Item) => urgency === 'thisWeek' },
  { key: 'officer', holds: ({ group, whom }: Item) => group === 'waiting' && whom === 'officer' },
  { key: 'secondOfficer', holds: ({ group, whom }: Item) => group === 'waiting' && whom === 'secondOfficer' },
  { key: 'applicant', holds: ({ group, whom }: Item) => group === 'waiting' && whom === 'applicant' },
] as const

type Item = Output<'day.list'>['items'][number]

function Groups({ day, whose }: { readonly day: Output<'day.list'>; readonly whose: 'mine' | 'office' }) {
  const { t } = useTranslation('day')
  return (
    <div className="day-groups">
      {day.standsInFor.length === 0 ? null : (
        <Notice kind="part" title={t('standsIn', { names: day.standsInFor.join(', ') })}>
          {t('standsInHelp')}
        </Notice>
      )}
      {day.items.length === 0 ? (
        <Empty title={t(whose === 'mine' ? 'nothingMine' : 'nothingOffice')}>{t('nothingHelp')}</Empty>
      ) : null}
      {groups.map(({ key, holds }) => {
        const items = day.items.filter(holds)
        return items.length === 0 ? null : (
          <Duties key={key} group={key === 'officer' && whose === 'mine' ? 'me' : key} items={items} />
        )
      })}
    </div>
  )
}
