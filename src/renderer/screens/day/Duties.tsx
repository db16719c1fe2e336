import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { DayItem } from '#contract/day.ts'
import type { Stage } from '#core/recognition/case.ts'
import type { DutyKind } from '#core/recognition/duties/duty.ts'
import { formatDate } from '#locales/format.ts'
import { useLanguage } from '../../frame/preferences.tsx'
import { useSession } from '../../frame/session.tsx'
import { List, Mark, type MarkKind } from '../../ui/index.ts'

/** Where a case is opened for a duty. */
const stageOf: Record<DutyKind, Stage> = {
  acknowledge: 'received',
  askForMissing: 'complete',
  handOutLetter: 'received',
  decisionDue: 'decision',
  documentsArrived: 'complete',
  agreementAsked: 'decision',
  opinionAsked: 'decision',
  secondAnswered: 'decision',
  opinionGiven: 'decision',
  appealToAssign: 'decision',
  appealOpen: 'decision',
  appealDue: 'decision',
  appealPaused: 'decision',
  completeCase: 'complete',
  issueStatement: 'statement',
  documentsOwed: 'complete',
  conditionDue: 'decision',
  bridgingTaskDue: 'decision',
}

const marks: Record<string, MarkKind> = { overdue: 'bad', today: 'part', cameBack: 'now' }

/** One group of the day: a row for each duty, opened with Enter. */
export function Duties({ group, items }: { readonly group: string; readonly items: readonly DayItem[] }) {
  const { t } = useTranslation('day')
  const language = useLanguage()
  const navigate = useNavigate()
  const { officer } = useSession()
  const [selected, setSelected] = useState<string | null>(null)
  const headingId = useId()
  const open = (key: string) => {
    const item = items.find((one) => keyOf(one) === key)
    if (item !== undefined) void navigate(`/cases/${item.caseId}/${stageOf[item.kind]}`)
  }
  return (
    <section className="day-group" aria-labelledby={headingId}>
      <h2 id={headingId}>
        {t(`group.${group}`)} <span className="faint">{items.length}</span>
      </h2>
      <List
        label={t(`group.${group}`)}
        items={items}
        keyOf={keyOf}
        textOf={({ applicant }) => applicant}
        selected={selected}
        onSelect={setSelected}
        onOpen={open}
      >
        {(item) => (
          <div className="day-row">
            <Mark kind={marks[group] ?? 'later'} />
            <span className="strong cut">{item.applicant}</span>
            <span className="faint">{item.number}</span>
            <span className="cut">{t(`kind.${item.kind}`)}</span>
            <span className="faint cut">{item.officer === officer?.name ? '' : item.officer}</span>
            <span className="faint nowrap">
              {t(item.group === 'due' ? 'due' : 'since', { date: formatDate(item.on, language, 'medium') })}
            </span>
          </div>
        )}
      </List>
    </section>
  )
}

function keyOf({ caseId, kind, on }: DayItem): string {
  return `${caseId} ${kind} ${on}`
}
