import { z } from 'zod'
import { Role } from '../roles.ts'

/** What an office may ask for before anything is recognised: a sealed file, its holder, and assured quality. */
export const NeededCheck = z.enum(['authentic', 'holderConfirmed', 'qualityAssured'])
export type NeededCheck = z.infer<typeof NeededCheck>

/**
 * What offices differ in when they decide. Versioned: a decision pins the version in force on its day.
 *
 * The built-in first version was stored before most of these were asked for; a default is what held until then.
 */
export const Policy = z.object({
  version: z.int().positive(),
  /** What a partly covered outcome counts for, in percent of its weight. */
  partlyCountsPercent: z.int().min(0).max(100),
  /** One ECTS credit is 25 to 30 hours (ECTS Users' Guide 2015). */
  hoursPerCredit: z.int().min(25).max(30),
  /** One US semester credit hour, in hundredths of an ECTS credit: commonly 200, 167 is also seen. */
  usSemesterHour: z.int().min(100).max(300).default(200),
  /** One US quarter credit hour, in the same; null is two thirds of a semester hour (common practice, AACRAO). */
  usQuarterHour: z.int().min(50).max(300).nullable().default(null),
  /** The share of a programme's credits that may be recognised, in percent; null is no cap. */
  transferCapPercent: z.int().min(1).max(100).nullable().default(null),
  /** The share of a module's credits that may be recognised, in percent; null is no cap. */
  moduleCapPercent: z.int().min(1).max(100).nullable().default(null),
  /** How many years after its award learning counts without being looked at again; null is no limit. */
  ageLimitYears: z.int().min(1).max(100).nullable().default(null),
  /** Whose holder must be confirmed before a decision; a seal or quality that must be shown before anything is recognised. */
  neededChecks: z.array(NeededCheck).default(['holderConfirmed']),
  /** Which decisions a second officer answers before they are recorded: every one, or those with a refusal. */
  secondOfficer: z.enum(['never', 'refusals', 'always']),
  /** Whether the second officer writes their own view before the first one's outcome is opened. */
  secondSees: z.enum(['afterOwnView', 'atOnce']).default('afterOwnView'),
  /** Roles whose holders may sign as second officer. */
  maySign: z.array(Role).min(1).default(['secondSignatory']),
  /** Whether an erasure is carried out by whoever asks for it, or by a second officer. */
  erasure: z.enum(['oneOfficer', 'twoOfficers']).default('oneOfficer'),
  /** Whether suggestions wait until the officer has judged. */
  suggestions: z.enum(['shown', 'hiddenUntilJudged']),
  /** Whether decisions about the same learning move modules in the list of near ones, or only stand beside them. */
  precedentOrder: z.enum(['moved', 'beside']).default('beside'),
})
export type Policy = z.infer<typeof Policy>

/** The built-in first policy (`record.md`: partly counts half, 25 hours a credit, no caps, no second officer). */
export const policyV1: Policy = Policy.parse({
  version: 1,
  partlyCountsPercent: 50,
  hoursPerCredit: 25,
  secondOfficer: 'never',
  suggestions: 'shown',
  precedentOrder: 'moved',
})
