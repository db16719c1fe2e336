import { z } from 'zod'

/** A calendar day without a time zone, `YYYY-MM-DD`. ISO days sort as text. */
export const LocalDate = z.iso.date()
export type LocalDate = z.infer<typeof LocalDate>

/** An instant in UTC, ISO 8601 text ending in `Z`. */
export const Instant = z.iso.datetime()
export type Instant = z.infer<typeof Instant>

/** A language tag (BCP 47) as its source gives it, or `und` where the source gives none. */
export const Language = z.string().min(1)
export type Language = z.infer<typeof Language>

/** The language alone, without region and script: `de-AT`, `de_AT` and `DE ` are `de`. */
export function baseLanguage(tag: Language): string {
  return tag.trim().toLowerCase().split(/[-_]/)[0] ?? ''
}

/** One text in one language. */
export const TaggedText = z.object({ lang: Language, value: z.string() })
export type TaggedText = z.infer<typeof TaggedText>

/** A text as its source gives it: several languages, several values of one language, or none. */
export const LangText = z.array(TaggedText)
export type LangText = z.infer<typeof LangText>

/** Hundredths of an ECTS credit as a whole number: 5 ECTS is 500. Sums stay exact. */
export const CentiCredits = z.int().nonnegative()
export type CentiCredits = z.infer<typeof CentiCredits>

/** SHA-256 of bytes, 64 hexadecimal digits. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
export type Sha256 = z.infer<typeof Sha256>

/** The text to show to a reader of `wanted`: that language, else English, else the first there is; `null` where the list is empty. */
export function textFor(text: LangText, wanted: Language): TaggedText | null {
  return (
    text.find((one) => baseLanguage(one.lang) === baseLanguage(wanted)) ??
    text.find((one) => baseLanguage(one.lang) === 'en') ??
    text[0] ??
    null
  )
}
