import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

const Row = z.object({
  /** What was left out. */
  without: z.string(),
  /** What else decides the numbers: engine, sets, sample. */
  settings: z.string(),
  /** For each set one number for each of its queries or pairs. */
  sets: z.record(z.string(), z.array(z.number())),
})
export type Row = z.infer<typeof Row>

/** Rows that are written as they are done and read again by the next run with the same settings. */
export interface Rows {
  readonly known: (without: string) => Row['sets'] | null
  readonly add: (without: string, sets: Row['sets']) => void
}

/** Kept nowhere where `path` is null. Throws on a file that holds something else. */
export function rowsIn(path: string | null, settings: string): Rows {
  const before = path === null || !existsSync(path) ? [] : readFileSync(path, 'utf8').split('\n').filter(Boolean)
  const rows = before.map((line) => Row.parse(JSON.parse(line))).filter((row) => row.settings === settings)
  const byName = new Map(rows.map((row) => [row.without, row.sets]))
  return {
    known: (without) => byName.get(without) ?? null,
    add: (without, sets) => {
      byName.set(without, sets)
      if (path !== null) appendFileSync(path, `${JSON.stringify({ without, settings, sets } satisfies Row)}\n`)
    },
  }
}
