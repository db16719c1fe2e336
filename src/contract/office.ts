import { z } from 'zod'
import { OfficeCalendar, usualCalendar } from '#core/recognition/calendar.ts'
import { Policy } from '#core/recognition/policy.ts'
import { RetentionTerms, usualTerms } from '#core/recognition/retention/retention.ts'
import { LangText } from '#core/values.ts'

/** Versioned; each decision pins the version it was made under. */
export const OfficeSettings = z.object({
  version: z.int(),
  institution: z.string(),
  officeName: z.string(),
  address: z.string(),
  email: z.string(),
  signatory: z.string(),
  signatoryRole: z.string(),
  /** Printed word for word in statements, per language. */
  appealRoute: LangText,
  /** The applicant's term to appeal, from the day the statement was handed out. */
  appealDays: z.int().min(1).max(365),
  /** The office's own term to answer an appeal, from the day it came in. */
  appealAnswerDays: z.int().min(1).max(365),
  timeZone: z.string(),
  /** Term, holidays, weekend, and where a due day falls. Settings from before it was asked for have the usual one. */
  calendar: OfficeCalendar.default(usualCalendar),
  /** How long cases are kept. Settings from before it was asked for have the usual one. */
  retention: RetentionTerms.default(usualTerms),
  /** Languages the statements are written in, the binding one first. */
  statementLanguages: z.array(z.enum(['en', 'de'])).min(1),
})
export type OfficeSettings = z.infer<typeof OfficeSettings>

export const officeRoutes = {
  'office.settings': { input: z.object({}), output: OfficeSettings },
  /** All of them, with the version that they were changed in; where another is the newest by now, refused with `changedMeanwhile`. */
  'office.saveSettings': { input: OfficeSettings, output: OfficeSettings },
  'office.policy': { input: z.object({}), output: Policy },
} as const
