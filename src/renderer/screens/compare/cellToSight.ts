/**
 * Gives the keyboard to a cell of the matrix. First the matrix comes to sight as a whole, with what heads its rows and columns, then
 * the cell in it: a cell alone, in a page that scrolls, would be one of no column.
 */
export function focusCell(cell: HTMLElement): void {
  cell.focus({ preventScroll: true })
  cell.closest('.matrix-scroll')?.scrollIntoView({ block: 'nearest' })
  cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}
