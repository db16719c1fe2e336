import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { I18nextProvider } from 'react-i18next'
import { z } from 'zod'
import { createWordsInstance, languages, nearestLanguage, type UiLanguage } from '#locales/words.ts'
import { keptHere } from './keptHere.ts'

const Preferences = z.object({
  theme: z.enum(['system', 'light', 'dark', 'contrast']),
  language: z.enum(Object.keys(languages) as [UiLanguage, ...UiLanguage[]]),
  /** Whether single letters act as keys (WCAG 2.1.4). */
  letters: z.enum(['on', 'off']),
  /** The view of the inbox that was open last. */
  inboxView: z.enum(['open', 'mine', 'due', 'decided', 'all']).catch('open'),
})
export type Preferences = z.infer<typeof Preferences>

const kept = keptHere<Preferences>('workbench.preferences', Preferences, () => ({
  theme: 'system',
  language: nearestLanguage(navigator.language),
  letters: 'on',
  inboxView: 'open',
}))

interface Held {
  readonly preferences: Preferences
  readonly prefer: (change: Partial<Preferences>) => void
}

const PreferencesContext = createContext<Held | null>(null)

/** How this window looks and speaks; kept on this computer, no personal data in it. */
export function PreferencesProvider({ children }: { readonly children: ReactNode }) {
  const [preferences, setPreferences] = useState(kept.read)
  const { theme, language } = preferences
  const words = useMemo(() => createWordsInstance(language), [language])

  useEffect(() => {
    const root = document.documentElement
    root.lang = language
    if (theme === 'system') delete root.dataset['theme']
    else root.dataset['theme'] = theme
    kept.keep(preferences)
  }, [preferences, theme, language])

  const held = useMemo<Held>(
    () => ({
      preferences,
      prefer: (change) => {
        setPreferences((before) => ({ ...before, ...change }))
      },
    }),
    [preferences],
  )
  return (
    <PreferencesContext value={held}>
      <I18nextProvider i18n={words}>
        <I18nProvider locale={language === 'de' ? 'de-DE' : 'en-GB'}>{children}</I18nProvider>
      </I18nextProvider>
    </PreferencesContext>
  )
}

export function usePreferences(): Held {
  const held = useContext(PreferencesContext)
  if (held === null) throw new Error('usePreferences: expected a PreferencesProvider above')
  return held
}

export function useLanguage(): UiLanguage {
  return usePreferences().preferences.language
}
