import type { ConsistencyReport, Shares } from '#core/recognition/consistency.ts'
import { csvForms, csvNumber, registerCsv, type CsvForm } from '#core/report/registerCsv.ts'
import { wordsIn, type UiLanguage } from '#locales/words.ts'

/**
 * The report as CSV, one row for each outcome of the office, of a provider and of an officer: whose, lines, outcome, how
 * often, share and the limits of its interval in percent with one decimal; these three are empty where the lines are too few.
 * Numbers are written as spreadsheets of the language read them.
 */
export function consistencyCsv(
  { office, providers, officers }: Pick<ConsistencyReport, 'office' | 'providers' | 'officers'>,
  language: UiLanguage,
): { readonly csv: string; readonly rows: number } {
  const words = wordsIn(language)
  const form = csvForms[language]
  const rows = [
    ...cellsOf(words('consistency:office'), '', office, form),
    ...providers.flatMap((row) =>
      cellsOf(words('consistency:provider'), row.name ?? words('consistency:notNamed'), row, form),
    ),
    ...officers.flatMap((row) => cellsOf(words('consistency:officer'), row.name, row, form)),
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
      form,
    ),
    rows: rows.length,
  }
}

type Cells = [whose: string, name: string, lines: string, outcome: string, ...figures: string[]]

function cellsOf(whose: string, name: string, { of, outcomes }: Shares, form: CsvForm): Cells[] {
  return outcomes.map(({ outcome, count, interval }) => [
    whose,
    name,
    String(of),
    outcome,
    String(count),
    ...(interval === null
      ? ['', '', '']
      : [count / of, interval.from, interval.to].map((share) => csvNumber(share * 100, form, 1))),
  ])
}
