import { languages, type UiLanguage } from '#locales/words.ts'

/** The language of the person at the terminal, as the environment says it; English where the workbench lacks theirs. */
export function cliLanguage(environment: NodeJS.ProcessEnv = process.env): UiLanguage {
  const tag = environment['LC_ALL'] ?? environment['LC_MESSAGES'] ?? environment['LANG'] ?? ''
  const base = tag.slice(0, 2).toLowerCase()
  return base in languages ? (base as UiLanguage) : 'en'
}
