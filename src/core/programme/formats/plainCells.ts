import { brokenWord } from '../../brokenWord.ts'
import { plainHtml } from '../../plainMarkdown.ts'
import type { SourceTable } from './table.ts'

/**
 * A table with its cells as they read: campus systems hand out texts with the tags of a page, and texts copied from one have words
 * that are divided at the end of a line.
 */
export function withPlainCells(table: SourceTable): SourceTable {
  return { ...table, rows: table.rows.map(({ place, cells }) => ({ place, cells: cells.map(plainCell) })) }
}

const plainCell = (cell: string): string => (isHtml.test(cell) ? plainHtml(cell) : cell).replace(brokenWord, '')

const isHtml = /<\/(?:a|b|div|em|h[1-6]|i|li|ol|p|span|strong|td|u|ul)>|<br[ \t]*\/?>|&(?:#\d{2,5}|[a-z]{2,8});/i
