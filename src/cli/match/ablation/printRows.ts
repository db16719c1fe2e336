import { rounded } from '../rounded.ts'
import { changeOf } from './change.ts'
import { UnknownName } from '../unusable.ts'
import { rowsIn, type Row } from './rowsFile.ts'

export interface AblationOptions {
  /** What is left out in turn; null for all there is. */
  readonly only: readonly string[] | null
  /** Where rows are kept, or null. */
  readonly rows: string | null
}

/** A column of the table: a number of one set, or how a set's numbers changed against the first row. */
export interface Column {
  readonly head: string
  readonly set: string
  readonly of: 'change' | ((numbers: readonly number[]) => number)
}

const everything = 'nothing'

/**
 * Prints a table in Markdown, each row as soon as it is there; the first leaves nothing out. `work` gives what a row holds.
 *
 * @throws UnknownName where a name is none of `names`.
 */
export async function printRows(
  names: readonly string[],
  columns: readonly Column[],
  settings: string,
  { only, rows: path }: AblationOptions,
  work: (without: string | null) => Promise<Row['sets']>,
): Promise<void> {
  const unknown = (only ?? []).filter((name) => !names.includes(name))
  if (unknown.length > 0)
    throw new UnknownName(`There is no rule ${unknown.join(', ')}. There are:\n  ${names.join('\n  ')}`)
  const rows = rowsIn(path, settings)
  const print = (cells: readonly string[]) => {
    console.log(`| ${cells.join(' | ')} |`)
  }
  print(['Without', ...columns.map(({ head }) => head)])
  print(['---', ...columns.map(() => '---')])
  let before: Row['sets'] | null = null
  for (const name of [everything, ...(only ?? names)]) {
    let sets = rows.known(name)
    if (sets === null) rows.add(name, (sets = await work(name === everything ? null : name)))
    before ??= sets
    print([name, ...cellsOf(columns, sets, before)])
  }
}

function cellsOf(columns: readonly Column[], sets: Row['sets'], before: Row['sets']): string[] {
  return columns.map(({ set, of }) => {
    const numbers = sets[set] ?? []
    if (of !== 'change') return rounded(of(numbers)).toFixed(3)
    if (sets === before) return ''
    const [change, low, high] = changeOf(numbers, before[set] ?? []).map((value) => rounded(value).toFixed(3))
    return `${change ?? ''} (${low ?? ''} to ${high ?? ''})`
  })
}
