import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Assertion, ElementValue } from '../credential/element.ts'
import type { ReadCredential } from '../credential/credential.ts'
import { assertionsOf } from './rawValues.fixtures.ts'

/**
 * Golden tables: what an importer must read from a file, written from the file itself by someone who did not write the
 * importer. One tab-separated file for each sample, one row for each stated value; the value is there as a hash only,
 * so that nothing of a file written by others, and nobody's data, is in this repository.
 *
 * A row that the importer does not give is a finding about the importer. No table is ever written by the importer.
 */
interface GoldenRow {
  readonly element: string
  readonly part: string
  readonly item: string
  /** RFC 6901, into the document that the file carries. */
  readonly pointer: string
  /** SHA-256, in hexadecimal, of the UTF-8 bytes of `canonicalText` of the value. */
  readonly sha256: string
}

/**
 * The text that is hashed: a JSON array without white space, the kind first, then the fields in this order.
 *
 * `["text","en","Statistics"]` · `["date","2025-06-20"]` · `["credits",750,"ECTS"]` · `["duration",9000]` ·
 * `["code","EQF","6"]` · `["identifier",null,"did:web:…"]` · `["flag",true]`
 */
export function canonicalText(value: ElementValue): string {
  return JSON.stringify([value.kind, ...fieldsOf(value)])
}

function fieldsOf(value: ElementValue): readonly unknown[] {
  switch (value.kind) {
    case 'text':
      return [value.lang, value.text]
    case 'date':
      return [value.date]
    case 'credits':
      return [value.hundredths, value.scheme]
    case 'duration':
      return [value.minutes]
    case 'code':
      return [value.scheme, value.code]
    case 'identifier':
      return [value.scheme, value.id]
    case 'flag':
      return [value.holds]
  }
}

const columns = 'element\tpart\titem\tpointer\tsha256'

/** The table of a sample, in the order of its rows. `family` is a folder of `golden`. */
export function goldenTable(family: string, file: string): readonly GoldenRow[] {
  const [head, ...lines] = readFileSync(join(goldenFolder, family, `${file}.tsv`), 'utf8')
    .trimEnd()
    .split(/\r?\n/)
  if (head !== columns) throw new Error(`${family}/${file}.tsv does not begin with the names of its columns`)
  return lines.map((line) => {
    const [element = '', part = '', item = '', pointer = '', sha256 = ''] = line.split('\t')
    return { element, part, item, pointer, sha256 }
  })
}

export const goldenFolder = join(import.meta.dirname, 'golden')

/** What an importer stated about an award and its parts, in the form of a table and in the importer's order. */
export function statedRows(credentials: readonly ReadCredential[]): readonly GoldenRow[] {
  return assertionsOf(credentials).flatMap(rowOf)
}

function rowOf({ element, part, item, value, origin }: Assertion): readonly GoldenRow[] {
  if (value === null || origin?.from !== 'file') return []
  const sha256 = createHash('sha256').update(canonicalText(value)).digest('hex')
  return [{ element, part, item: String(item), pointer: origin.pointer, sha256 }]
}
