import { z } from 'zod'
import { err, ok, type Result } from '../result.ts'
import type { CatalogueDraft, DraftModule, DraftOutcome, DraftProgramme } from './catalogueDraft.ts'
import { problem, type CatalogueProblem } from './catalogueProblem.ts'
import { cellReader, type CellReader } from './csvCells.ts'
import { headingOf, type Column } from './csvColumns.ts'
import { readCsvTable, type CsvRow } from './csvTable.ts'
import { Catalogue } from './programme.ts'

const Level = z.int().min(1).max(8)
const Positive = z.int().positive()

/** Columns that describe a module, not one of its outcomes: what two rows of a module say there has to agree. */
const moduleColumns = ['title', 'credits', 'hours', 'eqfLevel', 'assessment', 'prerequisites', 'programmes', 'validTo']

interface ReadRow {
  readonly source: CsvRow
  readonly cells: CellReader
}

/** Reads the CSV form of `docs/catalogue-format.md`: one row an outcome, with the module's columns beside it. */
export function readCsvCatalogue(text: string): Result<CatalogueDraft, readonly CatalogueProblem[]> {
  const table = readCsvTable(text)
  if (!table.ok) return table
  const { columns, rows } = table.value
  const problems: CatalogueProblem[] = []
  const kinds = Map.groupBy(rows, ({ cells }) => (cells.get('record') ?? '').toLowerCase() || 'outcome')
  const rowsOf = (kind: string): readonly ReadRow[] =>
    (kinds.get(kind) ?? []).map((source) => ({ source, cells: cellReader(source, columns, problems) }))
  const institution = institutionOf(rowsOf('institution'), problems)
  const programmes = rowsOf('programme').map(({ cells }) => programmeOf(cells))
  const modules = modulesOf(rowsOf('outcome'), columns, problems)
  for (const [kind, [first]] of kinds) {
    if (['institution', 'programme', 'outcome'].includes(kind) || first === undefined) continue
    const place = { at: 'cell', row: first.row, column: 'record' } as const
    problems.push(problem('value-unfit', place, { value: kind, expected: 'record' }))
  }
  if (modules.length === 0 && problems.length === 0) problems.push(problem('no-modules', { at: 'file' }))
  return institution === null || problems.length > 0
    ? err(problems.toSorted((a, b) => rowNumber(a) - rowNumber(b)))
    : ok({ institution, programmes, modules })
}

const rowNumber = ({ facts }: CatalogueProblem): number => ('row' in facts ? Number(facts.row) : 0)

function institutionOf(rows: readonly ReadRow[], problems: CatalogueProblem[]): Catalogue['institution'] | null {
  const [first, second] = rows
  if (first === undefined || second !== undefined) {
    problems.push(problem('institution-missing', { at: 'file' }, { rows: rows.length }))
    return null
  }
  const { cells } = first
  cells.need('title')
  const country = cells.code('country')
  if (country !== '' && !Catalogue.shape.institution.shape.country.safeParse(country).success) {
    problems.push(problem('value-unfit', cells.place('country'), { value: country, expected: 'country' }))
  }
  return { name: cells.texts('title'), country }
}

function programmeOf(cells: CellReader): DraftProgramme {
  cells.need('title')
  cells.need('validFrom')
  return {
    content: {
      code: cells.code('code'),
      title: cells.texts('title'),
      eqfLevel: cells.whole('eqfLevel', 'level', Level),
      credits: cells.credits('credits'),
      validFrom: cells.date('validFrom') ?? '',
      validTo: cells.date('validTo'),
    },
    place: cells.place,
  }
}

/** Rows of one module version, wherever they stand: same code, start of validity and revision. */
function modulesOf(
  rows: readonly ReadRow[],
  columns: readonly Column[],
  problems: CatalogueProblem[],
): readonly DraftModule[] {
  const versions = Map.groupBy(rows, ({ cells }) =>
    JSON.stringify([cells.raw('code'), cells.raw('validFrom'), Number(cells.raw('revision') || 1)]),
  )
  return [...versions.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return []
    for (const other of others) problems.push(...disagreements(first.source, other.source, columns))
    return [
      moduleOf(
        first.cells,
        [first, ...others].flatMap(({ cells }) => outcomesOf(cells)),
      ),
    ]
  })
}

function moduleOf(cells: CellReader, outcomes: readonly DraftOutcome[]): DraftModule {
  for (const column of ['title', 'credits', 'validFrom'] as const) cells.need(column)
  return {
    content: {
      code: cells.code('code'),
      title: cells.texts('title'),
      credits: cells.credits('credits') ?? 0,
      hours: cells.whole('hours', 'hours', Positive),
      eqfLevel: cells.whole('eqfLevel', 'level', Level),
      assessment: cells.texts('assessment'),
      prerequisites: cells.texts('prerequisites'),
      programmes: cells
        .raw('programmes')
        .split('|')
        .map((code) => code.trim())
        .filter(Boolean),
      validFrom: cells.date('validFrom') ?? '',
      validTo: cells.date('validTo'),
      revision: cells.whole('revision', 'revision', Positive) ?? 1,
      weightsFrom: null,
    },
    outcomes,
    place: cells.place,
  }
}

/** No outcome where neither its code nor its text is given: a module may have none. */
function outcomesOf(cells: CellReader): readonly DraftOutcome[] {
  const text = cells.texts('text')
  if (cells.raw('outcome') === '' && text.length === 0) return []
  cells.need('text')
  const content = {
    code: cells.code('outcome'),
    text,
    weight: cells.credits('weight'),
    essential: cells.essential(),
  }
  return [{ content, place: (field) => cells.place(field === 'code' ? 'outcome' : field) }]
}

/** A later row of a module may leave its columns empty; what it does say there has to be what the first row says. */
function disagreements(first: CsvRow, other: CsvRow, columns: readonly Column[]): readonly CatalogueProblem[] {
  return columns.flatMap((column) => {
    const shared = column.kind !== 'essential' && moduleColumns.includes(column.name)
    const heading = headingOf(column)
    const [wanted, said] = [first.cells.get(heading) ?? '', other.cells.get(heading) ?? '']
    if (!shared || said === '' || said === wanted) return []
    const place = { at: 'cell', row: other.row, column: heading } as const
    return [problem('rows-disagree', place, { module: first.cells.get('code') ?? '', first: first.row })]
  })
}
