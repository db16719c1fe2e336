import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../frame/session.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { formatDate } from '#locales/format.ts'
import { Button, Tick } from '../../ui/index.ts'

/** The key that opens the database when every passphrase is lost: shown this once, to print or copy. */
export function RecoveryKeySheet({
  recoveryKey,
  onKept,
}: {
  readonly recoveryKey: string
  readonly onKept: () => void
}) {
  const { t } = useTranslation('session')
  const { today } = useSession()
  const language = useLanguage()
  const [kept, setKept] = useState(false)
  const [copied, setCopied] = useState<'not' | 'done' | 'failed'>('not')
  return (
    <main className="recovery">
      <h1>{t('recoveryKey.title')}</h1>
      <p>{t('recoveryKey.text')}</p>
      <p className="recovery-key" aria-label={t('recoveryKey.label')}>
        {recoveryKey}
      </p>
      <p className="recovery-facts small quiet">
        {t('recoveryKey.facts', { date: formatDate(today, language, 'long') })}
      </p>
      <div className="row">
        <Button
          onPress={() => {
            window.print()
          }}
        >
          {t('recoveryKey.print')}
        </Button>
        <Button
          onPress={() => {
            navigator.clipboard.writeText(recoveryKey).then(
              () => {
                setCopied('done')
              },
              () => {
                setCopied('failed')
              },
            )
          }}
        >
          {t('recoveryKey.copy')}
        </Button>
        <span className="note" role="status">
          {copied === 'not' ? '' : t(`recoveryKey.copied.${copied}`)}
        </span>
      </div>
      <Tick checked={kept} onChange={setKept}>
        {t('recoveryKey.kept')}
      </Tick>
      <div className="row">
        <Button kind="primary" onPress={onKept} offBecause={kept ? null : t('recoveryKey.keepFirst')}>
          {t('recoveryKey.go')}
        </Button>
      </div>
    </main>
  )
}
