import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDayOf } from '#locales/format.ts'
import { useChange } from '../../api.ts'
import { applicantName } from '../../frame/CaseFrame.tsx'
import { useFailureWords } from '../../frame/failure.ts'
import { useOpenCase } from '../../frame/openCase.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { useSession } from '../../frame/session.tsx'
import { May } from '../../frame/may.tsx'
import { IdentityHint } from './receiving/IdentityHint.tsx'
import { Block, Button, Field, Notice, State, type MarkKind } from '../../ui/index.ts'

const marks: Record<'open' | 'confirmed' | 'refused', MarkKind> = { open: 'ask', confirmed: 'good', refused: 'bad' }

/** Does this credential belong to this applicant? Only a person can say. */
export function HolderBlock() {
  const { t } = useTranslation('credential')
  const language = useLanguage()
  const { timeZone } = useSession()
  const { detail, credential } = useOpenCase()
  const confirm = useChange('credentials.confirmHolder')
  const failureWords = useFailureWords()
  const [note, setNote] = useState('')
  if (credential === null) return null
  const { holder } = credential
  const answer = (to: 'confirmed' | 'refused') => {
    confirm.mutate(
      { caseCredentialId: credential.id, answer: to, note },
      {
        onSuccess: () => {
          setNote('')
        },
      },
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
        <Field label={t('holder.note')} value={note} onChange={setNote} />
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
