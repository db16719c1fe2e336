import { useTranslation } from 'react-i18next'
import { KeyHints, useStatusTexts } from '../ui/index.ts'
import { useSession } from './session.tsx'

/** The foot of the window: keys that help here, and what goes on. */
export function StatusLine() {
  const { t } = useTranslation('session')
  const { checking } = useSession()
  const texts = useStatusTexts()
  return (
    <footer className="statusbar">
      <KeyHints />
      <div className="statusbar-end" role="status">
        {[...(checking ? [t('checking')] : []), ...texts].join(' · ')}
      </div>
    </footer>
  )
}
