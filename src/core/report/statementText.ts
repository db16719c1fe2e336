import { codeAndTitle } from '../programme/codeAndTitle.ts'
import { textFor, type LangText } from '../values.ts'
import { say, type Phrase, type PhraseValue } from './document.ts'

/** A text's paragraphs: every line that holds something. */
export function paragraphs(text: string): string[] {
  return text
    .split(/[\n\v\f\r\u0085\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** A text for a reader of `language`, as a value in a phrase; an en dash where there is none. */
export function textValue(text: LangText, language: string): PhraseValue {
  const found = textFor(text, language)
  return found === null ? '–' : { verbatim: { text: found.value.trim(), lang: found.lang } }
}

/** A name or a title: a proper name is not said to be in a language. */
export function nameValue(text: LangText, language: string): PhraseValue {
  return textFor(text, language)?.value.trim() ?? '–'
}

/** A module's code and title, as a value in a phrase. */
export function moduleValue(
  { code, title }: { readonly code: string; readonly title: LangText },
  language: string,
): PhraseValue {
  return codeAndTitle(code, textFor(title, language)?.value)
}

/** Sentences as one paragraph. */
export function together(sentences: readonly Phrase[]): Phrase {
  return sentences.reduce((before, next) =>
    say('report:sentences', { before: { phrase: before }, next: { phrase: next } }),
  )
}
