import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatInstant } from '#locales/format.ts'
import { Button, Dialog } from '../ui/index.ts'
import { useLanguage } from './preferences.tsx'
import { useSession } from './session.tsx'

/** After the first unlock of a restored record: how many erasures it knew nothing of, and that they were done again. */
export function ErasedAgain() {
  const { t } = useTranslation('retention')
  const language = useLanguage()
  const { erasedAgain, timeZone } = useSession()
  const [read, setRead] = useState(false)
  if (erasedAgain === null || read) return null
  const { erasures, failed, backupMadeAt } = erasedAgain
  const close = () => {
    setRead(true)
  }
  return (
    <Dialog
      title={t('again.title')}
      onClose={close}
      actions={
        <Button kind="primary" onPress={close}>
          {t('again.read')}
        </Button>
      }
    >
      <p>
        {backupMadeAt === null
          ? t('again.older')
          : t('again.restored', { when: formatInstant(backupMadeAt, language, timeZone) })}{' '}
        {erasures > 0 ? t('again.done', { count: erasures }) : ''}
      </p>
      {failed > 0 ? <p>{t('again.failed', { count: failed })}</p> : null}
      <p className="quiet">{t('again.log')}</p>
    </Dialog>
  )
}
