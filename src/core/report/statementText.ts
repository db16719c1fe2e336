import { textFor, type LangText } from '../values.ts'
import type { PhraseValue } from './document.ts'

/** A text's paragraphs: every line that holds something. */
export function paragraphs(text: string): string[] {
  return text
    .split(/\r?\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** A text for a reader of `language`, as a value in a phrase; an en dash where there is none. */
export function textValue(text: LangText, language: string): PhraseValue {
  const found = textFor(text, language)
  return found === null ? '–' : { verbatim: { text: found.value.trim(), lang: found.lang } }
}
