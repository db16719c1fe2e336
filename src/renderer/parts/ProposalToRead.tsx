import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Proposal, ProposalTold } from '#contract/proposals.ts'
import { formatDate, formatDayOf } from '#locales/format.ts'
import { useLanguage } from '../frame/preferences.tsx'
import { useSession } from '../frame/session.tsx'
import { State, type MarkKind } from '../ui/index.ts'

const marks: Record<Proposal['state'], MarkKind> = {
  open: 'ask',
  agreed: 'good',
  disagreed: 'bad',
  returned: 'part',
  takenBack: 'later',
}

/** One proposal with its views and answers, oldest first. */
export function ProposalToRead({
  proposal,
  children,
}: {
  readonly proposal: ProposalTold & Partial<Pick<Proposal, 'changedSince' | 'receiptSince'>>
  /** What was proposed, where it is told here. */
  readonly children?: ReactNode
}) {
  const { t } = useTranslation('second')
  const language = useLanguage()
  const { timeZone } = useSession()
  const { receiptSince = null } = proposal
  const changed =
    receiptSince === null
      ? t('changedSince')
      : t('receiptSince', {
          before: formatDate(receiptSince.before, language, 'medium'),
          on: formatDate(receiptSince.on, language, 'medium'),
        })
  const day = (at: string) => formatDayOf(at, language, timeZone)
  return (
    <>
      <p>
        <State kind={proposal.changedSince === true ? 'later' : marks[proposal.state]}>
          {proposal.changedSince === true ? changed : t(`state.${proposal.kind}.${proposal.state}`)}
        </State>
      </p>
      <p className="note">{t(`made.${proposal.kind}`, { by: proposal.by.name, date: day(proposal.at) })}</p>
      {children}
      {proposal.views.map((view) => (
        <blockquote key={view.at}>
          <p>
            {[...new Set(view.lines.map(({ outcome }) => t(`recognition:outcome.${outcome}`)))].join(', ')}:{' '}
            {view.reason}
          </p>
          <p className="note">
            {t(view.firstSeenBefore ? 'viewAfter' : 'viewBefore', { by: view.by.name, date: day(view.at) })}
          </p>
        </blockquote>
      ))}
      {proposal.answers
        .filter(({ reason }) => reason !== '')
        .map((answer) => (
          <blockquote key={answer.at}>
            <p>{answer.reason}</p>
            <p className="note">{t(`answered.${answer.kind}`, { by: answer.by.name, date: day(answer.at) })}</p>
          </blockquote>
        ))}
    </>
  )
}
