import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#contract/contract.ts'
import { DutyHeading, headingOf } from '#core/recognition/duties/duty.ts'
import { formatDate } from '#locales/format.ts'
import { useAskOn } from '../../api.ts'
import { Asked } from '../../frame/Asked.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { useSession } from '../../frame/session.tsx'
import { Button, Empty, Notice, Segmented, useKeys } from '../../ui/index.ts'
import { Desks } from './Desks.tsx'
import { Duties } from './Duties.tsx'
import './Day.css'

/** Duties that are asked for at once under each heading. */
const step = 300

/** What the day asks for: what is due, what came back, what waits for whom; and whose desk is whose. */
export function DayScreen() {
  const { t } = useTranslation('day')
  const language = useLanguage()
  const { today } = useSession()
  const [whose, setWhose] = useState<'mine' | 'office'>('mine')
  const [atMost, setAtMost] = useState(step)
  const question = useAskOn('day.list', { whose, atMost })
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
          {(day) => (
            <Groups
              day={day}
              whose={whose}
              more={
                question.isPlaceholderData
                  ? null
                  : () => {
                      setAtMost(atMost + step)
                    }
              }
            />
          )}
        </Asked>
      </div>
      <aside className="day-side" aria-label={t('desks.heading')} data-region="">
        {question.data === undefined ? null : <Desks day={question.data} />}
      </aside>
    </div>
  )
}

function Groups({
  day,
  whose,
  more,
}: {
  readonly day: Output<'day.list'>
  readonly whose: 'mine' | 'office'
  /** Asks for more of each group; null while it is asked. */
  readonly more: (() => void) | null
}) {
  const { t } = useTranslation('day')
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const items = Map.groupBy(day.items, headingOf)
  return (
    <div className="day-groups" ref={setScroller}>
      {day.standsInFor.length === 0 ? null : (
        <Notice kind="part" title={t('standsIn', { names: day.standsInFor.join(', ') })}>
          {t('standsInHelp')}
        </Notice>
      )}
      {day.items.length === 0 ? (
        <Empty title={t(whose === 'mine' ? 'nothingMine' : 'nothingOffice')}>{t('nothingHelp')}</Empty>
      ) : null}
      {DutyHeading.options.map((heading) => {
        const some = items.get(heading)
        if (some === undefined || scroller === null) return null
        const count = day.counts[heading]
        return (
          <Duties
            key={heading}
            group={heading === 'officer' && whose === 'mine' ? 'me' : heading}
            items={some}
            count={count}
            scroller={scroller}
            more={
              some.length === count ? null : (
                <div className="day-more row">
                  <span className="note grow">{t('firstOf', { shown: some.length, count })}</span>
                  <Button pending={more === null} onPress={() => more?.()}>
                    {t('showMore')}
                  </Button>
                </div>
              )
            }
          />
        )
      })}
    </div>
  )
}
