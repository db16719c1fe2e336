import { createInstance, type i18n } from 'i18next'
import { de } from './de/index.ts'
import { en } from './en/index.ts'
import { formatDate, formatLanguage } from './format.ts'

/** Every language of the workbench; a new one is a folder and a line here. */
export const languages = { en, de }
export type UiLanguage = keyof typeof languages

/** The language of a tag or of a locale of the computer, `de-AT` or `de_DE.UTF-8`; English where the workbench lacks it. */
export function nearestLanguage(locale: string): UiLanguage {
  const base = /^[a-z]+/.exec(locale.toLowerCase())?.[0] ?? ''
  return Object.hasOwn(languages, base) ? (base as UiLanguage) : 'en'
}

/** Words of one language outside the renderer: `words('importing:problem.empty', { name })`. */
export type Words = (key: string, values?: Readonly<Record<string, string | number>>) => string

export function wordsIn(language: UiLanguage): Words {
  const instance = createWordsInstance(language)
  return (key, values) => instance.t(key, { ...values })
}

/** The configured instance; the renderer hands it to react-i18next. A key without words throws in tests, shows itself elsewhere. */
export function createWordsInstance(language: UiLanguage): i18n {
  const instance = createInstance()
  void instance.init({
    lng: language,
    fallbackLng: false,
    resources: languages,
    ns: Object.keys(en),
    defaultNS: 'common',
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  // `{{date, day}}` in a sentence: an ISO day as this language writes it.
  instance.services.formatter?.add('day', (value: unknown) =>
    typeof value === 'string' ? formatDate(value, language, 'long') : String(value),
  )
  // `{{credential, languages}}`: language tags, with commas between, in words.
  instance.services.formatter?.add('languages', (value: unknown) =>
    String(value)
      .split(', ')
      .map((tag) => formatLanguage(tag, language))
      .join(', '),
  )
  return instance
}
