import type { PhraseValue, Said, Verbatim } from '#core/report/document.ts'
import { isNamedLanguage } from '#core/report/namedLanguages.ts'
import { baseLanguage } from '#core/values.ts'
import { documentCredits, documentDate } from '#locales/documentFormat.ts'
import type { UiLanguage, Words } from '#locales/words.ts'

/** What is said, as text with the language it is in. */
export type Speak = (said: Said) => string

/** Turns the phrases of a document into sentences of its language. */
export function speaker(language: UiLanguage, words: Words): Speak {
  const speak = (said: Said): string => ('key' in said ? words(said.key, valuesOf(said.values)) : verbatim(said))

  const valuesOf = (values: Readonly<Record<string, PhraseValue>>) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, valueOf(value)]))

  function valueOf(value: PhraseValue): string | number {
    if (typeof value === 'string' || typeof value === 'number') return value
    if ('date' in value) return documentDate(value.date, language)
    if ('credits' in value) return documentCredits(value.credits, language)
    if ('phrase' in value) return speak(value.phrase)
    if ('verbatim' in value) return verbatim(value.verbatim)
    return join(value.list.map(valueOf))
  }

  /** A text in another language says which, where that has a name here; what has no language says nothing. */
  function verbatim({ text, lang }: Verbatim): string {
    const base = baseLanguage(lang)
    if (base === language || !isNamedLanguage(base)) return text
    return words('report:inLanguage', { text, language: words(`report:language.${base}`) })
  }

  function join(parts: readonly (string | number)[]): string {
    const last = parts.at(-1) ?? ''
    const before = parts.slice(0, -1).join(', ')
    return before === '' ? String(last) : words('report:and', { before, last })
  }

  return speak
}
