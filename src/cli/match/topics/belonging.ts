/** Texts that are about the same thing: a term and what explains it, a title and each sentence of what it heads. */
export interface Belonging {
  readonly texts: readonly string[]
  /** How often it is drawn beside others; 1 is usual. */
  readonly weight: number
}

/** Sentences of some length; line breaks are spaces. */
export function sentencesOf(text: string): string[] {
  return text
    .replace(/\s+/g, ' ')
    .split(/(?<=[.;:!?])\s+/)
    .map((sentence) => sentence.trim())
    .filter(({ length }) => length > 15)
}
