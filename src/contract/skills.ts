import { z } from 'zod'
import { ModuleOutcomeId, ModuleVersionId } from '#core/ids.ts'
import { Instant } from '#core/values.ts'
import { Bytes } from './bytes.ts'
import { CatalogueFinding } from './catalogueImport.ts'

/** Skills of the outcomes of a module: what a person confirmed, and what the list offers for it. */
export const OutcomeSkills = z.object({
  /** How many skills of the office's list are in force; without any, nothing can be offered. */
  listed: z.int(),
  outcomes: z.array(
    z.object({
      moduleOutcomeId: ModuleOutcomeId,
      confirmed: z.array(
        z.object({
          ...{ uri: z.string(), label: z.string(), by: z.string(), at: Instant },
          /** The list does not name it any more: it still bridges, and is offered nowhere else. */
          isWithdrawn: z.boolean(),
        }),
      ),
      /** `foundBy` is the label whose words the outcome holds, where it is another than the one shown. */
      suggested: z.array(z.object({ uri: z.string(), label: z.string(), foundBy: z.string().nullable() })),
    }),
  ),
})
export type OutcomeSkills = z.infer<typeof OutcomeSkills>

export const skillRoutes = {
  /** ESCO's official CSV in one language; another language adds its labels to the same skills. */
  'skills.import': {
    input: z.object({ name: z.string(), pieces: z.array(Bytes).min(1) }),
    output: z.object({
      problems: z.array(CatalogueFinding),
      language: z.string(),
      skills: z.int(),
      added: z.int(),
      /** No longer in the list. */
      withdrawn: z.int(),
      leftOut: z.int(),
    }),
  },
  'skills.ofModule': {
    input: z.object({ moduleVersionId: ModuleVersionId, language: z.string() }),
    output: OutcomeSkills,
  },
  /** A person says that an outcome is of a skill, or takes it back: only this bridges languages in a comparison. */
  'skills.say': {
    input: z.object({ moduleOutcomeId: ModuleOutcomeId, uri: z.string(), state: z.enum(['confirmed', 'withdrawn']) }),
    output: z.object({}),
  },
} as const
