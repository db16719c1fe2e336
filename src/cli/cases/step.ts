import { z } from 'zod'
import { ElementName, ElementValue } from '#core/credential/element.ts'
import { Coverage } from '#core/matching/comparison.ts'
import { Purpose } from '#core/programme/programme.ts'
import { CaseEventKind, PersonName } from '#core/recognition/case.ts'
import { ConditionEventKind } from '#core/recognition/conditions.ts'
import { Answers, Condition, Difference, RecognitionOutcome } from '#core/recognition/decision.ts'
import { ElementFinding } from '#core/recognition/evaluation/finding.ts'
import { problemCodes } from '#core/recognition/rules/rule.ts'
import { CentiCredits, LangText, LocalDate } from '#core/values.ts'

/** When it is done, at nine in the morning of the office, and by which of the office's officers: the first where none is named. */
const at = { on: LocalDate, by: z.string().optional() }
/** What a case calls a thing of its own, to come back to it: a credential, a document, a statement. */
const Name = z.string().regex(/^[a-z][a-zA-Z0-9]*$/)
const reason = z.string().trim().min(1)
const Hint = z.enum(['same', 'likely', 'differs', 'cannotSay'])
const Language = z.enum(['en', 'de'])

/** A sheet of paper as it was scanned: the lines printed on it, in letters of Windows-1252. */
const Paper = { name: z.string().regex(/\.pdf$/), lines: z.array(z.string()).min(1) }

const Value = z.object({
  element: ElementName,
  part: z.string(),
  item: z.int().nonnegative().default(0),
  value: ElementValue.nullable(),
})

const Line = z.object({
  credentials: z.array(Name).min(1),
  /** By its code, in the version in force on the day. */
  module: z.string(),
  outcome: RecognitionOutcome,
  credits: CentiCredits.nullable(),
  /** `outcome` is the code of the module's outcome, as `recognised` are; null where the difference is of the whole. */
  differences: z
    .array(
      Difference.omit({ moduleOutcomeId: true }).extend({
        outcome: z.string().nullable(),
        /** The module that has the outcome, where it is not the line's: the one asked for. */
        of: z.string().optional(),
      }),
    )
    .default([]),
  answers: Answers.default({ alternative: '', partial: '', conditional: '' }),
  conditions: z.array(Condition).default([]),
  recognised: z.array(z.string()).default([]),
  bridgingTask: z.string().default(''),
  bridgingUntil: LocalDate.nullable().default(null),
  bridgingCheckedBy: z.string().default(''),
})

/**
 * One act of an officer in a worked case. Each is one or a few calls of the engine's routes, in the order of the case.
 *
 * `draft` says which problems the rules must find; `record` needs a draft without any. `refused` is the failure that the
 * engine must answer with: an act that must not succeed.
 */
export const Step = z.discriminatedUnion('do', [
  z.object({ ...at, do: z.literal('import'), as: Name, file: z.string() }),
  z.object({ ...at, do: z.literal('enterByHand'), as: Name, ...Paper, values: z.array(Value).min(1) }),
  z.object({
    ...at,
    do: z.literal('document'),
    as: Name,
    ...Paper,
    kind: z.enum(['syllabus', 'letter', 'identity', 'other']),
  }),
  z.object({
    ...at,
    do: z.literal('supply'),
    credential: Name,
    values: z.array(Value).min(1),
    reason,
    /** The document it was found in; without one the officer says it. */
    document: Name.optional(),
  }),
  z.object({ ...at, do: z.literal('rename'), names: z.array(PersonName).min(1), reason }),
  z.object({
    ...at,
    do: z.literal('clock'),
    kind: CaseEventKind.exclude(['received', 'extended']),
    reason: reason.nullable(),
  }),
  /** What the workbench must hint about who is who. */
  z.object({ ...at, do: z.literal('hint'), credential: Name, hint: Hint }),
  z.object({
    ...at,
    do: z.literal('confirmHolder'),
    credential: Name,
    /** What the workbench must hint before the officer says anything. */
    hint: Hint,
    answer: z.enum(['confirmed', 'refused']),
    note: z.string(),
  }),
  z.object({ ...at, do: z.literal('find'), credential: Name, findings: z.array(ElementFinding).min(1) }),
  z.object({
    ...at,
    do: z.literal('judge'),
    credential: Name,
    module: z.string(),
    /** `items` count the credential's outcomes from 0. */
    judgements: z.array(
      z.object({ outcome: z.string(), coverage: Coverage, items: z.array(z.int().nonnegative()), note: z.string() }),
    ),
  }),
  z.object({
    ...at,
    do: z.literal('draft'),
    lines: z.array(Line).min(1),
    reasons: LangText,
    problems: z.array(z.enum(problemCodes)).default([]),
  }),
  z.object({ ...at, do: z.literal('record'), refused: z.string().optional() }),
  z.object({ ...at, do: z.literal('issue'), as: Name, language: Language, refused: z.string().optional() }),
  z.object({
    ...at,
    do: z.literal('deliver'),
    statement: Name,
    how: z.enum(['post', 'byHand', 'portal', 'email']),
    recipient: reason,
    refused: z.string().optional(),
  }),
  z.object({ ...at, do: z.literal('withdraw'), statement: Name, reason }),
  z.object({
    ...at,
    do: z.literal('condition'),
    line: z.int().nonnegative(),
    condition: z.int().nonnegative(),
    kind: ConditionEventKind,
    reason,
    refused: z.string().optional(),
  }),
  z.object({ ...at, do: z.literal('appeal'), grounds: reason }),
  z.object({ ...at, do: z.literal('assignAppeal'), to: z.string(), refused: z.string().optional() }),
])
export type Step = z.infer<typeof Step>
export type StepLine = z.infer<typeof Line>

/** How a case begins: its applicant, its purpose and target, and the day it came in. */
export const Opening = z.object({
  names: z.array(PersonName).min(1),
  birthDate: LocalDate.nullable(),
  purpose: Purpose,
  programme: z.string().nullable(),
  module: z.string().nullable(),
  receivedOn: LocalDate,
})
