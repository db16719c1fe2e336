import type { CaseId, DecisionId, ModuleId, ModuleVersionId, ProgrammeId } from '../ids.ts'
import { oneLine } from '../oneLine.ts'
import type { Purpose } from '../programme/programme.ts'
import type { CentiCredits, LocalDate } from '../values.ts'
import type { RecognitionOutcome } from './decision.ts'

/** What two cases are held against each other by: facts, never a person's. */
export interface PrecedentFacts {
  /** Who awarded what the line rests on (`providersOf`); empty where nobody is named. */
  readonly provider: string
  readonly programme: ProgrammeId | null
  readonly module: ModuleId
  readonly moduleVersion: ModuleVersionId
  readonly purpose: Purpose
  /** Codes of the local outcomes that were judged covered or partly covered, in any order; null where none was judged. */
  readonly covered: readonly string[] | null
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
  /** A fact that is not known on both sides stands in neither list. */
  readonly same: readonly PrecedentFact[]
  readonly differs: readonly PrecedentFact[]
}

/** The decided lines nearest to these facts, the nearest first; among equals the newer one, then by id. */
export function nearestPrecedents(of: PrecedentFacts, decided: readonly DecidedLine[], atMost: number): Precedent[] {
  const weight = ({ same }: Precedent) => same.reduce((sum, fact) => sum + weights[fact], 0)
  return decided
    .map((line) => ({
      ...line,
      same: facts.filter((fact) => isSame(of, line.facts, fact) === true),
      differs: facts.filter((fact) => isSame(of, line.facts, fact) === false),
    }))
    .sort(
      (one, other) =>
        weight(other) - weight(one) ||
        compare(other.decidedOn, one.decidedOn) ||
        compare(other.decisionId, one.decisionId),
    )
    .slice(0, atMost)
}

/** What makes two cases alike. */
const alike = ['provider', 'module', 'purpose', 'covered'] as const
export type AlikeFacts = Pick<PrecedentFacts, (typeof alike)[number]>

/** From so many like cases on there is a line of precedents: two can be chance. */
const lineFrom = 3

/** And so many of a hundred must have one outcome: a single departure with its reason does not end a long line. */
const agreeingPercent = 80

export interface LineOfPrecedents {
  readonly outcome: RecognitionOutcome
  /** Those with this outcome, in the order given. */
  readonly decisions: readonly DecisionId[]
  /** How many like cases there are. */
  readonly of: number
}

/**
 * How like cases are decided, where there are three or more and four in five have one outcome: what an applicant may expect.
 *
 * Like are the same provider, module, purpose and covered outcomes, each of them known: equal treatment of like cases
 * (Lisbon Recognition Convention, art. III.1 and III.2: no discrimination; transparent, coherent and reliable procedures).
 */
export function lineOfPrecedents(of: AlikeFacts, decided: readonly DecidedLine[]): LineOfPrecedents | null {
  const like = decided.filter((line) => alike.every((fact) => isSame(of, line.facts, fact) === true))
  if (like.length < lineFrom) return null
  for (const [outcome, agreeing] of Map.groupBy(like, (line) => line.outcome)) {
    if (agreeing.length * 100 >= like.length * agreeingPercent)
      return { outcome, decisions: agreeing.map(({ decisionId }) => decisionId), of: like.length }
  }
  return null
}

/** Providers of one line as one fact: the same names in any order, spacing and case are the same. */
export function providersOf(names: readonly string[]): string {
  const keys = names.map((name) => oneLine(name.normalize('NFKC')).toLowerCase())
  return [...new Set(keys)]
    .filter((key) => key !== '')
    .sort(compare)
    .join('\n')
}

/** Null where one of them is not known. */
function isSame(one: AlikeFacts, other: AlikeFacts, fact: PrecedentFact): boolean | null {
  const [ours, theirs] = [valueOf(one, fact), valueOf(other, fact)]
  return ours === null || theirs === null ? null : ours === theirs
}

function valueOf(of: Partial<PrecedentFacts>, fact: PrecedentFact): string | number | null {
  if (fact === 'covered') return of.covered == null ? null : [...new Set(of.covered)].sort(compare).join('\n')
  const value = of[fact] ?? null
  return value === '' ? null : value
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
