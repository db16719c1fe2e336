import { useTranslation } from 'react-i18next'
import { languages, type UiLanguage } from '#locales/words.ts'
import { formatLanguage } from '#locales/format.ts'
import { usePreferences } from '../../frame/preferences.tsx'
import { useSession } from '../../frame/session.tsx'
import { Choices, Tick } from '../../ui/index.ts'

const themes = ['system', 'light', 'dark', 'contrast'] as const

/** How this window looks and speaks, on this computer. */
export function WindowSettings() {
  const { t } = useTranslation('settings')
  const { lockAfterMinutes, host } = useSession()
  const { preferences, prefer } = usePreferences()
  return (
    <div className="stack stack-wide settings-narrow">
      <Choices
        label={t('window.theme')}
        value={preferences.theme}
        onChange={(theme) => {
          prefer({ theme })
        }}
        options={themes.map((value) => ({ value, label: t(`window.themes.${value}`) }))}
      />
      <Choices
        label={t('window.language')}
        value={preferences.language}
        onChange={(language) => {
          prefer({ language })
        }}
        options={(Object.keys(languages) as UiLanguage[]).map((value) => ({
          value,
          label: formatLanguage(value, value),
        }))}
      />
      <Tick
        checked={preferences.letters === 'on'}
        onChange={(on) => {
          prefer({ letters: on ? 'on' : 'off' })
        }}
      >
        {t('window.letters')}
      </Tick>
      <p className="note">
        {t('window.lock', { count: lockAfterMinutes })} {host === 'browser' ? t('window.browser') : ''}
      </p>
    </div>
  )
}
