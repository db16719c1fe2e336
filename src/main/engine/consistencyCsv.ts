import type { ConsistencyReport, Shares } from '#core/recognition/consistency.ts'
import { registerCsv } from '#core/report/registerCsv.ts'
import type { Words } from '#locales/words.ts'

/**
 * The report as CSV, one row for each outcome of the office, of a provider and of an officer: whose, lines, outcome, how
 * often, share and the limits of its interval in percent with one decimal; these three are empty where the lines are too few.
 * Numbers are written with a point, as machines read them.
 */
export function consistencyCsv(
  { office, providers, officers }: Pick<ConsistencyReport, 'office' | 'providers' | 'officers'>,
  words: Words,
): { readonly csv: string; readonly rows: number } {
  const rows = [
    ...cellsOf(words('consistency:office'), '', office),
    ...providers.flatMap((row) =>
      cellsOf(words('consistency:provider'), row.name ?? words('consistency:notNamed'), row),
    ),
    ...officers.flatMap((row) => cellsOf(words('consistency:officer'), row.name, row)),
  ]
  const headings = ['whose', 'name', 'lines', 'outcome', 'count', 'share', 'from', 'to'] as const
  const said = rows.map(([whose, name, lines, outcome, ...figures]) => [
    whose,
    name,
    lines,
    words(`recognition:outcome.${outcome}`),
    ...figures,
  ])
  return {
    csv: registerCsv(
      headings.map((heading) => words(`consistency:csv.${heading}`)),
      said,
    ),
    rows: rows.length,
  }
}

type Cells = [whose: string, name: string, lines: string, outcome: string, ...figures: string[]]

function cellsOf(whose: string, name: string, { of, outcomes }: Shares): Cells[] {
  return outcomes.map(({ outcome, count, interval }) => [
    whose,
    name,
    String(of),
    outcome,
    String(count),
    ...(interval === null ? ['', '', ''] : [count / of, interval.from, interval.to].map(percent)),
  ])
}

function percent(share: number): string {
  return (share * 100).toFixed(1)
}
