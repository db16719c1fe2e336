import { z } from 'zod'
import { EnteredDay } from '#core/days.ts'
import { ApplicantId, CaseId } from '#core/ids.ts'
import { PersonName } from '#core/recognition/case.ts'
import { Contact } from '#core/recognition/contact.ts'
import { Instant, LocalDate } from '#core/values.ts'
import { Bytes } from './bytes.ts'

const made = { reason: z.string(), at: Instant, by: z.string() }

/** One field of an applicant as it was and as it became; `reason` is empty where only something unknown was filled in. */
export const Correction = z.discriminatedUnion('field', [
  z.object({ field: z.literal('names'), before: z.array(PersonName), after: z.array(PersonName), ...made }),
  z.object({ field: z.literal('birthDate'), before: LocalDate.nullable(), after: LocalDate.nullable(), ...made }),
  z.object({ field: z.literal('contact'), before: Contact.nullable(), after: Contact.nullable(), ...made }),
])
export type Correction = z.infer<typeof Correction>

/** Needed where a recorded value is replaced or taken away, else `reasonMissing`. */
const reason = z.string().trim().default('')

export const correctionRoutes = {
  /** `seen` is what the window showed; where another is recorded by now, refused with `changedMeanwhile`. */
  'applicants.save': {
    input: z.object({
      applicantId: ApplicantId,
      names: z.array(PersonName).min(1),
      birthDate: EnteredDay.nullable(),
      reason,
      seen: z.object({ names: z.array(PersonName), birthDate: LocalDate.nullable() }).optional(),
    }),
    output: z.object({}),
  },
  'applicants.saveContact': {
    input: z.object({
      applicantId: ApplicantId,
      contact: Contact,
      reason,
      seen: z.object({ contact: Contact.nullable() }).optional(),
    }),
    output: z.object({}),
  },
  /** The newest first. */
  'applicants.corrections': { input: z.object({ applicantId: ApplicantId }), output: z.array(Correction) },
  /** A zip: all that is held about the applicant of a case, under every name, as PDF, JSON and files. */
  'applicants.copy': {
    input: z.object({ caseId: CaseId, language: z.enum(['en', 'de']) }),
    /** `document` is `none` where a text in it is too long to be printed: rows and files are all there. */
    output: z.object({ name: z.string(), bytes: Bytes, document: z.enum(['printed', 'none']) }),
  },
} as const
