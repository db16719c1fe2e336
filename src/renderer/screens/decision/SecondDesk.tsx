import { codeAndTitle } from '#core/programme/codeAndTitle.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Output } from '#contract/contract.ts'
import type { ModuleVersionId } from '#core/ids.ts'
import { RecognitionOutcome } from '#core/recognition/decision.ts'
import { textFor } from '#core/values.ts'
import { useChange } from '../../api.ts'
import { useFailureWords } from '../../frame/failure.ts'
import { useFormDraft } from '../../frame/formDrafts.tsx'
import { useOpenCase } from '../../frame/openCase.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { ProposalToRead } from '../../parts/ProposalToRead.tsx'
import { Button, Field, Notice, Pick, useStatus } from '../../ui/index.ts'
import { ContentToRead } from './ContentToRead.tsx'
import { DoubtsToRead, useDoubtsNow } from './Doubts.tsx'

type Listing = Output<'proposals.list'>
type Proposal = Listing['proposals'][number]
type Module = Listing['modules'][number]

/** The second officer's desk: the evidence, their own view in writing, then the first officer's outcome and the answer. */
export function SecondDesk({
  proposal,
  modules,
}: {
  readonly proposal: Proposal
  readonly modules: readonly Module[]
}) {
  const { t } = useTranslation('second')
  const { goTo } = useOpenCase()
  const doubts = useDoubtsNow('all')
  useStatus(t(`next.${proposal.next ?? 'answer'}`))
  return (
    <div className="decision-recorded" role="region" aria-label={t('desk')} data-region="" tabIndex={0}>
      <h2 className="title">{t(`deskTitle.${proposal.kind}`, { by: proposal.by.name })}</h2>
      <p className="quiet">{t(proposal.content === null ? 'evidenceFirst' : 'nowBoth')}</p>
      <div className="row row-wrap">
        <Button
          onPress={() => {
            goTo('evaluation')
          }}
        >
          {t('toEvidence')}
        </Button>
        <Button
          onPress={() => {
            goTo('comparison')
          }}
        >
          {t('toComparison')}
        </Button>
      </div>
      {proposal.content === null ? <DoubtsToRead doubts={doubts} known="now" /> : null}
      {proposal.next === 'writeView' ? <OwnView proposal={proposal} modules={modules} /> : null}
      {proposal.next === 'open' ? <OpenFirst proposal={proposal} /> : null}
      {proposal.content === null ? null : (
        <article className="recorded">
          <h2>{t('firstFound', { by: proposal.by.name })}</h2>
          <ContentToRead
            content={proposal.content}
            lines={proposal.content.lines.map(({ moduleVersionId }) => named(modules, moduleVersionId))}
          />
        </article>
      )}
      {proposal.views.length === 0 ? null : (
        <article className="recorded">
          <h2>{t('soFar')}</h2>
          <ProposalToRead proposal={proposal} />
        </article>
      )}
      {proposal.next === 'answer' ? <Answer proposal={proposal} /> : null}
    </div>
  )
}

function named(modules: readonly Module[], id: ModuleVersionId) {
  const module = modules.find(({ moduleVersionId }) => moduleVersionId === id)
  return { moduleCode: module?.code ?? '', moduleTitle: module?.title ?? [] }
}

const View = z.object({
  found: z.record(z.string(), z.union([RecognitionOutcome, z.literal('none')])),
  reason: z.string(),
})
const emptyView: z.infer<typeof View> = { found: {}, reason: '' }

function OwnView({ proposal, modules }: { readonly proposal: Proposal; readonly modules: readonly Module[] }) {
  const { t } = useTranslation('second')
  const language = useLanguage()
  const write = useChange('proposals.writeView')
  const failureWords = useFailureWords()
  const draft = useFormDraft(`secondView ${proposal.id}`, View, emptyView)
  const { found, reason } = draft.value
  const [tried, setTried] = useState(false)
  const lines = modules.flatMap(({ moduleVersionId }) => {
    const outcome = found[moduleVersionId] ?? 'none'
    return outcome === 'none' ? [] : [{ moduleVersionId, outcome }]
  })
  return (
    <section className="stack settings-narrow" aria-labelledby="own-view">
      <h2 id="own-view">{t('ownView')}</h2>
      {write.isError ? (
        <Notice kind="bad" title={t('notSaved')}>
          {failureWords(write.error)}
        </Notice>
      ) : null}
      {modules.map((module) => (
        <Pick
          key={module.moduleVersionId}
          label={codeAndTitle(module.code, textFor(module.title, language)?.value)}
          value={found[module.moduleVersionId] ?? 'none'}
          onChange={(outcome) => {
            draft.change((before) => ({ ...before, found: { ...before.found, [module.moduleVersionId]: outcome } }))
          }}
          options={[
            { value: 'none' as const, label: t('noLine') },
            ...RecognitionOutcome.options.map((value) => ({ value, label: t(`recognition:outcome.${value}`) })),
          ]}
        />
      ))}
      {tried && lines.length === 0 ? <p className="small bad">{t('lineMissing')}</p> : null}
      <Field
        label={t('viewReason')}
        lines={4}
        value={reason}
        onChange={(next) => {
          draft.change((before) => ({ ...before, reason: next }))
        }}
        refused={tried && reason.trim() === '' ? t('reasonMissing') : null}
      />
      <div className="row">
        <Button
          kind="primary"
          pending={write.isPending}
          onPress={() => {
            setTried(true)
            if (lines.length === 0 || reason.trim() === '') return
            write.mutateAsync({ proposalId: proposal.id, lines, reason }).then(
              () => {
                draft.wasKept(draft.value)
              },
              () => undefined,
            )
          }}
        >
          {t('writeView')}
        </Button>
        <span className="note">{t('viewStays')}</span>
      </div>
    </section>
  )
}

function OpenFirst({ proposal }: { readonly proposal: Proposal }) {
  const { t } = useTranslation('second')
  const open = useChange('proposals.open')
  const failureWords = useFailureWords()
  return (
    <div className="stack">
      {open.isError ? (
        <Notice kind="bad" title={t('notOpened')}>
          {failureWords(open.error)}
        </Notice>
      ) : null}
      <div className="row">
        <Button
          kind="primary"
          pending={open.isPending}
          onPress={() => {
            open.mutate({ proposalId: proposal.id })
          }}
        >
          {t('open', { by: proposal.by.name })}
        </Button>
        <span className="note">{t('openStays')}</span>
      </div>
    </div>
  )
}

function Answer({ proposal }: { readonly proposal: Proposal }) {
  const { t } = useTranslation('second')
  const answer = useChange('proposals.answer')
  const failureWords = useFailureWords()
  const draft = useFormDraft(`secondAnswer ${proposal.id}`, z.string(), '')
  const reason = draft.value
  const [tried, setTried] = useState(false)
  const send = (kind: 'agreed' | 'disagreed' | 'returned') => {
    setTried(kind !== 'agreed')
    if (kind !== 'agreed' && reason.trim() === '') return
    answer.mutateAsync({ proposalId: proposal.id, answer: kind, reason: reason.trim() }).then(
      () => {
        draft.wasKept(reason)
      },
      () => undefined,
    )
  }
  return (
    <section className="stack settings-narrow" aria-labelledby="second-answer">
      <h2 id="second-answer">{t('yourAnswer')}</h2>
      {answer.isError ? (
        <Notice kind="bad" title={t('notSaved')}>
          {failureWords(answer.error)}
        </Notice>
      ) : null}
      <Field
        label={t('answerReason')}
        note={t('answerReasonNote')}
        lines={3}
        value={reason}
        onChange={(next) => {
          draft.change(() => next)
        }}
        refused={tried && reason.trim() === '' ? t('reasonMissing') : null}
      />
      <div className="row row-wrap">
        <Button
          kind="primary"
          pending={answer.isPending}
          onPress={() => {
            send('agreed')
          }}
        >
          {t('agree')}
        </Button>
        <Button
          pending={answer.isPending}
          onPress={() => {
            send('disagreed')
          }}
        >
          {t('disagree')}
        </Button>
        <Button
          pending={answer.isPending}
          onPress={() => {
            send('returned')
          }}
        >
          {t('return')}
        </Button>
      </div>
    </section>
  )
}
