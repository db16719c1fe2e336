import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedBackup } from '#contract/session.ts'
import { formatBytes, formatDate, formatInstant } from '#locales/format.ts'
import { useAsk, useChange } from '../api.ts'
import { Button, Confirm, Empty, Notice, State } from '../ui/index.ts'
import { Asked } from '../frame/Asked.tsx'
import { useFailureWords } from '../frame/failure.ts'
import { useLanguage } from '../frame/preferences.tsx'
import { useSession } from '../frame/session.tsx'
import { May } from '../frame/may.tsx'
import './BackupList.css'

/** The backups there are, newest first, each with the way back to it. Also stands where the database can't be opened. */
export function BackupList() {
  const { t } = useTranslation('settings')
  const question = useAsk('backups.list', {})
  const [askingId, setAskingId] = useState<string | null>(null)
  // Out of the list as it is now: what was erased meanwhile has to be told before a restore brings it back.
  const asking = question.data?.find(({ id }) => id === askingId)
  return (
    <>
      <Asked question={question} failed={t('backups.notRead')}>
        {(backups) =>
          backups.length === 0 ? (
            <Empty title={t('backups.none')}>{t('backups.noneHelp')}</Empty>
          ) : (
            <ul className="backups" aria-label={t('backups.label')}>
              {backups.map((backup) => (
                <BackupRow
                  key={backup.id}
                  backup={backup}
                  onRestore={() => {
                    setAskingId(backup.id)
                  }}
                />
              ))}
            </ul>
          )
        }
      </Asked>
      {asking === undefined ? null : (
        <RestoreQuestion
          backup={asking}
          isListCurrent={!question.isFetching}
          onClose={() => {
            setAskingId(null)
          }}
        />
      )}
    </>
  )
}

function BackupRow({ backup, onRestore }: { readonly backup: ListedBackup; readonly onRestore: () => void }) {
  const { t } = useTranslation('settings')
  const language = useLanguage()
  const { timeZone, today } = useSession()
  return (
    <li>
      <div>
        <span className="medium">{formatInstant(backup.madeAt, language, timeZone)}</span>{' '}
        <span className="faint">
          {t(`backups.kind.${backup.kind}`)}, {formatBytes(backup.bytes, language)}
        </span>
        <div className="small backup-facts">
          {backup.verified ? (
            <State kind="good">{t('backups.verified')}</State>
          ) : (
            <State kind="skipped">{t('backups.notVerified')}</State>
          )}
          <span className="note">
            {backup.expiresOn === null
              ? t('backups.stays')
              : backup.expiresOn < today
                ? t('backups.untilNewer')
                : t('backups.until', { date: formatDate(backup.expiresOn, language, 'medium') })}
          </span>
        </div>
      </div>
      <May call="backups.restore">
        <Button onPress={onRestore}>{t('backups.restore')}</Button>
      </May>
    </li>
  )
}

/** `isListCurrent` is false while the list is asked again: nothing is restored on what may have changed. */
function RestoreQuestion(props: {
  readonly backup: ListedBackup
  readonly isListCurrent: boolean
  readonly onClose: () => void
}) {
  const { backup, isListCurrent, onClose } = props
  const { t } = useTranslation('settings')
  const language = useLanguage()
  const { timeZone } = useSession()
  const restore = useChange('backups.restore')
  const failureWords = useFailureWords()
  return (
    <Confirm
      title={t('backups.question', { when: formatInstant(backup.madeAt, language, timeZone) })}
      keep={t('backups.keep')}
      act={t('backups.restoreIt')}
      pending={restore.isPending || !isListCurrent}
      onKeep={onClose}
      onAct={() => {
        restore.mutate({ id: backup.id }, { onSuccess: onClose })
      }}
    >
      <p className="quiet">{t('backups.questionText')}</p>
      {backup.erasedSince > 0 ? <p>{t('backups.erasedSince', { count: backup.erasedSince })}</p> : null}
      {backup.erasuresListed ? null : (
        <Notice kind="part" title={t('backups.listMissing')}>
          {t('backups.listMissingText')}
        </Notice>
      )}
      {backup.numbersLost === null ? null : (
        <Notice kind="part" title={t('backups.numbersLost.title')}>
          {t(`backups.numbersLost.${backup.numbersLost}`)}
        </Notice>
      )}
      {restore.isError ? (
        <Notice kind="bad" title={t('backups.restoreFailed')}>
          {failureWords(restore.error)}
        </Notice>
      ) : null}
    </Confirm>
  )
}
