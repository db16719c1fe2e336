import type { Coverage } from '../matching/comparison.ts'
import type { Purpose } from '../programme/programme.ts'
import type { LineCondition } from '../recognition/conditions.ts'
import type { DecisionLine, Ledger, RecognitionOutcome } from '../recognition/decision.ts'
import type { OutcomeCredit } from '../recognition/outcomeCredits.ts'
import type { GradeConversion } from '../recognition/grades/convert.ts'
import type { NoConversion } from '../recognition/grades/whyNot.ts'
import type { CentiCredits, LangText, LocalDate, Sha256 } from '../values.ts'
import type { VerificationReport } from '../verification/report.ts'

/** Everything a recognition statement is made from: the decision with what it pins, and the office as it was then. */
export interface StatementInput {
  readonly language: 'en' | 'de'
  /** The version that holds where two differ; the first of the office's statement languages. */
  readonly bindingLanguage: 'en' | 'de'
  /** Gapless per office and year, as `2026/0001`; null prints a draft. */
  readonly number: string | null
  readonly date: LocalDate
  /** The statement this one takes the place of: that of an earlier decision, or one of this decision that was withdrawn. */
  readonly replaces: {
    readonly number: string
    readonly date: LocalDate
    readonly because: 'decidedAnew' | 'withdrawn'
  } | null
  readonly office: StatementOffice
  readonly applicant: { readonly name: string }
  readonly case: { readonly number: string; readonly receivedOn: LocalDate }
  /** The officer who judged and decided. */
  readonly officer: string
  readonly purpose: Purpose
  /** The programme the credits count in, where the case names one. */
  readonly programme: LangText
  /** Printed word for word, in the document's language where there is one, else as written. */
  readonly reasons: LangText
  readonly lines: readonly StatementLine[]
  /** The audit entry that records the decision. */
  readonly auditHash: Sha256 | null
}

export interface StatementOffice {
  readonly institution: string
  readonly officeName: string
  readonly address: string
  readonly email: string
  readonly signatory: string
  readonly signatoryRole: string
  readonly appealRoute: LangText
  readonly appealDays: number
}

export interface StatementLine {
  readonly outcome: RecognitionOutcome
  /** Null is exemption without credits. */
  readonly credits: CentiCredits | null
  readonly module: StatementModule
  readonly credentials: readonly StatementCredential[]
  readonly outcomes: readonly StatementOutcome[]
  readonly ledger: Ledger
  /** What the catalogue calls the programme that the ledger names by its code; empty where it names none. */
  readonly programme: LangText
  /** Those that are substantial, with the local outcome each names. */
  readonly differences: readonly StatementDifference[]
  readonly answers: DecisionLine['answers']
  /** What the line leaves the applicant to do: conditions, or a bridging task. */
  readonly conditions: readonly LineCondition[]
  /** Of partial recognition: the outcomes recognised. */
  readonly recognised: readonly LangText[]
}

export interface StatementModule {
  readonly code: string
  readonly title: LangText
  readonly credits: CentiCredits
  readonly eqfLevel: number | null
  readonly validFrom: LocalDate
}

export interface StatementCredential {
  /** Paper carries no seal: nothing about a file can be said of it. */
  readonly on: 'file' | 'paper'
  readonly title: LangText
  /** Each body of a joint award. */
  readonly awardingBodies: readonly LangText[]
  readonly issuer: LangText
  readonly issuedOn: LocalDate | null
  readonly awardedOn: LocalDate | null
  readonly ects: CentiCredits | null
  /** Credits of another unit, or of none, as they are stated. */
  readonly otherCredits: { readonly hundredths: CentiCredits; readonly scheme: string | null } | null
  readonly minutes: number | null
  readonly eqfLevel: number | null
  /** Each grade the credential states, with what it is in the local scale, or why it stands as it is. */
  readonly grades: readonly StatedGrade[]
  readonly verification: DatedReport | null
}

/** A report with the day at the office on which it was made: its instant alone names another day around midnight. */
export type DatedReport = VerificationReport & { readonly checkedOn: LocalDate }

export type StatedGrade = { readonly stated: string } & (
  | {
      readonly converted: GradeConversion
      /** The two reference groups, as people name them. */
      readonly from: string
      readonly to: string
    }
  | { readonly converted: null; readonly why: NoConversion }
)

export interface StatementOutcome {
  readonly code: string
  readonly text: LangText
  /** The credential's outcomes that carry it. */
  readonly carriedBy: readonly LangText[]
  readonly coverage: Coverage | 'open'
  readonly before: OutcomeCredit['before']
  readonly counts: CentiCredits
}

export interface StatementDifference {
  readonly description: string
  readonly essentialBecause: string
  readonly evidence: string
  readonly outcome: LangText
}
