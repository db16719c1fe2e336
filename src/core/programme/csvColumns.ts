import { Purpose } from './programme.ts'

/** Columns that hold one value. `record` says what a row is; where it is empty or absent, the row is an outcome. */
export const plainColumns = [
  'record',
  'code',
  'country',
  'credits',
  'hours',
  'eqfLevel',
  'programmes',
  'validFrom',
  'validTo',
  'revision',
  'outcome',
  'weight',
] as const
export type PlainColumn = (typeof plainColumns)[number]

/** Columns that hold a text in one language: `title:en`; without a language, `title`. */
export const textColumns = ['title', 'assessment', 'prerequisites', 'text'] as const
export type TextColumn = (typeof textColumns)[number]

export type Column =
  | { readonly kind: 'plain'; readonly name: PlainColumn }
  | { readonly kind: 'text'; readonly name: TextColumn; readonly lang: string }
  | { readonly kind: 'essential'; readonly purpose: Purpose }

/** The column a heading names, however its letters, spaces and hyphens are written; null for one that is not known. */
export function columnOf(heading: string): Column | null {
  const [base = '', tag] = heading.trim().split(':', 2)
  const name = folded(base)
  const text = textColumns.find((column) => folded(column) === name)
  if (text !== undefined) return { kind: 'text', name: text, lang: tag?.trim() ? tag.trim() : 'und' }
  const purpose = Purpose.options.find((one) => folded(one) === folded(tag ?? ''))
  if (name === 'essential') return purpose === undefined ? null : { kind: 'essential', purpose }
  const plain = plainColumns.find((column) => folded(column) === name)
  return plain === undefined || tag !== undefined ? null : { kind: 'plain', name: plain }
}

/** How the documentation and the written files spell a column. */
export function headingOf(column: Column): string {
  if (column.kind === 'plain') return column.name
  if (column.kind === 'essential') return `essential:${column.purpose}`
  return column.lang === 'und' ? column.name : `${column.name}:${column.lang}`
}

const folded = (text: string): string => text.toLowerCase().replace(/[\s_-]/g, '')
