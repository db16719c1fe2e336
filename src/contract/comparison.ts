import { z } from 'zod'
import {
  CaseCredentialId,
  CaseId,
  ComparisonId,
  DecisionId,
  JudgedTogetherId,
  JudgementId,
  ModuleOutcomeId,
  ModuleVersionId,
} from '#core/ids.ts'
import { Candidate, Coverage, ModuleSuggestion, PrecedentMove, RankingDoubt } from '#core/matching/comparison.ts'
import { Explanation } from '#core/matching/explanation/explanation.ts'
import { CentiCredits, Instant, LangText, LocalDate } from '#core/values.ts'
import { ModuleDetail } from './catalogue.ts'

/** The officer's; stored apart from the suggestion, with whether the suggestion was visible. */
export const Judgement = z.object({
  id: JudgementId,
  moduleOutcomeId: ModuleOutcomeId,
  coverage: Coverage,
  /** Which outcomes of the credential carry it (their `item`). */
  items: z.array(z.int()),
  /** What is missing; goes into the reasons. */
  note: z.string(),
  suggestionVisible: z.boolean(),
  /** The act in which several outcomes were judged at once; null where it was judged by itself. */
  togetherId: JudgedTogetherId.nullable(),
  by: z.string(),
  at: Instant,
})
export type Judgement = z.infer<typeof Judgement>

export const CoverageSum = z.object({ outcomes: z.int(), credits: CentiCredits })

export const Comparison = z.object({
  id: ComparisonId,
  caseCredentialId: CaseCredentialId,
  module: ModuleDetail,
  credential: z.object({
    title: LangText,
    provider: LangText,
    outcomes: z.array(z.object({ item: z.int(), text: LangText, verbClass: z.string().nullable() })),
    credits: CentiCredits.nullable(),
    minutes: z.int().nullable(),
    eqfLevel: z.int().nullable(),
    assessment: LangText,
  }),
  suggestion: ModuleSuggestion,
  /** The judgement in force for each outcome that has one. */
  judgements: z.array(Judgement),
  /** Outcomes that somebody has judged, also where that was taken back: what waits until they are judged waits no longer. */
  judgedOnce: z.array(ModuleOutcomeId),
  /** Of the judgements: what the officer found, in outcomes and credits. */
  coverage: z.object({
    covered: CoverageSum,
    partly: CoverageSum,
    not: CoverageSum,
    cantSay: CoverageSum,
    open: CoverageSum,
  }),
  /** The same of the outcomes that are essential for the purpose of the case, as a range. */
  essential: z.object({ least: CoverageSum, most: CoverageSum, of: CoverageSum }),
})
export type Comparison = z.infer<typeof Comparison>

export const CandidateRow = Candidate.extend({
  moduleVersionId: ModuleVersionId,
  code: z.string(),
  /** Other entries of the catalogue in force with the same text, by code: the module is listed under these codes, too. */
  alsoListed: z.array(z.object({ moduleVersionId: ModuleVersionId, code: z.string() })),
  title: LangText,
  credits: CentiCredits,
  /** What the machine suggests for the module's outcomes. */
  suggested: z.object({ covered: z.int(), partly: z.int(), not: z.int(), cantSay: z.int() }),
  /** Where it stands by its score alone, from 1. */
  place: z.int(),
  /** How decisions about the same learning move it; null where there are none, or the policy has them stand beside. */
  precedents: PrecedentMove.extend({
    nearest: z.object({ decisionId: DecisionId, caseId: CaseId, caseNumber: z.string(), decidedOn: LocalDate }),
  }).nullable(),
})
export type CandidateRow = z.infer<typeof CandidateRow>

/** One of several that are judged at once; `replaces` is the judgement that the officer saw in force, or null. */
const JudgedOutcome = z.object({
  moduleOutcomeId: ModuleOutcomeId,
  items: z.array(z.int()),
  note: z.string(),
  suggestionVisible: z.boolean(),
  replaces: JudgementId.nullable(),
})

const eachOnce = (outcomes: readonly { readonly moduleOutcomeId: ModuleOutcomeId }[]) =>
  new Set(outcomes.map(({ moduleOutcomeId }) => moduleOutcomeId)).size === outcomes.length

export const comparisonRoutes = {
  'comparison.candidates': {
    input: z.object({ caseCredentialId: CaseCredentialId }),
    output: z.object({
      of: z.int(),
      /** In the order that precedents give; `place` is the order without them. */
      candidates: z.array(CandidateRow),
      doubt: RankingDoubt.nullable(),
      /** The catalogue changed and its index is being made: what is there is from before; `catalogueIndex.ready` tells when. */
      preparing: z.boolean(),
    }),
  },
  /** Makes the comparison on first asking and stores it; later the same one is answered. */
  'comparison.open': {
    input: z.object({ caseCredentialId: CaseCredentialId, moduleVersionId: ModuleVersionId }),
    output: Comparison,
  },
  /** Why one outcome is suggested as it is; worked out when it is looked at, and not stored. */
  'comparison.explain': {
    input: z.object({ comparisonId: ComparisonId, moduleOutcomeId: ModuleOutcomeId }),
    output: z.discriminatedUnion('state', [
      z.object({ state: z.literal('explained'), explanation: Explanation }),
      /** The stored suggestion is another engine's, or text, values or catalogue have changed since it was made. */
      z.object({ state: z.enum(['otherEngine', 'changedSince']) }),
    ]),
  },
  'comparison.judge': {
    input: z.object({
      comparisonId: ComparisonId,
      moduleOutcomeId: ModuleOutcomeId,
      coverage: Coverage,
      items: z.array(z.int()),
      note: z.string(),
      suggestionVisible: z.boolean(),
      /** What holds as far as the officer knows; refused where it is another. Left out by whoever can't know it yet. */
      replaces: JudgementId.nullable().optional(),
    }),
    output: Comparison,
  },
  /** Several outcomes judged alike in one act: each is recorded by itself, all or none. */
  'comparison.judgeTogether': {
    input: z.object({
      comparisonId: ComparisonId,
      coverage: Coverage,
      outcomes: z.array(JudgedOutcome).min(2).refine(eachOnce),
    }),
    output: Comparison,
  },
  /**
   * Takes the newest judgement of each of these outcomes back, of one comparison and all or none: the one before it
   * holds again, or none. All stay in the record.
   */
  'comparison.withdraw': { input: z.object({ judgementIds: z.array(JudgementId).min(1) }), output: Comparison },
  /**
   * Gives judgements that were taken back once more, of one comparison and all or none: new ones that say the same.
   * `replaces` is what holds in its place as far as the officer knows.
   */
  'comparison.judgeAgain': {
    input: z.object({
      judgements: z.array(z.object({ id: JudgementId, replaces: JudgementId.nullable() })).min(1),
    }),
    output: Comparison,
  },
} as const
