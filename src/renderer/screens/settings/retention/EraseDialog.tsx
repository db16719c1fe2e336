import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#contract/contract.ts'
import type { CaseId } from '#core/ids.ts'
import { formatDate } from '#locales/format.ts'
import { useAsk, useChange } from '../../../api.ts'
import { Asked } from '../../../frame/Asked.tsx'
import { useFailureWords } from '../../../frame/failure.ts'
import { useLanguage } from '../../../frame/preferences.tsx'
import { Button, Choices, Dialog, Field, Notice, State } from '../../../ui/index.ts'
import './EraseDialog.css'

type Scope = 'case' | 'applicant'
type Ground = 'retention' | 'request'

/** A case of this office, or one that came from another. */
interface Erasable {
  readonly caseId: CaseId
  readonly caseNumber: string
  readonly applicantName: string
  /** What is likely to be the reason. */
  readonly ground: Ground
}

/** What goes, what stays and how long backups still hold it; erasing asks for a case number typed by hand. */
export function EraseDialog({
  of,
  onErased,
  onClose,
}: {
  readonly of: Erasable
  readonly onErased: () => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation('retention')
  const failureWords = useFailureWords()
  const [scope, setScope] = useState<Scope>('case')
  const [ground, setGround] = useState<Ground>(of.ground)
  const [typed, setTyped] = useState('')
  const question = useAsk('erasures.preview', { caseId: of.caseId, scope })
  const erase = useChange('erasures.erase')
  const ask = useChange('erasures.ask')
  const shown = question.data
  const failure = erase.error ?? ask.error
  const waits = shown?.second.needed === true && shown.second.askedBy === null
  const about = { caseId: of.caseId, scope, ground }
  return (
    <Dialog
      title={t('erase.title', { name: of.applicantName, number: of.caseNumber })}
      width="wide"
      escTakes="typing"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('erase.keep')}</Button>
          {waits ? (
            <Button
              kind="primary"
              pending={ask.isPending}
              onPress={() => {
                ask.mutate(about)
              }}
            >
              {t('erase.ask')}
            </Button>
          ) : (
            <Button
              kind="danger"
              // What goes may be more than what was told before: nothing is erased on an old answer.
              pending={erase.isPending || question.isFetching}
              offBecause={shown?.toType.includes(typed.trim()) === true ? null : t('erase.typeIt')}
              onPress={() => {
                erase.mutate({ ...about, typed }, { onSuccess: onErased })
              }}
            >
              {t('erase.act')}
            </Button>
          )}
        </>
      }
    >
      {failure === null ? null : (
        <Notice kind="bad" title={t('erase.notDone')}>
          {failureWords(failure)}
        </Notice>
      )}
      <div className="erase-asked">
        <Choices
          label={t('erase.scope')}
          value={scope}
          onChange={setScope}
          options={(['case', 'applicant'] as const).map((value) => ({ value, label: t(`erase.scopes.${value}`) }))}
        />
        <Choices
          label={t('erase.ground')}
          value={ground}
          onChange={setGround}
          options={(['retention', 'request'] as const).map((value) => ({ value, label: t(`erase.grounds.${value}`) }))}
        />
      </div>
      <Asked question={question}>{(preview) => <GoesAndStays preview={preview} />}</Asked>
      <Field label={t('erase.type')} value={typed} onChange={setTyped} starts="here" />
    </Dialog>
  )
}

function GoesAndStays({ preview }: { readonly preview: Output<'erasures.preview'> }) {
  const { t } = useTranslation('retention')
  const language = useLanguage()
  const { backupsUntil, second } = preview
  return (
    <div className="stack small">
      <div className="goes-and-stays">
        <section>
          <h3>
            <State kind="bad">{t('erase.goes')}</State>
          </h3>
          <ul>
            {preview.caseNumbers.length > 0 ? (
              <li>
                {t('erase.cases', { count: preview.caseNumbers.length, numbers: preview.caseNumbers.join(', ') })}
              </li>
            ) : null}
            {preview.wholeApplicant ? <li>{t('erase.person')}</li> : null}
            {(['credentials', 'documents', 'decisions', 'letters'] as const).map((what) =>
              preview[what] === 0 ? null : <li key={what}>{t(`erase.${what}`, { count: preview[what] })}</li>,
            )}
            {preview.archived.length > 0 ? <li>{t('erase.archived', { cases: casesOf(preview.archived) })}</li> : null}
          </ul>
        </section>
        <section>
          <h3>
            <State kind="good">{t('erase.stays')}</State>
          </h3>
          <ul>
            {preview.decisions > 0 ? <li>{t('erase.precedent')}</li> : null}
            {preview.logEntries > 0 ? <li>{t('erase.log', { count: preview.logEntries })}</li> : null}
            {preview.caseNumbers.length > 0 ? (
              <li>{t('erase.numbers', { numbers: preview.statementNumbers.join(', ') || '–' })}</li>
            ) : null}
            {preview.archived.length > 0 ? <li>{t('erase.proof')}</li> : null}
            {preview.staysElsewhere > 0 ? <li>{t('erase.elsewhere', { count: preview.staysElsewhere })}</li> : null}
            {preview.alike.length > 0 ? <li>{t('erase.alike', { cases: casesOf(preview.alike) })}</li> : null}
          </ul>
        </section>
      </div>
      {preview.heldBy === null ? null : <p>{t(`heldBy.${preview.heldBy}`)}</p>}
      {second.askedBy === null ? null : <p>{t('erase.askedBy', { name: second.askedBy })}</p>}
      <p className="note">
        {backupsUntil === null
          ? t('erase.noBackup')
          : t('erase.backups', { day: formatDate(backupsUntil, language, 'medium') })}
      </p>
    </div>
  )
}

function casesOf(named: Output<'erasures.preview'>['archived']): string {
  return named.map(({ office, number }) => `${number} (${office})`).join(', ')
}
