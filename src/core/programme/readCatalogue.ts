import { err, type Result } from '../result.ts'
import { problem, type CatalogueProblem } from './catalogueProblem.ts'
import { completeCatalogue, type CompleteCatalogue } from './completeCatalogue.ts'
import { decodedText } from './decodedText.ts'
import { readCsvCatalogue } from './readCsvCatalogue.ts'
import { readJsonCatalogue } from './readJsonCatalogue.ts'

/** The most a catalogue file may have, in bytes: 20,000 modules with 200,000 outcomes in two languages, and as much again. */
export const largestCatalogue = 100 * 1024 * 1024

/**
 * Reads a catalogue in JSON or CSV, told apart by its content (`docs/catalogue-format.md`).
 *
 * All of it or nothing: a file with any problem gives only its problems, each with its place in the file.
 */
export function readCatalogue({
  bytes,
}: {
  readonly name: string
  readonly bytes: Uint8Array
}): Result<CompleteCatalogue, readonly CatalogueProblem[]> {
  if (bytes.length > largestCatalogue) return err([problem('too-large', { at: 'file' }, { megabytes: 100 })])
  const text = decodedText(bytes)
  if (text === null) return err([problem('not-utf8', { at: 'file' })])
  if (text.trim() === '') return err([problem('empty', { at: 'file' })])
  const draft = /^\s*[{[]/.test(text) ? readJsonCatalogue(text) : readCsvCatalogue(text)
  return draft.ok ? completeCatalogue(draft.value) : draft
}
