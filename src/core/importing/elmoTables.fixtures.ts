import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ReadCredential } from '../credential/credential.ts'
import type { Assertion, ElementName } from '../credential/element.ts'
import { goldenFolder } from './golden.fixtures.ts'

const columns = 'course | credits | level | grade | scale | distribution'

/**
 * A table of courses, written by hand from the XML: one row for each, `1.2` is the second part of the first. Credits with
 * their scheme as written, `-` where the file says nothing. No name and no title of anyone's file stands in it.
 */
export function courseTable(file: string): readonly string[] {
  const [head, ...rows] = readFileSync(join(goldenFolder, 'elmo', `${file}.txt`), 'utf8')
    .trimEnd()
    .split(/\r?\n/)
  if (head !== columns) throw new Error(`elmo/${file}.txt does not begin with the names of its columns`)
  return rows
}

/** What the importer made of a transcript, in the form of such a table. */
export function courseRows(credentials: readonly ReadCredential[], within = ''): readonly string[] {
  return credentials.flatMap((credential, index) => {
    const place = `${within}${index + 1}`
    return [rowOf(place, credential.assertions), ...courseRows(credential.children, `${place}.`)]
  })
}

function rowOf(place: string, rows: readonly Assertion[]): string {
  const said = (element: ElementName, ...parts: readonly string[]) =>
    rows
      .filter((row) => row.element === element && row.value !== null && parts.includes(row.part))
      .map(({ value }) => wordsOf(value))
  const counts = said('grade', 'count')
  return [
    place,
    said('workload', 'credits').join(', '),
    said('level', 'eqf', 'nqf', 'educationLevelName').join(', '),
    said('grade', 'value').join(', '),
    said('grade', 'schemeName').join(', '),
    said('grade', 'category')
      .map((label, index) => `${label} ${counts[index] ?? '?'}`)
      .join(', '),
  ]
    .map((cell) => (cell === '' ? '-' : cell))
    .join(' | ')
}

function wordsOf(value: Assertion['value']): string {
  if (value?.kind === 'text') return value.text
  if (value?.kind === 'credits') return `${value.hundredths / 100} ${value.scheme ?? 'without a unit'}`
  return value?.kind === 'code' ? `${value.scheme} ${value.code}` : '?'
}
