import { CsvError, parse } from 'csv-parse/sync'
import { languageOf, unknownLanguage } from '../../matching/language.ts'
import { oneLine } from '../../oneLine.ts'
import { err, ok, type Result } from '../../result.ts'
import type { Language } from '../../values.ts'
import { problem, type CatalogueProblem } from '../catalogueProblem.ts'
import { largestCatalogue } from '../readCatalogue.ts'

/** A reference list of skills in one language, as a file of it holds them. */
export interface SkillList {
  readonly language: Language
  /** The newest day that a skill was changed, `YYYY-MM-DD`; empty where the file has no such days. */
  readonly version: string
  readonly skills: readonly ListedSkill[]
  /** Skills of which the list says that they are no longer in force. */
  readonly withdrawn: readonly string[]
  /** Every skill that the list names; of the whole list, by its name, none is missing that is in force. Null of a collection. */
  readonly whole: readonly string[] | null
  /** Rows that are no released skill: groups, withdrawn concepts, rows without a label. */
  readonly leftOut: number
}

export interface ListedSkill {
  readonly uri: string
  readonly label: string
  readonly alternatives: readonly string[]
}

/**
 * Reads skills from ESCO's official CSV, whole (`skills_en.csv`) or a collection of it, of any version since 1.0.
 *
 * Source: ESCO classification download, columns `conceptUri`, `preferredLabel`, `altLabels` (on lines of their own, in
 * collections between ` | `), `status`, `modifiedDate`. The language stands in the file's name alone.
 */
export function readSkills(file: {
  readonly name: string
  readonly bytes: Uint8Array
}): Result<SkillList, readonly CatalogueProblem[]> {
  if (file.bytes.length === 0) return err([problem('empty', { at: 'file' })])
  if (file.bytes.length > largestCatalogue) return err([problem('too-large', { at: 'file' }, { megabytes: 100 })])
  const rows = rowsOf(file.bytes)
  if (!rows.ok) return rows
  const [first] = rows.value
  if (first?.['conceptUri'] === undefined || first['preferredLabel'] === undefined) {
    return err([problem('not-skills', { at: 'file' })])
  }
  const skills = rows.value.flatMap((row): ListedSkill[] => {
    const [uri, label] = [(row['conceptUri'] ?? '').trim(), oneLine(row['preferredLabel'] ?? '')]
    const released = (row['status'] ?? 'released') === 'released'
    if (!released || label === '' || !uri.includes('/esco/skill/')) return []
    const alternatives = (row['altLabels'] ?? '')
      .split(/\n| \| /)
      .map(oneLine)
      .filter(Boolean)
    return [{ uri, label, alternatives: [...new Set(alternatives)].filter((one) => one !== label) }]
  })
  if (skills.length === 0) return err([problem('not-skills', { at: 'file' })])
  const language = languageIn(file.name, skills)
  if (language === unknownLanguage) return err([problem('skills-language', { at: 'file' })])
  const named = rows.value.flatMap((row) => {
    const uri = (row['conceptUri'] ?? '').trim()
    return uri.includes('/esco/skill/') ? [{ uri, released: (row['status'] ?? 'released') === 'released' }] : []
  })
  const days = rows.value.map((row) => (row['modifiedDate'] ?? '').slice(0, 10)).filter((day) => /^\d{4}-/.test(day))
  return ok({
    language,
    version: days.toSorted().at(-1) ?? '',
    skills,
    withdrawn: named.flatMap(({ uri, released }) => (released ? [] : [uri])),
    whole: wholeList.test(file.name) ? named.flatMap(({ uri, released }) => (released ? [uri] : [])) : null,
    leftOut: rows.value.length - skills.length,
  })
}

/** As ESCO calls it, and as a browser does that saved it twice; a collection is called otherwise. */
const wholeList = /^skills_[a-z]{2}(?:\s*\(\d+\))?\.csv$/i

type Row = Readonly<Partial<Record<string, string>>>

function rowsOf(bytes: Uint8Array): Result<readonly Row[], readonly CatalogueProblem[]> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return ok(parse(text, { columns: true, relax_column_count: true, skip_empty_lines: true }))
  } catch (error) {
    if (error instanceof CsvError) {
      return err([problem('not-csv', { at: 'row', row: Number(error['records'] ?? 0) + 1 })])
    }
    return err([problem('not-utf8', { at: 'file' })])
  }
}

function languageIn(name: string, skills: readonly ListedSkill[]): Language {
  const [, tag] = /_([a-z]{2})(?:\s*\(\d+\))?\.csv$/i.exec(name) ?? []
  if (tag !== undefined) return tag.toLowerCase()
  const labels = skills.slice(0, 300).map(({ label }) => label)
  return languageOf({ lang: 'und', value: labels.join('\n') }, '')
}
