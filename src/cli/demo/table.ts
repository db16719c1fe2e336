/** A table in plain text: columns as wide as their widest cell, two blanks between them, trailing blanks cut. */
export function tableOf(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((head, column) => Math.max(...[head, ...rows.map((row) => row[column] ?? '')].map(widthOf)))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)))
      .join('  ')
      .trimEnd()
  return [line(heads), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)].join('\n')
}

/** In characters as people count them, so that a letter with its accent apart is one. */
function widthOf(text: string): number {
  return [...new Intl.Segmenter().segment(text)].length
}
