import { getTableColumns, sql } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { tablesByName } from './heldRows.ts'
import { aboutWithoutReference, leftOut } from './placesOfTables.ts'

/**
 * Ids in the rows of a copy that belong to other applicants: the decisions a suggestion was moved by or a decision departed
 * from, the case a credential was moved to. Precedents also where their rows are gone.
 */
export function othersIds(db: Database, tables: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  const seen: Seen = { own: new Set(), named: new Set(), precedents: new Set() }
  look(tables, null, seen)
  const strangers = JSON.stringify([...seen.named.difference(seen.own)])
  const found = tablesOfApplicants.flatMap((name) =>
    db.all<{ id: string }>(
      sql`SELECT id FROM ${sql.identifier(name)} WHERE id IN (SELECT value FROM json_each(${strangers}))`,
    ),
  )
  return new Set(found.map(({ id }) => id)).union(seen.precedents.difference(seen.own))
}

interface Seen {
  /** Of the rows of the copy themselves. */
  readonly own: Set<string>
  readonly named: Set<string>
  readonly precedents: Set<string>
}

function look(value: unknown, key: string | null, seen: Seen): void {
  if (typeof value === 'string') {
    if (!uuid.test(value)) return
    seen[key === 'id' ? 'own' : 'named'].add(value)
    if (key === 'precedents') seen.precedents.add(value)
  } else if (Array.isArray(value)) {
    for (const one of value) look(one, key, seen)
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, one] of Object.entries(value)) look(one, key === 'precedents' ? key : name, seen)
  }
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const ofNobody: ReadonlySet<string> = new Set([...Object.keys(leftOut), ...aboutWithoutReference])

const tablesOfApplicants = [...tablesByName].flatMap(([name, { table }]) =>
  !ofNobody.has(name) && 'id' in getTableColumns(table) ? [name] : [],
)
