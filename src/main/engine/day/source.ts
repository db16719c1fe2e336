import type { CaseRow } from '#contract/cases.ts'
import type { Duty } from '#core/recognition/duties/duty.ts'
import type { CaseRecord } from '../db/repositories/cases.ts'
import type { Gathered } from '../handlers/caseView.ts'
import type { Workspace } from '../workspace.ts'

/** The cases that are not closed, each with its row of the list, and what the record holds about them. */
export interface DayCases {
  readonly cases: readonly { readonly record: CaseRecord; readonly row: CaseRow }[]
  readonly found: Gathered
}

/** Finds duties in the record: asks once for all cases, and leaves the rule to core. */
export type DaySource = (workspace: Workspace, day: DayCases) => readonly Duty[]
