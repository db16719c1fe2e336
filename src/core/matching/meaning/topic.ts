import type { TopicTable } from './topicTable.ts'

/** What a topic is told by of a word. */
export interface TopicWord {
  readonly stem: string
  readonly isStop: boolean
  readonly isNumber: boolean
}

/**
 * The rows of a text: of each word of content, and of each two of them that follow one another in a passage, as often as
 * they stand there.
 */
export function topicRows(
  passages: readonly (readonly TopicWord[])[],
  table: Pick<TopicTable, 'rowOf' | 'pairRow'>,
): number[] {
  const rows: number[] = []
  for (const passage of passages) {
    let before = -1
    for (const { stem, isStop, isNumber } of passage) {
      if (isStop || isNumber) continue
      const row = table.rowOf(stem)
      if (row !== -1) rows.push(row)
      const pair = row === -1 || before === -1 ? -1 : table.pairRow(before, row)
      if (pair !== -1) rows.push(pair)
      before = row
    }
  }
  // The order of sentences changes no digit.
  return rows.sort((a, b) => a - b)
}

/** Where a text points by what it is about: numbers of length 1; null where nothing of it is in the table. */
export function topicOf(passages: readonly (readonly TopicWord[])[], table: TopicTable): Float32Array | null {
  const rows = topicRows(passages, table)
  const sum = new Float64Array(table.dimensions)
  for (const row of rows) table.add(row, sum)
  let squares = 0
  for (const value of sum) squares += value * value
  if (squares === 0) return null
  const length = Math.sqrt(squares)
  return Float32Array.from(sum, (value) => value / length)
}
