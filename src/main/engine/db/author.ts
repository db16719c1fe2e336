import type { OfficerId } from '#core/ids.ts'

/** Who makes a row and when: every change has its author. */
export interface Author {
  /** UTC, ISO text. */
  readonly createdAt: string
  readonly createdBy: OfficerId
}
