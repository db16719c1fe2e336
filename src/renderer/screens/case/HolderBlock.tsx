import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { CaseCredential } from '#contract/cases.ts'
import { formatDayOf } from '#locales/format.ts'
import { useChange } from '../../api.ts'
import { applicantName } from '../../frame/CaseFrame.tsx'
import { useFailureWords } from '../../frame/failure.ts'
import { useFormDraft } from '../../frame/formDrafts.tsx'
import { useOpenCase } from '../../frame/openCase.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { useSession } from '../../frame/session.tsx'
import { May } from '../../frame/may.tsx'
import { IdentityHint } from './receiving/IdentityHint.tsx'
import { Block, Button, Field, Notice, State, type MarkKind } from '../../ui/index.ts'

const marks: Record<'open' | 'confirmed' | 'refused', MarkKind> = { open: 'ask', confirmed: 'good', refused: 'bad' }

/** Does this credential belong to this applicant? Only a person can say. */
export function HolderBlock() {
  const { credential } = useOpenCase()
  return credential === null ? null : <OfCredential key={credential.id} credential={credential} />
}

function OfCredential({ credential }: { readonly credential: CaseCredential }) {
  const { t } = useTranslation('credential')
  const language = useLanguage()
  const { timeZone } = useSession()
  const { detail } = useOpenCase()
  const confirm = useChange('credentials.confirmHolder')
  const failureWords = useFailureWords()
  const draft = useFormDraft(`holder ${credential.id}`, z.string(), '')
  const note = draft.value
  const { holder } = credential
  const answer = (to: 'confirmed' | 'refused') => {
    const seen = { answer: holder.answer, note: holder.note }
    confirm.mutateAsync({ caseCredentialId: credential.id, answer: to, note, seen }).then(
      () => {
        draft.wasKept(note)
      },
      () => undefined,
    )
  }
  return (
    <Block heading={t('holder.heading')}>
      <dl className="facts small">
        <div className="case-fact">
          <dt>{t('holder.inFile')}</dt>
          <dd>{holder.inFile ?? t('holder.none')}</dd>
        </div>
        <div className="case-fact">
          <dt>{t('holder.applicant')}</dt>
          <dd>{applicantName(detail)}</dd>
        </div>
      </dl>
      <IdentityHint caseCredentialId={credential.id} />
      <p className="small">
        <State kind={marks[holder.answer]}>{t(`holder.answer.${holder.answer}`)}</State>
        {holder.by === null || holder.at === null ? null : (
          <span className="note case-state-note">
            {t('holder.by', { name: holder.by, date: formatDayOf(holder.at, language, timeZone) })}
            {holder.note === '' ? '' : `: ${holder.note}`}
          </span>
        )}
      </p>
      {confirm.isError ? (
        <Notice kind="bad" title={t('holder.failed')}>
          {failureWords(confirm.error)}
        </Notice>
      ) : null}
      <May call="credentials.confirmHolder">
        <Field
          label={t('holder.note')}
          value={note}
          onChange={(next) => {
            draft.change(() => next)
          }}
        />
        <div className="row">
          <Button
            pending={confirm.isPending}
            onPress={() => {
              answer('confirmed')
            }}
          >
            {t('holder.confirm')}
          </Button>
          <Button
            pending={confirm.isPending}
            onPress={() => {
              answer('refused')
            }}
          >
            {t('holder.refuse')}
          </Button>
        </div>
      </May>
    </Block>
  )
}
