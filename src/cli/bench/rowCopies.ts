import type { Connection } from '#engine/db/connection.ts'

/** Copies the rows of `table` whose column `where` is `id`, with the columns of `given` anew. */
type CopyRows = (
  table: string,
  given: Readonly<Record<string, unknown>>,
  [where, id]: readonly [string, string],
) => void

/** Each statement is prepared once: many thousand copies differ only in what is given. */
export function rowCopies(connection: Connection): CopyRows {
  const prepared = new Map<string, (given: Readonly<Record<string, unknown>>, id: string) => void>()
  const prepare = (table: string, anew: readonly string[], where: string) => {
    const columns = (connection.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name)
    const lost = anew.filter((name) => !columns.includes(name))
    if (lost.length > 0) throw new Error(`${table} has no column ${lost.join(', ')}`)
    const quoted = (names: readonly string[]) => names.map((name) => (anew.includes(name) ? '?' : `"${name}"`))
    const into = columns.map((name) => `"${name}"`).join(', ')
    const statement = connection.prepare(
      `INSERT INTO ${table} (${into}) SELECT ${quoted(columns).join(', ')} FROM ${table} WHERE "${where}" = ?`,
    )
    return (given: Readonly<Record<string, unknown>>, id: string) => {
      statement.run(...columns.flatMap((name) => (anew.includes(name) ? [given[name]] : [])), id)
    }
  }
  return (table, given, [where, id]) => {
    const anew = Object.keys(given)
    const name = [table, where, ...anew].join(' ')
    const run = prepared.get(name) ?? prepare(table, anew, where)
    prepared.set(name, run)
    run(given, id)
  }
}
