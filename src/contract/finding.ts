import { z } from 'zod'
import { CaseCredentialId, CaseId, ModuleId, ModuleVersionId } from '#core/ids.ts'
import { Stage } from '#core/recognition/case.ts'
import { CentiCredits, LangText } from '#core/values.ts'

/** A case as it is found by what is typed: whose it is, and the credential that was meant. */
export const FoundCase = z.object({
  id: CaseId,
  number: z.string(),
  stage: Stage,
  applicant: z.string(),
  /** Another name of the applicant, where that is the one that was asked for. */
  alsoCalled: z.string().nullable(),
  /** The credential that holds most of what was asked for, else the first of the case. */
  credential: z.object({ id: CaseCredentialId, title: LangText, provider: LangText }).nullable(),
  is: z.enum(['open', 'decided']),
})
export type FoundCase = z.infer<typeof FoundCase>

export const FoundModule = z.object({
  moduleId: ModuleId,
  moduleVersionId: ModuleVersionId,
  code: z.string(),
  title: LangText,
  credits: CentiCredits,
  /** Codes. */
  programmes: z.array(z.string()),
  /** Where all that was asked for stands. */
  by: z.enum(['code', 'title', 'outcomes']),
})
export type FoundModule = z.infer<typeof FoundModule>

/** In plain letters what would have to be typed to find it, in the order of what was typed. */
const meant = z.array(z.string())

/**
 * What is spelled otherwise than was typed, the nearest first: there only where few are found as typed (`fewFound`), so that nothing is
 * among the others by a resemblance.
 */
const similar = <One extends z.ZodRawShape>(one: z.ZodObject<One>) =>
  z.object({ of: z.int(), found: z.array(one.extend({ meant })) })

const atMost = z.int().min(1).max(50)

/** Short answers for a search that looks into all of the record while somebody types; they change nothing and are recorded nowhere. */
export const findingRoutes = {
  /**
   * Cases whose number, names of the applicant, credentials or providers hold every word of `text`, whatever its case and marks;
   * `number` looks at the number alone. The nearest first, and of equally near ones the newest.
   */
  'cases.find': {
    input: z.discriminatedUnion('by', [
      z.object({ by: z.enum(['anything', 'number']), text: z.string().max(400), atMost }),
      /** These, in their order, as far as the record still has them. */
      z.object({ by: z.literal('id'), ids: z.array(CaseId).max(50) }),
    ]),
    output: z.object({ of: z.int(), found: z.array(FoundCase), similar: similar(FoundCase) }),
  },
  /** Modules in force today that `catalogue.page` would list: by code first, then by title (what begins so before the others), then
   * by their outcomes. */
  'catalogue.find': {
    input: z.object({ text: z.string().max(400), atMost }),
    output: z.object({ of: z.int(), found: z.array(FoundModule), similar: similar(FoundModule) }),
  },
} as const
