import { useTranslation } from 'react-i18next'
import { formatInstant } from '#locales/format.ts'
import { KeyHints, useStatusTexts } from '../ui/index.ts'
import { useBackupsState } from './backups.ts'
import { useLanguage } from './preferences.tsx'
import { useSession } from './session.tsx'

/** The foot of the window: keys that help here, what goes on, and that a backup was not made. */
export function StatusLine() {
  const { t } = useTranslation('session')
  const language = useLanguage()
  const { checking, timeZone } = useSession()
  const texts = useStatusTexts()
  const notMade = useBackupsState()?.notMade ?? null
  const own = [
    ...(checking ? [t('checking')] : []),
    ...(notMade === null ? [] : [t('backupNotMade', { when: formatInstant(notMade.at, language, timeZone) })]),
  ]
  return (
    <footer className="statusbar" aria-label={t('statusLine')} tabIndex={-1} data-region="">
      <KeyHints />
      <div className="statusbar-end" role="status">
        {[...own, ...texts].join(' · ')}
      </div>
    </footer>
  )
}
