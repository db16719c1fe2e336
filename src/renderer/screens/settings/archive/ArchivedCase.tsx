import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#contract/contract.ts'
import { formatDate } from '#locales/format.ts'
import { call, useAsk } from '../../../api.ts'
import { Asked } from '../../../frame/Asked.tsx'
import { useFailureWords } from '../../../frame/failure.ts'
import { May } from '../../../frame/may.tsx'
import { useLanguage } from '../../../frame/preferences.tsx'
import { saveFile } from '../../../parts/saveFile.ts'
import { Button, Dialog, Notice } from '../../../ui/index.ts'
import { EraseDialog } from '../retention/EraseDialog.tsx'

/** One archived case: where it comes from, what was decided, its statements and files as they were. */
export function ArchivedCase({
  row,
  onErased,
  onClose,
}: {
  readonly row: Output<'archive.list'>['rows'][number]
  readonly onErased: () => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation('archive')
  const language = useLanguage()
  const failureWords = useFailureWords()
  const question = useAsk('archive.get', { caseId: row.id })
  const [failure, setFailure] = useState<unknown>(null)
  const [erasing, setErasing] = useState(false)
  const save = (part: string) => () => {
    setFailure(null)
    call('archive.bytes', { caseId: row.id, part })
      .then((file) => {
        saveFile({ ...file, type: 'application/octet-stream' })
      })
      .catch(setFailure)
  }
  if (erasing) {
    return (
      <EraseDialog
        of={{ caseId: row.id, caseNumber: row.number, applicantName: row.applicant, ground: 'request' }}
        onErased={() => {
          onErased()
          onClose()
        }}
        onClose={() => {
          setErasing(false)
        }}
      />
    )
  }
  return (
    <Dialog
      title={t('case.title', { number: row.number, applicant: row.applicant })}
      onClose={onClose}
      actions={
        <>
          <May call="erasures.erase">
            <Button
              kind="plain"
              onPress={() => {
                setErasing(true)
              }}
            >
              {t('case.erase')}
            </Button>
          </May>
          <Button onPress={onClose}>{t('case.close')}</Button>
        </>
      }
    >
      <p>{t('from', { office: row.office })}</p>
      <p>
        {t('case.closed', {
          date: formatDate(row.closedOn, language, 'long'),
          outcome: row.outcomes.map((outcome) => t(`cases:outcome.${outcome}`)).join(', '),
        })}
      </p>
      <p className="quiet">{t('case.readOnly')}</p>
      {failure === null ? null : (
        <Notice kind="bad" title={t('case.notSaved')}>
          {failureWords(failure)}
        </Notice>
      )}
      <Asked question={question} waiting={t('reading')} failed={t('notRead')}>
        {({ statements, files }) => (
          <ul className="stack">
            {statements.map(({ number, language: written, state, part }) => (
              <li key={number}>
                <Button kind="plain" onPress={save(part)}>
                  {t('case.statement', {
                    number,
                    language: t(`statement:screen.languageName.${written}`),
                    state: t(`statement:screen.state.${state}`),
                  })}
                </Button>
              </li>
            ))}
            {files.map(({ name, part }) => (
              <li key={`${name} ${part}`}>
                <Button kind="plain" onPress={save(part)}>
                  {t('case.file', { name })}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Asked>
    </Dialog>
  )
}
