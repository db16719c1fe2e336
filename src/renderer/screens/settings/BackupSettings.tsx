import { useTranslation } from 'react-i18next'
import { useChange } from '../../api.ts'
import { useFailureWords } from '../../frame/failure.ts'
import { May } from '../../frame/may.tsx'
import { BackupList } from '../../parts/BackupList.tsx'
import { Button, Notice } from '../../ui/index.ts'

/** The backups there are, one more on demand, and the way back. */
export function BackupSettings() {
  const { t } = useTranslation('settings')
  const make = useChange('backups.make')
  const failureWords = useFailureWords()
  return (
    <div className="stack stack-wide settings-narrow">
      <p className="quiet">{t('backups.text')}</p>
      {make.isError ? (
        <Notice kind="bad" title={t('backups.makeFailed')}>
          {failureWords(make.error)}
        </Notice>
      ) : null}
      <May call="backups.make">
        <div className="row">
          <Button
            pending={make.isPending}
            onPress={() => {
              make.mutate({})
            }}
          >
            {t('backups.make')}
          </Button>
          <span className="note" role="status">
            {make.isSuccess ? t('backups.made') : ''}
          </span>
        </div>
      </May>
      <BackupList />
    </div>
  )
}
