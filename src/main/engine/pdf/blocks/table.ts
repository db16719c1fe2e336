import type { Cell, Table } from '#core/report/document.ts'
import type { Canvas } from '../canvas.ts'
import { lineWidth, type Line } from '../lineBreaks.ts'
import type { Piece } from '../pages.ts'
import { element, type Element } from '../structure.ts'
import { colors, page, styles, textWidth, type TextStyle } from '../style.ts'
import { baselineOf, linesOf, piece, type Setting } from './setting.ts'

const padding = { above: 3.75, below: 3.75, end: 9 }
const mark = { size: 8.25, indent: 12.5 }
/** A row with more lines than this is broken over pages rather than moved whole. */
const mostLines = 24

interface Column {
  readonly x: number
  readonly width: number
  readonly align: 'start' | 'end'
}

interface SetCell {
  readonly cell: Cell
  readonly column: Column
  readonly lines: readonly Line[]
  readonly target: Element
}

/** A table whose head comes again on each page that it reaches. */
export function tablePieces(table: Table, setting: Setting): Piece[] {
  const columns = columnsOf(table)
  const target = element('Table', setting.root)
  const headCells = table.columns.map(({ label }): Cell => ({ text: [label], mark: null }))
  const [head] = rowPieces(headCells, columns, { style: styles.tableHead, role: 'TH', rule: 'ink' }, target, setting)
  const style = { style: styles.cell, role: 'TD', rule: 'line' } as const
  const rows = table.rows.map((row) => rowPieces(row, columns, style, target, setting))
  const totals = table.totals.flatMap((row, index) =>
    rowPieces(
      row,
      columns,
      { style: index === table.totals.length - 1 ? styles.total : styles.cell, role: 'TD', rule: 'none' },
      target,
      setting,
    ),
  )
  const body = [
    ...rows.flatMap((row, index) => row.map((one) => ({ ...one, keep: keepsRow(index, rows.length, totals.length) }))),
    ...totals.map((one, index) => ({ ...one, keep: index < totals.length - 1 })),
  ]
  if (head === undefined) return body
  return [{ ...head, keep: true, before: 6 }, ...body.map((one) => ({ ...one, head }))]
}

/** The first two and the last two rows stay together; totals stay with the last row. */
function keepsRow(index: number, rows: number, totals: number): boolean {
  if (index === rows - 1) return totals > 0
  return index === 0 || index === rows - 2
}

function columnsOf(table: Table): Column[] {
  let x = page.left
  return table.columns.map(({ share, align }, index) => {
    const full = share * textWidth
    const column = { x, width: full - (index === table.columns.length - 1 ? 0 : padding.end), align }
    x += full
    return column
  })
}

interface RowLook {
  readonly style: TextStyle
  readonly role: 'TH' | 'TD'
  readonly rule: 'ink' | 'line' | 'none'
}

/** A row as one piece; as several where it is too long to be moved whole. */
function rowPieces(
  row: readonly Cell[],
  columns: readonly Column[],
  look: RowLook,
  table: Element,
  setting: Setting,
): Piece[] {
  const parent = element('TR', table)
  const cells = columns.map((column, index): SetCell => {
    const cell = row[index] ?? { text: [], mark: null }
    // A label alone in its row may run on into the columns behind it that hold nothing.
    const width = spanOf(row, columns, index) - (cell.mark === null ? 0 : mark.indent)
    return {
      cell,
      column,
      lines: cell.text.flatMap((said) => linesOf(said, width, look.style, setting)),
      target: element(look.role, parent),
    }
  })
  const count = Math.max(1, ...cells.map(({ lines }) => lines.length))
  const parts = Math.ceil(count / mostLines)
  return Array.from({ length: parts }, (_, part) => rowPart(cells, part, { parts, count }, look, setting))
}

function spanOf(row: readonly Cell[], columns: readonly Column[], index: number): number {
  const next = row.findIndex((cell, other) => other > index && (cell.text.length > 0 || cell.mark !== null))
  const last = columns[(next === -1 ? row.length : next) - 1] ?? columns[index]
  const column = columns[index]
  if (column === undefined || last === undefined) return 0
  return column.align === 'end' ? column.width : last.x + last.width - column.x
}

function rowPart(
  cells: readonly SetCell[],
  part: number,
  { parts, count }: { readonly parts: number; readonly count: number },
  look: RowLook,
  setting: Setting,
): Piece {
  const from = part * mostLines
  const isLast = part === parts - 1
  const above = part === 0 ? padding.above : 0
  const shown = Math.min(mostLines, count - from)
  const height = above + shown * look.style.leading + (isLast ? padding.below : 0)
  return piece({
    height,
    draw: (canvas, top) => {
      for (const cell of cells) {
        const lines = cell.lines.slice(from, from + shown)
        if (lines.length === 0) continue
        canvas.tagged(cell.target, () => {
          drawCell(canvas, { ...cell, lines }, top + above, part, look.style, setting)
        })
      }
      if (!isLast || look.rule === 'none') return
      const [thickness, color] = look.rule === 'ink' ? [0.75, colors.ink] : [0.5, colors.line]
      canvas.rule(page.left, top + height - thickness, textWidth, thickness, color)
    },
  })
}

function drawCell(
  canvas: Canvas,
  { cell, column, lines }: SetCell,
  top: number,
  part: number,
  style: TextStyle,
  { typeface }: Setting,
): void {
  const indent = cell.mark === null ? 0 : mark.indent
  if (cell.mark !== null && part === 0) {
    canvas.mark(cell.mark, column.x, top + (style.leading - mark.size) / 2, mark.size)
  }
  for (const [index, line] of lines.entries()) {
    const x = column.align === 'start' ? column.x + indent : column.x + column.width - lineWidth(line, style, typeface)
    canvas.text(line, style, x, baselineOf(top + index * style.leading, style))
  }
}
