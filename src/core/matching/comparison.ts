import { z } from 'zod'
import { DecisionId } from '../ids.ts'
import { LocalDate, TaggedText } from '../values.ts'

/** Who said a value; `place` is its pointer into the file, or the page, and empty where there is none. */
const ValueSource = z.object({
  from: z.enum(['file', 'trustPack', 'scan', 'document', 'applicant', 'officer', 'catalogue']),
  place: z.string(),
})
export type ValueSource = z.infer<typeof ValueSource>

/** What is told beside the score and has a source of its own. */
const sourced = ['level', 'workload', 'award', 'assessment', 'prerequisite'] as const

/** What the comparison is allowed to see of a credential: no name, no birth date, no country, no provider. */
export const ComparedCredential = z.object({
  title: z.array(TaggedText),
  outcomes: z.array(
    z.object({
      item: z.int(),
      text: z.array(TaggedText).min(1),
      /** Skills of a reference list that the file names for it, as their URIs. */
      skills: z.array(z.string()).optional(),
    }),
  ),
  eqfLevel: z.int().nullable(),
  /** Hundredths of an ECTS credit, or null where the file states no workload with its unit. */
  credits: z.int().nullable(),
  /** The day of the award, or else of issuing, and the day of the comparison; null where the file names neither. */
  award: z
    .object({ on: LocalDate, told: z.enum(['awardedOn', 'issuedOn']), asOf: LocalDate })
    .nullable()
    .optional(),
  /** How the learning was assessed; empty where nobody has said. */
  assessment: z.array(TaggedText).optional(),
  /** What the provider asked for before; empty where nobody has said. */
  prerequisites: z.array(TaggedText).optional(),
  sources: z.partialRecord(z.enum(sourced), ValueSource).optional(),
})
export type ComparedCredential = z.infer<typeof ComparedCredential>

export const ComparedModule = z.object({
  key: z.string(),
  code: z.string(),
  title: z.array(TaggedText),
  outcomes: z.array(
    z.object({
      key: z.string(),
      text: z.array(TaggedText).min(1),
      weight: z.int(),
      /** Skills that a person confirmed for it; the label is for people. */
      skills: z.array(z.object({ uri: z.string(), label: z.string() })).optional(),
    }),
  ),
  eqfLevel: z.int().nullable(),
  credits: z.int(),
  /** Empty where the catalogue does not say. */
  assessment: z.array(TaggedText).optional(),
  prerequisites: z.array(TaggedText).optional(),
})
export type ComparedModule = z.infer<typeof ComparedModule>

/** Can't say is an answer: not a zero, not an error; it never adds a credit. */
export const Coverage = z.enum(['covered', 'partly', 'not', 'cantSay'])
export type Coverage = z.infer<typeof Coverage>

/** A stretch of a text, in UTF-16 code units, end exclusive. */
export const Span = z.object({ start: z.int(), end: z.int() })
export type Span = z.infer<typeof Span>

/** One reason, for or against, as a code that `locales` words; strength is a word on screens, the number is kept. */
export const MatchReason = z.object({
  signal: z.string(),
  code: z.string(),
  /** `neither` is told for the officer to weigh. */
  side: z.enum(['for', 'against', 'neither']),
  strength: z.enum(['strong', 'some', 'weak']),
  value: z.number(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Where a reason beside the score has its values from; null where that side says nothing. */
  source: z.object({ credential: ValueSource.nullable(), module: ValueSource.nullable() }).optional(),
})
export type MatchReason = z.infer<typeof MatchReason>

/** One passage of the credential that carries a local outcome, with the shared words marked in both. */
export const Alignment = z.object({
  item: z.int(),
  lang: z.string(),
  credentialText: z.string(),
  moduleText: z.string(),
  score: z.number().min(0).max(1),
  credentialSpans: z.array(Span),
  moduleSpans: z.array(Span),
  reasons: z.array(MatchReason),
  /**
   * What each signal adds to the log-odds of "covered" against a usual pair, the weightiest first; absent where words
   * alone were compared and in what was stored before this was kept.
   */
  parts: z.array(z.object({ signal: z.string(), towards: z.number() })).optional(),
})
export type Alignment = z.infer<typeof Alignment>

export const OutcomeSuggestion = z.object({
  outcomeKey: z.string(),
  coverage: Coverage,
  /** Best first; empty where nothing carries it. */
  alignments: z.array(Alignment),
  /** Why it is "can't say", or what speaks against. */
  reasons: z.array(MatchReason),
  /** How likely it is that the outcome is covered, as calibrated on rated pairs; null where only words were compared. */
  coveredChance: z.number().min(0).max(1).nullable().default(null),
})
export type OutcomeSuggestion = z.infer<typeof OutcomeSuggestion>

/** How decisions about the same learning move a module in the list of near ones, apart from every chance and its own score. */
export const PrecedentMove = z.object({
  effect: z.enum(['raised', 'lowered']),
  granted: z.int(),
  refused: z.int(),
  /** What is added to the logarithm of the module's share: above 0 it is raised. */
  weight: z.number(),
  /** The decisions counted, the nearest first. */
  decisions: z.array(DecisionId),
})
export type PrecedentMove = z.infer<typeof PrecedentMove>

/** The machine's suggestion for one module; immutable once stored, with the version of the engine that made it. */
export const ModuleSuggestion = z.object({
  moduleKey: z.string(),
  outcomes: z.array(OutcomeSuggestion),
  /** Level, workload, verb class, award, assessment, prerequisites: beside the score, not inside. */
  beside: z.array(MatchReason),
  engineVersion: z.string(),
  /** Tells in this record alone what was compared: where nothing was judged, it is made anew once that is another. */
  basis: z.string().optional(),
  /** How the module stood moved when it was opened; absent where no decision moved it. */
  precedents: PrecedentMove.optional(),
})
export type ModuleSuggestion = z.infer<typeof ModuleSuggestion>

/** Why no module of a ranking should be called the near one. */
export const RankingDoubt = z.enum(['nothingNear', 'tooThin', 'equallyNear'])
export type RankingDoubt = z.infer<typeof RankingDoubt>

/** A module in the ranked catalogue. */
export const Candidate = z.object({
  moduleKey: z.string(),
  /** Entries of the catalogue that are the same module under another code; the list has one place for all. */
  alsoListed: z.array(z.string()),
  score: z.number(),
  reasons: z.array(MatchReason),
})
export type Candidate = z.infer<typeof Candidate>
