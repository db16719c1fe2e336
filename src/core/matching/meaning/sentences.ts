import { nearnessOf, type SentenceVector } from './sentenceVector.ts'
import { frameEnd } from './frame.ts'
import { keptByText } from './keptByText.ts'
import { bareText } from './bareText.ts'
import { toldInEnglish } from './toldInEnglish.ts'

/** What an encoder of sentences made of texts that are in one language or told in it, for as long as a comparison lasts. */
export interface Sentences {
  readonly lang: string
  /** By the text as `encodedForm` writes it; undefined where none was made. */
  readonly vectorOf: (encoded: string) => SentenceVector | undefined
}

interface Text {
  readonly value: string
  readonly lang: string
}

/** The cosine of two texts, -1…1; null where the encoder does not know their language or has read one of them never. */
export type SentencesNear = (credential: Text, local: Text) => number | null

/** Where no encoder is at hand. */
export const noSentences: SentencesNear = () => null

export function sentencesNear({ lang, vectorOf }: Sentences): SentencesNear {
  return (credential, local) => {
    const [shown, asked] = [encodedIn(credential, lang), encodedIn(local, lang)].map((form) =>
      form === null ? undefined : vectorOf(form),
    )
    return shown === undefined || asked === undefined ? null : nearnessOf(shown, asked)
  }
}

/**
 * A text as an encoder of a language reads it: what is learned, without the frame of an outcome, in its own words or told in
 * English word by word. Null where it is in another language and there is no telling it.
 */
export function encodedIn({ value, lang }: Text, readIn: string): string | null {
  if (lang === readIn) return ownForm(value, lang)
  return readIn === toldIn ? toldForm(value, lang) : null
}

/** The language that texts of others are told in. */
export const toldIn = 'en'
const mostForms = 5000

const ownForm = keptByText(mostForms, (value, lang) => encodedForm(learnedIn(value, lang)))
const toldForm = keptByText(mostForms, (value, lang) => {
  const told = toldInEnglish(learnedIn(value, lang), lang)
  return told === null ? null : encodedForm(told)
})

function learnedIn(stated: string, lang: string): string {
  const value = bareText(stated, lang)
  return value.slice(frameEnd(value, lang)).replaceAll(' & ', ` ${and[lang] ?? '&'} `)
}

const and: Readonly<Record<string, string>> = { en: 'and', de: 'und', fr: 'et' }

/**
 * A text as it is encoded: in small letters, with single spaces, and a sentence that it says again only once, since none of
 * these says anything of what is learned.
 */
export function encodedForm(value: string): string {
  const sentences = value
    .toLowerCase()
    .split(/(?<=[.!?;])\s+/)
    .map((sentence) =>
      sentence
        .replace(/\s+/g, ' ')
        .replace(/[.,!?;\s]+$/, '')
        .trim(),
    )
  return [...new Set(sentences)]
    .filter((sentence) => sentence !== '')
    .join('. ')
    .slice(0, mostLetters)
}

/** More than the tokens that any encoder here takes. */
const mostLetters = 2000
