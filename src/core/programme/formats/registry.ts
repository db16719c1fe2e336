import { err, ok, type Result } from '../../result.ts'
import { problem, type CatalogueProblem } from '../catalogueProblem.ts'
import { decodedText } from '../decodedText.ts'
import { largestCatalogue } from '../readCatalogue.ts'
import { caseFramework } from './case.ts'
import { csv } from './csv.ts'
import { elmJson } from './elmJson.ts'
import { elmXml } from './elmXml.ts'
import type { CatalogueFormat, CatalogueSource, ReadSource } from './format.ts'
import { json } from './json.ts'
import { markdown } from './markdown.ts'
import { ownForm } from './ownForm.ts'
import { withPlainCells } from './plainCells.ts'
import { xlsx } from './xlsx.ts'
import { yaml } from './yaml.ts'

/** Every catalogue format that is read. One file and one line for each. */
export const catalogueFormats: readonly CatalogueFormat[] = [
  ownForm,
  caseFramework,
  elmJson,
  elmXml,
  xlsx,
  markdown,
  yaml,
  json,
  csv,
]

/** A format at least this sure of a file reads it; the surest first. */
const sureEnough = 0.5

export type OpenedSource = ReadSource & { readonly format: string }

/** Reads a catalogue file in the format its content is surest of, or says in one problem why it can't. Never throws for what it holds. */
export async function openCatalogue(file: {
  readonly name: string
  readonly bytes: Uint8Array
}): Promise<Result<OpenedSource, readonly CatalogueProblem[]>> {
  const { bytes } = file
  if (bytes.length === 0) return err([problem('empty', { at: 'file' })])
  if (bytes.length > largestCatalogue) return err([problem('too-large', { at: 'file' }, { megabytes: 100 })])
  const source: CatalogueSource = { ...file, text: decodedText(bytes) }
  if (source.text?.trim() === '') return err([problem('empty', { at: 'file' })])
  const [surest] = catalogueFormats
    .map((format) => ({ format, confidence: format.confidence(source) }))
    .filter(({ confidence }) => confidence >= sureEnough)
    .toSorted((a, b) => b.confidence - a.confidence)
  if (surest === undefined) return err([problem(unreadBecause(source), { at: 'file' })])
  if (isSkillList(source.text)) return err([problem('skill-list', { at: 'file' })])
  const read = await surest.format.read(source)
  if (!read.ok) return read
  const { value } = read
  const plain = value.kind === 'tables' ? { ...value, tables: value.tables.map(withPlainCells) } : value
  return ok({ ...plain, format: surest.format.id })
}

/** Why no format wants it: known by its first bytes, else by what it is not. */
function unreadBecause({ bytes, text }: CatalogueSource): CatalogueProblem['code'] {
  const starts = (...first: readonly number[]) => first.every((byte, at) => bytes[at] === byte)
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'old-workbook'
  if (starts(0x25, 0x50, 0x44, 0x46)) return 'pdf'
  if (starts(0x50, 0x4b)) return 'not-xlsx'
  return text === null ? 'not-utf8' : 'format-unknown'
}

/** A list of skills is no list of modules, though it is a table. */
const isSkillList = (text: string | null): boolean => {
  const [head = ''] = (text ?? '').split(/\r?\n/, 1)
  return /^"?Level 0 URI/.test(head) || (/\bconceptUri\b/.test(head) && /\bpreferredLabel\b/.test(head))
}
