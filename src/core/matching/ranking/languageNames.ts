import { otherNamesOf } from '../meaning/namedLanguages.ts'
import type { CatalogueTexts } from './catalogueTexts.ts'

/**
 * Calls a language by the name that the catalogue has for it: "Farsi I" is read as "persian I" where no module says Farsi. A
 * name that the catalogue holds stays.
 */
export function languageNamesOf({
  lang,
  lexicon,
  rarity,
}: Pick<CatalogueTexts, 'lang' | 'lexicon' | 'rarity'>): (title: string) => string {
  const isHeld = (form: string) => lexicon.read(form, 'kept').some((word) => rarity(word) < 1)
  return (title) =>
    title.replace(/[\p{L}\p{M}]+/gu, (form) => {
      const others = otherNamesOf(form.toLowerCase(), lang)
      return others.length === 0 || isHeld(form) ? form : (others.find(isHeld) ?? form)
    })
}
