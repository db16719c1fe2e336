import { z } from 'zod'
import { LocalDate } from '../values.ts'

/** The stages a case is led through; the order is the procedure's (domain: received to statement). */
export const Stage = z.enum([
  'received',
  'complete',
  'qualityAssurance',
  'authenticity',
  'purpose',
  'evaluation',
  'comparison',
  'decision',
  'statement',
])
export type Stage = z.infer<typeof Stage>

export const CaseEventKind = z.enum(['received', 'completed', 'paused', 'resumed', 'extended'])
export type CaseEventKind = z.infer<typeof CaseEventKind>

/** A dated event of a case; `on` is the office's local day, `expectedOn` the day that an extension gives to the applicant. */
export const CaseEvent = z.object({
  kind: CaseEventKind,
  on: LocalDate,
  reason: z.string().nullable(),
  expectedOn: LocalDate.nullable().default(null),
})
export type CaseEvent = z.infer<typeof CaseEvent>

/** How a person is called, with the time it held. Given and family name are kept apart from the order they are written in. */
export const PersonName = z.object({
  kind: z.enum(['current', 'birth', 'former', 'transliteration']),
  given: z.string(),
  family: z.string(),
  order: z.enum(['givenFirst', 'familyFirst']),
  validFrom: LocalDate.nullable(),
  validTo: LocalDate.nullable(),
})
export type PersonName = z.infer<typeof PersonName>

/** The name as one line, in its own order. */
export function nameLine(name: Pick<PersonName, 'given' | 'family' | 'order'>): string {
  const parts = name.order === 'familyFirst' ? [name.family, name.given] : [name.given, name.family]
  return parts.filter((part) => part !== '').join(' ')
}
