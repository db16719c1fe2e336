import { z } from 'zod'
import { CentiCredits, LangText, LocalDate } from '../values.ts'

/** What recognition is asked for. Another purpose is another assessment. */
export const Purpose = z.enum(['access', 'admission', 'creditTransfer', 'exemption', 'professional'])
export type Purpose = z.infer<typeof Purpose>

/**
 * A learning outcome of a local module.
 *
 * `weight` is its share of the module's credits in hundredths; the weights sum to the module's credits. `essential` is
 * per purpose; a purpose that is absent is unknown, not "no".
 */
export const OutcomeContent = z.object({
  code: z.string().min(1),
  text: LangText.min(1),
  weight: CentiCredits,
  essential: z.partialRecord(Purpose, z.boolean()),
})
export type OutcomeContent = z.infer<typeof OutcomeContent>

export const ModuleContent = z.object({
  code: z.string().min(1),
  title: LangText.min(1),
  credits: CentiCredits,
  /** Notional workload in hours, where the catalogue gives it. */
  hours: z.int().positive().nullable(),
  eqfLevel: z.int().min(1).max(8).nullable(),
  assessment: LangText,
  prerequisites: LangText,
  outcomes: z.array(OutcomeContent),
  /** Codes of the programmes it belongs to. */
  programmes: z.array(z.string()),
  validFrom: LocalDate,
  validTo: LocalDate.nullable(),
  /** A correction within the same validity raises this; the first is 1. */
  revision: z.int().positive(),
  /** `import` where the file gave no weights and each outcome got the same (largest remainder). */
  weightsFrom: z.enum(['catalogue', 'import']),
})
export type ModuleContent = z.infer<typeof ModuleContent>

export const ProgrammeContent = z.object({
  code: z.string().min(1),
  title: LangText.min(1),
  eqfLevel: z.int().min(1).max(8).nullable(),
  credits: CentiCredits.nullable(),
  validFrom: LocalDate,
  validTo: LocalDate.nullable(),
})
export type ProgrammeContent = z.infer<typeof ProgrammeContent>

/** The documented shape of a catalogue in JSON; CSV gives the same. */
export const Catalogue = z.object({
  institution: z.object({ name: LangText.min(1), country: z.string().length(2) }),
  programmes: z.array(ProgrammeContent),
  modules: z.array(ModuleContent),
})
export type Catalogue = z.infer<typeof Catalogue>
