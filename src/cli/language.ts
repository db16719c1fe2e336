import { nearestLanguage, type UiLanguage } from '#locales/words.ts'

/** The language of the person at the terminal, as the environment says it; English where the workbench lacks theirs. */
export function cliLanguage(environment: NodeJS.ProcessEnv = process.env): UiLanguage {
  return nearestLanguage(environment['LC_ALL'] ?? environment['LC_MESSAGES'] ?? environment['LANG'] ?? '')
}
