import { gt, isNull, lte, or, type SQL } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Instant } from '#core/values.ts'

/** Whether a row that was made at `from` and holds until `to`, or still, held at an instant; two conditions, for `and`. */
export function heldAt(
  { from, to }: { readonly from: SQLiteColumn; readonly to: SQLiteColumn },
  at: Instant | SQLiteColumn,
): (SQL | undefined)[] {
  return [lte(from, at), or(isNull(to), gt(to, at))]
}
