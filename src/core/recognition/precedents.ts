import type { CaseId, DecisionId, ModuleId, ModuleVersionId, ProgrammeId } from '../ids.ts'
import type { Purpose } from '../programme/programme.ts'
import type { CentiCredits, LocalDate } from '../values.ts'
import type { RecognitionOutcome } from './decision.ts'

/** What two cases are held against each other by: facts, never a person's. */
export interface PrecedentFacts {
  /** The awarding body's name, or the issuer's, as it was read. */
  readonly provider: string
  readonly programme: ProgrammeId | null
  readonly module: ModuleId
  readonly moduleVersion: ModuleVersionId
  readonly purpose: Purpose
  /** Codes of the local outcomes that were judged covered or partly covered, in any order. */
  readonly covered: readonly string[]
  readonly level: number | null
  readonly workload: CentiCredits | null
}

export interface DecidedLine {
  readonly decisionId: DecisionId
  /** Null where the case was erased: what is left is of no person. */
  readonly caseId: CaseId | null
  readonly caseNumber: string | null
  /** Of an erased case the first day of its year. */
  readonly decidedOn: LocalDate
  readonly outcome: RecognitionOutcome
  readonly facts: PrecedentFacts
}

export type PrecedentFact = keyof PrecedentFacts

/** What each fact weighs when the nearest are looked for: who taught what for which purpose before how much. */
const weights: Readonly<Record<PrecedentFact, number>> = {
  provider: 4,
  module: 4,
  covered: 4,
  purpose: 3,
  moduleVersion: 1,
  programme: 1,
  level: 1,
  workload: 1,
}
const facts = Object.keys(weights) as PrecedentFact[]

export interface Precedent extends DecidedLine {
  readonly same: readonly PrecedentFact[]
  readonly differs: readonly PrecedentFact[]
}

/** The decided lines nearest to these facts, the nearest first; among equals the newer one, then by id. */
export function nearestPrecedents(of: PrecedentFacts, decided: readonly DecidedLine[], atMost: number): Precedent[] {
  const weight = ({ same }: Precedent) => same.reduce((sum, fact) => sum + weights[fact], 0)
  return decided
    .map((line) => ({
      ...line,
      same: facts.filter((fact) => isSame(of, line.facts, fact)),
      differs: facts.filter((fact) => !isSame(of, line.facts, fact)),
    }))
    .sort(
      (one, other) =>
        weight(other) - weight(one) ||
        compare(other.decidedOn, one.decidedOn) ||
        compare(other.decisionId, one.decisionId),
    )
    .slice(0, atMost)
}

/** From so many like cases with one outcome on there is a line of precedents. */
const lineFrom = 3

/**
 * The outcome of every like case, where there are three or more and all have the same: what an applicant may expect.
 *
 * Like are the same provider, module, purpose and covered outcomes: equal treatment of like cases (Lisbon Recognition
 * Convention, art. III.1 and III.2: no discrimination; transparent, coherent and reliable procedures).
 */
export function lineOfPrecedents(
  of: PrecedentFacts,
  decided: readonly DecidedLine[],
): { readonly outcome: RecognitionOutcome; readonly decisions: readonly DecisionId[] } | null {
  const like = decided.filter((line) =>
    (['provider', 'module', 'purpose', 'covered'] as const).every((fact) => isSame(of, line.facts, fact)),
  )
  const [first] = like
  if (first === undefined || like.length < lineFrom) return null
  if (like.some(({ outcome }) => outcome !== first.outcome)) return null
  return { outcome: first.outcome, decisions: like.map(({ decisionId }) => decisionId) }
}

function isSame(one: PrecedentFacts, other: PrecedentFacts, fact: PrecedentFact): boolean {
  if (fact !== 'covered') return one[fact] === other[fact]
  const codes = new Set(one.covered)
  return codes.size === new Set(other.covered).size && other.covered.every((code) => codes.has(code))
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
