import { useTranslation } from 'react-i18next'
import { formatInstant } from '#locales/format.ts'
import { useChange } from '../../api.ts'
import { useBackupsState } from '../../frame/backups.ts'
import { useFailureWords } from '../../frame/failure.ts'
import { May } from '../../frame/may.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { useSession } from '../../frame/session.tsx'
import { BackupList } from '../../parts/BackupList.tsx'
import { Button, Notice } from '../../ui/index.ts'

/** The backups there are, the one that is being made, one more on demand, and the way back. */
export function BackupSettings() {
  const { t } = useTranslation('settings')
  const language = useLanguage()
  const { timeZone } = useSession()
  const make = useChange('backups.make')
  const failureWords = useFailureWords()
  const state = useBackupsState()
  const making = make.isPending || (state?.making ?? null) !== null
  const notMade = make.isError || making ? null : (state?.notMade ?? null)
  return (
    <div className="stack stack-wide settings-narrow">
      <p className="quiet">{t('backups.text')}</p>
      {make.isError ? (
        <Notice kind="bad" title={t('backups.makeFailed')}>
          {failureWords(make.error)}
        </Notice>
      ) : null}
      {notMade === null ? null : (
        <Notice kind="bad" title={t('backups.notMade', { when: formatInstant(notMade.at, language, timeZone) })}>
          {t(`failure:${notMade.code}`)}
        </Notice>
      )}
      <div className="row">
        <May call="backups.make">
          <Button
            pending={make.isPending}
            onPress={() => {
              make.mutate({})
            }}
          >
            {t('backups.make')}
          </Button>
        </May>
        <span className="note" role="status">
          {making ? t('backups.making') : make.isSuccess ? t('backups.made') : ''}
        </span>
      </div>
      <BackupList />
    </div>
  )
}
