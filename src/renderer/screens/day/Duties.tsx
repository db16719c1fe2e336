import { useId, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { DayItem } from '#contract/day.ts'
import type { Stage } from '#core/recognition/case.ts'
import { headingOf, type DutyHeading, type DutyKind } from '#core/recognition/duties/duty.ts'
import { formatDate } from '#locales/format.ts'
import { useLanguage } from '../../frame/preferences.tsx'
import { useSession } from '../../frame/session.tsx'
import { LongList, Mark, type MarkKind } from '../../ui/index.ts'

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

const marks: Partial<Record<DutyHeading, MarkKind>> = { overdue: 'bad', today: 'part', cameBack: 'now' }

/** One group of the day: a row for each duty, opened with Enter. */
export function Duties({
  group,
  items,
  count,
  scroller,
  more,
}: {
  readonly group: string
  readonly items: readonly DayItem[]
  /** How many there are, of which `items` are the first. */
  readonly count: number
  readonly scroller: HTMLElement
  readonly more: ReactNode
}) {
  const { t } = useTranslation('day')
  const navigate = useNavigate()
  const [selected, setSelected] = useState<string | null>(null)
  const headingId = useId()
  const open = (key: string) => {
    const item = items.find((one) => keyOf(one) === key)
    if (item !== undefined) void navigate(`/cases/${item.caseId}/${stageOf[item.kind]}`)
  }
  return (
    <section className="day-group" aria-labelledby={headingId}>
      <h2 id={headingId}>
        {t(`group.${group}`)} <span className="faint">{count}</span>
      </h2>
      <LongList
        className="day-rows"
        label={t(`group.${group}`)}
        items={items}
        keyOf={keyOf}
        rowHeight={33}
        scroller={scroller}
        selected={selected}
        onSelect={setSelected}
        onOpen={open}
        cells={Cells}
      />
      {more}
    </section>
  )
}

function Cells({ item }: { readonly item: DayItem }) {
  const { t } = useTranslation('day')
  const language = useLanguage()
  const { officer } = useSession()
  const heading = headingOf(item)
  return (
    <>
      <span role="gridcell">
        <Mark kind={(heading === null ? undefined : marks[heading]) ?? 'later'} />
      </span>
      <span role="rowheader" className="strong cut">
        {item.applicant}
      </span>
      <span role="gridcell" className="faint">
        {item.number}
      </span>
      <span role="gridcell" className="cut">
        {t(`kind.${item.kind}`)}
      </span>
      <span role="gridcell" className="faint cut">
        {item.officer === officer?.name ? '' : item.officer}
      </span>
      <span role="gridcell" className="faint nowrap">
        {t(item.group === 'due' ? 'due' : 'since', { date: formatDate(item.on, language, 'medium') })}
      </span>
    </>
  )
}

function keyOf({ caseId, kind, on }: DayItem): string {
  return `${caseId} ${kind} ${on}`
}
