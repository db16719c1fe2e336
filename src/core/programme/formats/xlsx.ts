import { unzipSync, zipSync } from 'fflate'
import readWorkbook from 'read-excel-file/universal'
import { err, ok } from '../../result.ts'
import { problem } from '../catalogueProblem.ts'
import type { CatalogueFormat } from './format.ts'
import { tableFromCells } from './table.ts'

/** The most that a workbook may unpack to, in bytes: 200,000 rows of ten columns take about half of it. */
const largestUnpacked = 400 * 1024 * 1024

/** A workbook of Excel or another spreadsheet, ECMA-376: each sheet that has rows under headings is a table. */
export const xlsx: CatalogueFormat = {
  id: 'xlsx',

  confidence: ({ bytes }) => (startsAsZip(bytes) && holdsName(bytes, 'xl/') ? 1 : 0),

  async read({ bytes }) {
    const parts = unpacked(bytes)
    if (parts === 'too-far') return err([problem('expands-too-far', { at: 'file' })])
    if (parts === null) return err([problem('not-xlsx', { at: 'file' })])
    try {
      // Handed over unpacked, so that nothing in the file decides how much the library unpacks.
      const stored = zipSync(parts, { level: 0 })
      const sheets = await readWorkbook(stored.buffer)
      const tables = sheets
        .map(({ sheet, data }) =>
          tableFromCells(
            sheet,
            data.map((cells) => cells.map(cellText)),
          ),
        )
        .filter(({ rows, columns }) => rows.length > 0 && columns.length > 1)
      return tables.length === 0 ? err([problem('no-rows', { at: 'file' })]) : ok({ kind: 'tables', tables })
    } catch {
      return err([problem('not-xlsx', { at: 'file' })])
    }
  },
}

const startsAsZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

function holdsName(bytes: Uint8Array, name: string): boolean {
  let found = false
  try {
    unzipSync(bytes, {
      filter(part) {
        found ||= part.name.startsWith(name)
        return false
      },
    })
  } catch {
    // Truncated: its first part still tells what it was to be.
    return new TextDecoder('latin1').decode(bytes.subarray(0, 4096)).includes(name)
  }
  return found
}

/** The parts that are tables and text. What a part says of its size bounds what is unpacked of it. */
function unpacked(bytes: Uint8Array): Record<string, Uint8Array> | 'too-far' | null {
  let total = 0
  try {
    const parts = unzipSync(bytes, {
      filter(part) {
        const wanted = /\.(?:xml|rels)$/.test(part.name)
        if (wanted) total += part.originalSize
        return wanted && total <= largestUnpacked
      },
    })
    return total > largestUnpacked ? 'too-far' : parts
  } catch {
    return null
  }
}

/** What a spreadsheet shows in a cell whose number is no day that its calendar has. */
const noDay = '#####'

function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return dayText(value)
  // What was reckoned in binary is shown, as spreadsheets do, to fifteen digits: 2.0999999999999996 is 2.1.
  if (typeof value === 'number') return String(Number(value.toPrecision(15)))
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** Midnight UTC is how a day without a time comes out of a workbook. */
function dayText(day: Date): string {
  const year = day.getUTCFullYear()
  return year >= 1899 && year <= 9999 ? day.toISOString().slice(0, 10) : noDay
}
