/** A piece that is a number, or the beginning of one, with whatever stands between year and serial: `2026/0017`, `2026-17`, `20260017`. */
const numbered = /^\d+(?:[/.\-–_]+\d*)?$/

/**
 * Whether a piece of what was typed means a number of the office, `2026/0017` or `2026-0417`: with another sign between year and serial
 * or none, without the zeros that are there to sort by, or its beginning as far as it is typed.
 */
export function isNumberOf(number: string, piece: string): boolean {
  // First, for it is all that most words of a filter need, at each of thousands of rows.
  if (!numbered.test(piece)) return false
  const [year = '', serial = ''] = number.match(/\d+/g) ?? []
  if (serial === '') return false
  const [first = '', last] = piece.match(/\d+/g) ?? []
  // Fewer digits are a year or a serial, which may stand anywhere.
  if (last === undefined) return first.length > year.length && (year + serial).startsWith(first)
  return first === year && (serial.startsWith(last) || Number(serial) === Number(last))
}

const marks = /^(?:no|nr|n[°º]|№)\.?$/iu

/** What was typed without the `No.` or `Nr.` before a number, and with a number in one piece that was typed in two: `2026 / 17`. */
export function withoutNumberMarks(asked: string): string {
  return asked
    .replace(/(\d{4})\s*([/–-])\s*(?=\d)/gu, '$1$2')
    .split(/\s+/)
    .filter((piece, at, pieces) => !(marks.test(piece) && /^\d/.test(pieces[at + 1] ?? '')))
    .join(' ')
}
