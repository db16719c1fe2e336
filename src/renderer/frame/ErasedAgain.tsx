import { useTranslation } from 'react-i18next'
import { formatInstant } from '#locales/format.ts'
import { useLanguage } from './preferences.tsx'
import { ReadOnce } from './ReadOnce.tsx'
import { useSession } from './session.tsx'

/** After the first unlock of a restored record: how many erasures it knew nothing of, and that they were done again. */
export function ErasedAgain() {
  const { t } = useTranslation('retention')
  const language = useLanguage()
  const { erasedAgain, timeZone } = useSession()
  if (erasedAgain === null) return null
  const { erasures, failed, backupMadeAt } = erasedAgain
  return (
    <ReadOnce title={t('again.title')} read={t('again.read')}>
      <p>
        {backupMadeAt === null
          ? t('again.older')
          : t('again.restored', { when: formatInstant(backupMadeAt, language, timeZone) })}{' '}
        {erasures > 0 ? t('again.done', { count: erasures }) : ''}
      </p>
      {failed > 0 ? <p>{t('again.failed', { count: failed })}</p> : null}
      <p className="quiet">{t('again.log')}</p>
    </ReadOnce>
  )
}
