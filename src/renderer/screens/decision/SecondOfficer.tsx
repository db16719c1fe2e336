import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#contract/contract.ts'
import type { CaseId } from '#core/ids.ts'
import { formatDayOf } from '#locales/format.ts'
import { call, useAsk, useChange } from '../../api.ts'
import { useFailureWords } from '../../frame/failure.ts'
import { useLanguage } from '../../frame/preferences.tsx'
import { useSession } from '../../frame/session.tsx'
import { Block, Button, Notice, State, type MarkKind } from '../../ui/index.ts'

type Draft = Output<'decisions.draft'>
type Proposal = Output<'proposals.list'>['proposals'][number]

const marks: Record<Proposal['state'], MarkKind> = {
  open: 'ask',
  agreed: 'good',
  disagreed: 'bad',
  returned: 'part',
  takenBack: 'later',
}

/** What the policy asks of the draft: whether a second officer is needed, was asked, and what they answered. */
export function useSecondOfficer(caseId: CaseId, revision: number) {
  const client = useQueryClient()
  // A save alters what was proposed against what is there, and is no change that asks every question again.
  useEffect(() => {
    void client.invalidateQueries({ queryKey: ['proposals.list', { caseId }] })
  }, [client, caseId, revision])
  return useAsk('proposals.list', { caseId })
}

/** For the first officer: puts the draft before a second one, and shows what became of it. */
export function SecondOfficer({
  listing,
  whole,
  flush,
}: {
  readonly listing: Output<'proposals.list'>
  /** The draft could be recorded as it stands. */
  readonly whole: 'yes' | 'no'
  readonly flush: () => Promise<Draft>
}) {
  const { t } = useTranslation('second')
  const client = useQueryClient()
  const failureWords = useFailureWords()
  const takeBack = useChange('proposals.takeBack')
  const [failure, setFailure] = useState<unknown>(null)
  const propose = (kind: Proposal['kind']) => {
    setFailure(null)
    flush()
      .then(({ caseId, revision }) => call('proposals.make', { caseId, revision, kind }))
      .then(() => client.invalidateQueries())
      .catch(setFailure)
  }
  const waiting = (kind: Proposal['kind']) =>
    listing.proposals.find((one) => one.kind === kind && one.state === 'open' && !one.changedSince)
  const open = waiting('fourEyes')
  return (
    <Block heading={t('heading')}>
      <p className="small">
        <State kind={listing.draft === 'needed' ? 'ask' : 'good'}>{t(`draft.${listing.draft}`)}</State>
      </p>
      {listing.proposals.length === 0 ? null : (
        <ul className="stack small" aria-label={t('proposals')}>
          {listing.proposals.map((proposal) => (
            <li key={proposal.id}>
              <OneProposal proposal={proposal} />
            </li>
          ))}
        </ul>
      )}
      {failure === null && !takeBack.isError ? null : (
        <Notice kind="bad" title={t('notProposed')}>
          {failureWords(failure ?? takeBack.error)}
        </Notice>
      )}
      <div className="row row-wrap">
        {listing.draft === 'needed' && open === undefined ? (
          <Button
            offBecause={whole === 'yes' ? null : t('wholeFirst')}
            onPress={() => {
              propose('fourEyes')
            }}
          >
            {t('propose')}
          </Button>
        ) : null}
        {open?.you === 'first' ? (
          <Button
            pending={takeBack.isPending}
            onPress={() => {
              takeBack.mutate({ proposalId: open.id })
            }}
          >
            {t('takeBack')}
          </Button>
        ) : null}
        {waiting('secondOpinion') === undefined ? (
          <Button
            kind="plain"
            onPress={() => {
              propose('secondOpinion')
            }}
          >
            {t('askOpinion')}
          </Button>
        ) : null}
      </div>
    </Block>
  )
}

/** One proposal with its views and answers, oldest first. */
export function OneProposal({ proposal }: { readonly proposal: Proposal }) {
  const { t } = useTranslation('second')
  const language = useLanguage()
  const { timeZone } = useSession()
  const day = (at: string) => formatDayOf(at, language, timeZone)
  return (
    <>
      <p>
        <State kind={proposal.changedSince ? 'later' : marks[proposal.state]}>
          {proposal.changedSince ? t('changedSince') : t(`state.${proposal.kind}.${proposal.state}`)}
        </State>
      </p>
      <p className="note">{t(`made.${proposal.kind}`, { by: proposal.by.name, date: day(proposal.at) })}</p>
      {(proposal.views ?? []).map((view) => (
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
