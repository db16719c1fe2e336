import { z } from 'zod'
import { ModuleId, ModuleOutcomeId, ModuleVersionId, ProgrammeId } from '#core/ids.ts'
import { ModuleContent, OutcomeContent, ProgrammeContent } from '#core/programme/programme.ts'
import { CentiCredits, LangText } from '#core/values.ts'
import { Bytes } from './bytes.ts'
import { Filter } from './filter.ts'
import { SimilarSpellings } from './similarSpellings.ts'

export const ModuleRow = z.object({
  moduleId: ModuleId,
  moduleVersionId: ModuleVersionId,
  code: z.string(),
  title: LangText,
  credits: CentiCredits,
  eqfLevel: z.int().nullable(),
  outcomes: z.int(),
  programmes: z.array(z.string()),
})
export type ModuleRow = z.infer<typeof ModuleRow>

export const ModuleDetail = ModuleContent.extend({
  moduleId: ModuleId,
  moduleVersionId: ModuleVersionId,
  outcomes: z.array(OutcomeContent.extend({ id: ModuleOutcomeId })),
  /** Other versions of the same module, newest first. */
  versions: z.array(
    z.object({
      moduleVersionId: ModuleVersionId,
      validFrom: z.iso.date(),
      validTo: z.iso.date().nullable(),
      revision: z.int(),
    }),
  ),
})
export type ModuleDetail = z.infer<typeof ModuleDetail>

/** Rows of the catalogue that are asked for at once. */
export const pageOfModules = 200

export const catalogueRoutes = {
  'catalogue.programmes': {
    input: z.object({}),
    output: z.array(ProgrammeContent.extend({ id: ProgrammeId, modules: z.int() })),
  },
  /** Modules in force today whose code, title or outcomes hold every word of `filter`, each as the beginning of one of theirs. */
  'catalogue.modules': {
    input: z.object({ programmeId: ProgrammeId.nullable(), filter: Filter }),
    output: z.array(ModuleRow),
  },
  /** The same, a page of `pageOfModules` from a place on, with how many there are in all. */
  'catalogue.page': {
    input: z.object({ programmeId: ProgrammeId.nullable(), filter: Filter, from: z.int().nonnegative() }),
    output: z.object({ of: z.int(), rows: z.array(ModuleRow), similar: SimilarSpellings }),
  },
  'catalogue.module': { input: z.object({ moduleVersionId: ModuleVersionId }), output: ModuleDetail },
  /** CSV or JSON. With any problem nothing is imported, and each is named with its place in the file. */
  'catalogue.import': {
    input: z.object({ name: z.string(), bytes: Bytes }),
    output: z.object({
      problems: z.array(z.object({ code: z.string(), facts: z.record(z.string(), z.union([z.string(), z.number()])) })),
      programmes: z.int(),
      modules: z.int(),
      outcomes: z.int(),
      unchanged: z.int(),
      weightsSetByImport: z.int(),
    }),
  },
  /** `seen` is what the window showed; where another was said meanwhile, refused with `changedMeanwhile`. */
  'catalogue.setEssential': {
    input: z.object({
      moduleOutcomeId: ModuleOutcomeId,
      purpose: z.string(),
      essential: z.enum(['yes', 'no']),
      seen: z.enum(['unknown', 'yes', 'no']).optional(),
    }),
    output: ModuleDetail,
  },
} as const
