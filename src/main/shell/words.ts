import { nearestLanguage, wordsIn, type Words } from '#locales/words.ts'

/** Words of the menu and the dialogs, in the language of the computer where there is one. */
export function wordsFor(locale: string): Words {
  return wordsIn(nearestLanguage(locale))
}
