import type { OfficeSettings } from '#contract/office.ts'
import type { CaseRow } from '#contract/cases.ts'
import type { OfficerWithRoles } from '#contract/session.ts'
import type { CaseId } from '#core/ids.ts'
import type { Duty } from '#core/recognition/duties/duty.ts'
import type { Policy } from '#core/recognition/policy.ts'
import type { LocalDate } from '#core/values.ts'
import type { CaseRecord } from '../db/repositories/cases.ts'
import type { Gathered } from '../handlers/caseView.ts'
import type { Workspace } from '../workspace.ts'

/** What duties depend on beside the cases themselves. */
export interface Day {
  readonly today: LocalDate
  readonly settings: OfficeSettings
  readonly policy: Policy
  readonly officers: readonly OfficerWithRoles[]
}

/** Some cases, each with its row of the list, and what the record holds about them. */
export interface DayCases {
  readonly cases: readonly {
    readonly record: CaseRecord
    readonly row: CaseRow
    /** Not closed: without a decision or a statement, or under appeal. */
    readonly running: boolean
  }[]
  readonly found: Gathered
}

/** The duties of one case on any day, until the record says something else about the case. */
export type DutiesOn = (day: Day) => readonly Duty[]

/** Finds duties in the record: asks once for some cases, and leaves the rule to core. */
export type DaySource = (workspace: Workspace, some: DayCases) => ReadonlyMap<CaseId, DutiesOn>
