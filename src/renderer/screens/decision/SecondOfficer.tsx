import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#contract/contract.ts'
import type { CaseId } from '#core/ids.ts'
import { call, useAsk, useChange } from '../../api.ts'
import { useFailureWords } from '../../frame/failure.ts'
import { ProposalToRead } from '../../parts/ProposalToRead.tsx'
import { Block, Button, Notice, State } from '../../ui/index.ts'

type Draft = Output<'decisions.draft'>
type Proposal = Output<'proposals.list'>['proposals'][number]

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
  const [asking, setAsking] = useState<'yes' | 'no'>('no')
  const propose = (kind: Proposal['kind']) => {
    takeBack.reset()
    setFailure(null)
    setAsking('yes')
    flush()
      .then(({ caseId, revision }) => call('proposals.make', { caseId, revision, kind }))
      .then(() => client.invalidateQueries())
      .catch(setFailure)
      .finally(() => {
        setAsking('no')
      })
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
              <ProposalToRead proposal={proposal} />
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
            pending={asking === 'yes'}
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
              setFailure(null)
              takeBack.mutate({ proposalId: open.id })
            }}
          >
            {t('takeBack')}
          </Button>
        ) : null}
        {waiting('secondOpinion') === undefined ? (
          <Button
            kind="plain"
            pending={asking === 'yes'}
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
