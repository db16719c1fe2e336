import { baseLanguage } from '../values.ts'

/** The applicant's language where letters are written in it, else the office's first. `wanted` is BCP 47. */
export function letterLanguage(wanted: string | null, office: readonly ('en' | 'de')[]): 'en' | 'de' {
  const base = wanted === null ? null : baseLanguage(wanted)
  return base === 'en' || base === 'de' ? base : (office[0] ?? 'en')
}
