import type { Assertion } from '../../credential/element.ts'
import type { Coverage } from '../../matching/comparison.ts'
import type { ElementFinding } from '../../recognition/evaluation/finding.ts'
import type { AssessmentTemplate } from '../../recognition/evaluation/template.ts'
import type { Policy } from '../../recognition/policy.ts'
import type { Difference, RecognitionOutcome } from '../../recognition/decision.ts'
import type { CentiCredits, Instant, LangText, LocalDate } from '../../values.ts'
import type { StatementCredential, StatementInput } from '../statementInput.ts'

/** The decision with everything it rested on, as it stood when it was recorded. */
export interface AssessmentRecordInput {
  /** What the statement of the same decision says. */
  readonly statement: StatementInput
  readonly decision: {
    readonly number: number
    readonly on: LocalDate
    readonly policy: Policy
    readonly settingsVersion: number
  }
  readonly credentials: readonly RecordCredential[]
  /** In the order of the statement's lines. */
  readonly lines: readonly RecordLine[]
  readonly second: readonly SecondOfficer[]
  /** Where the decision departs from a line of precedents. */
  readonly departures: readonly { readonly reason: string; readonly cases: readonly string[] }[]
}

export interface RecordCredential extends StatementCredential {
  readonly elements: readonly RecordElement[]
  readonly findings: readonly (ElementFinding & { readonly by: string })[]
  readonly template: AssessmentTemplate
  readonly answers: readonly {
    readonly criterion: string
    readonly suggestion: {
      readonly grade: '0' | '1' | '2' | '3' | 'notApplicable'
      readonly code: string
      readonly facts: Readonly<Record<string, string | number>>
    } | null
    readonly answer: {
      readonly grade: '0' | '1' | '2' | '3' | 'notApplicable'
      readonly reason: string
      readonly by: string
    } | null
  }[]
}

/** A value with where it comes from: who gave or took it down, when, and on which day at the office; null where it is the file. */
export type RecordElement = Assertion & {
  readonly by: string | null
  readonly at: Instant | null
  readonly on: LocalDate | null
}

export interface RecordLine {
  /** Every difference that was considered, the ones that are not substantial too. */
  readonly differences: readonly Difference[]
  /** For each outcome of the module in its order: what the program suggested of each credential, and what was judged. */
  readonly outcomes: readonly {
    readonly compared: readonly ComparedOutcome[]
  }[]
  readonly engineVersions: readonly string[]
  /** What each credential carries, was drawn from before, and can give this line; hundredths of an ECTS credit. */
  readonly sources: readonly {
    readonly title: LangText
    readonly workload: CentiCredits | null
    readonly drawnBefore: CentiCredits
    readonly draws: CentiCredits
  }[]
}

export interface ComparedOutcome {
  /** Null where nothing was suggested of this outcome. */
  readonly suggested: Coverage | null
  /** Null where nobody judged it. */
  readonly judged: {
    readonly coverage: Coverage
    readonly by: string
    readonly note: string
    readonly suggestionVisible: boolean
  } | null
}

export interface SecondOfficer {
  readonly kind: 'fourEyes' | 'secondOpinion'
  readonly by: string
  readonly view: {
    readonly outcomes: readonly RecognitionOutcome[]
    readonly reason: string
    readonly firstSeenBefore: boolean
  } | null
  readonly answer: { readonly kind: 'agreed' | 'disagreed' | 'returned'; readonly reason: string } | null
}
