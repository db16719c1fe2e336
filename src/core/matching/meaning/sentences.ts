import { nearnessOf, type SentenceVector } from './sentenceVector.ts'

/** What an encoder of sentences made of texts of one language, for as long as a comparison lasts. */
export interface Sentences {
  readonly lang: string
  /** By the text as `encodedForm` writes it; undefined where none was made. */
  readonly vectorOf: (encoded: string) => SentenceVector | undefined
}

/** The cosine of two texts, -1…1; null where the encoder does not know their language or has read one of them never. */
export type SentencesNear = (
  credential: { readonly value: string; readonly lang: string },
  local: { readonly value: string; readonly lang: string },
) => number | null

/** Where no encoder is at hand. */
export const noSentences: SentencesNear = () => null

export function sentencesNear({ lang, vectorOf }: Sentences): SentencesNear {
  return (credential, local) => {
    if (credential.lang !== lang || local.lang !== lang) return null
    const shown = vectorOf(encodedForm(credential.value))
    const asked = vectorOf(encodedForm(local.value))
    return shown === undefined || asked === undefined ? null : nearnessOf(shown, asked)
  }
}

/**
 * A text as it is encoded: in small letters, with single spaces, and a sentence that it says again only once, since none of
 * these says anything of what is learned.
 */
export function encodedForm(value: string): string {
  const known = forms.get(value)
  if (known !== undefined) return known
  if (forms.size >= mostForms) forms.clear()
  const sentences = value
    .toLowerCase()
    .split(/(?<=[.!?;])\s+/)
    .map((sentence) =>
      sentence
        .replace(/\s+/g, ' ')
        .replace(/[.!?;\s]+$/, '')
        .trim(),
    )
  const form = [...new Set(sentences)]
    .filter((sentence) => sentence !== '')
    .join('. ')
    .slice(0, mostLetters)
  forms.set(value, form)
  return form
}

const forms = new Map<string, string>()
const mostForms = 5000
/** More than the tokens that any encoder here takes. */
const mostLetters = 2000
