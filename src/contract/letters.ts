import { z } from 'zod'
import { EnteredDay } from '#core/days.ts'
import { CaseId } from '#core/ids.ts'
import { LetterKind } from '#core/letters/letterKind.ts'
import { CaseEvent } from '#core/recognition/case.ts'
import { LocalDate, Sha256 } from '#core/values.ts'
import { Bytes } from './bytes.ts'

const LetterLanguage = z.enum(['en', 'de'])
export const DeliveryMeans = z.enum(['post', 'handed', 'email', 'portal'])
export type DeliveryMeans = z.infer<typeof DeliveryMeans>

export const LetterRow = z.object({
  id: z.uuid(),
  kind: LetterKind,
  language: LetterLanguage,
  on: LocalDate,
  by: z.string(),
  pages: z.int(),
  sha256: Sha256,
  deliveries: z.array(z.object({ on: LocalDate, how: DeliveryMeans, recipient: z.string(), by: z.string() })),
})
export type LetterRow = z.infer<typeof LetterRow>

export const LetterTemplate = z.object({
  kind: LetterKind,
  language: LetterLanguage,
  /** Null is the built-in wording. */
  version: z.int().nullable(),
  subject: z.string(),
  body: z.string(),
})
export type LetterTemplate = z.infer<typeof LetterTemplate>

/** Subject and text as they are printed: filled in, and perhaps changed by the officer. */
const written = {
  caseId: CaseId,
  kind: LetterKind,
  language: LetterLanguage,
  subject: z.string().trim().min(1),
  text: z.string().trim().min(1),
}
/** The event of the clock that the letter tells, and that is recorded with it. */
const event = CaseEvent.extend({ on: EnteredDay, expectedOn: EnteredDay.nullable().default(null) }).nullable()
const template = { kind: LetterKind, language: LetterLanguage, subject: z.string(), body: z.string() }

export const letterRoutes = {
  /** Newest first. */
  'letters.list': { input: z.object({ caseId: CaseId }), output: z.array(LetterRow) },
  /** The text of a letter from its template; without a language in the applicant's, else the office's first. */
  'letters.draft': {
    input: z.object({ caseId: CaseId, kind: LetterKind, language: LetterLanguage.nullable(), event }),
    output: z.object({
      language: LetterLanguage,
      subject: z.string(),
      text: z.string(),
      templateVersion: z.int().nullable(),
    }),
  },
  'letters.preview': { input: z.object(written), output: z.object({ bytes: Bytes, pages: z.int() }) },
  /** Prints and keeps the letter, and records the event it tells, in one. */
  'letters.make': { input: z.object({ ...written, event }), output: LetterRow },
  'letters.bytes': { input: z.object({ letterId: z.uuid() }), output: z.object({ name: z.string(), bytes: Bytes }) },
  'letters.deliver': {
    input: z.object({
      letterId: z.uuid(),
      on: EnteredDay,
      how: DeliveryMeans,
      recipient: z.string().trim().min(1),
    }),
    output: z.object({}),
  },
  /** One a kind and language: the office's own where it has one, else the built-in wording. */
  'letterTemplates.list': { input: z.object({}), output: z.array(LetterTemplate) },
  /** `seen` is the version that the window showed, null the built-in wording; any other is refused with `changedMeanwhile`. */
  'letterTemplates.save': {
    input: z.object({ ...template, seen: z.int().nullable().optional() }),
    output: LetterTemplate,
  },
  /** As a letter with invented values. */
  'letterTemplates.preview': { input: z.object(template), output: z.object({ bytes: Bytes, pages: z.int() }) },
} as const
