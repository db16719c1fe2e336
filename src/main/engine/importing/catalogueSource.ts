import { problem, type CatalogueProblem } from '#core/programme/catalogueProblem.ts'
import { openCatalogue } from '#core/programme/formats/registry.ts'
import { joinTables, type SourceTable } from '#core/programme/formats/table.ts'
import { applyMapping, type MappedCatalogue } from '#core/programme/mapping/applyMapping.ts'
import type { CatalogueMapping } from '#core/programme/mapping/mapping.ts'
import { previewMapping, type ColumnReading } from '#core/programme/mapping/previewMapping.ts'
import { recall, shapeOf } from '#core/programme/mapping/shape.ts'
import { suggestMapping } from '#core/programme/mapping/suggestMapping.ts'
import type { ModuleContent, ProgrammeContent } from '#core/programme/programme.ts'
import { readSkills, type SkillList } from '#core/programme/skills/readSkills.ts'
import { err, ok, type Result } from '#core/result.ts'
import type { LocalDate } from '#core/values.ts'

/** What can be asked of the files that lie open in the worker. */
export type CatalogueAsk =
  | { readonly ask: 'open'; readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[] }
  /** `mapping` null: suggest one. `recalled`: it is of another file of this shape. */
  | {
      readonly ask: 'map'
      readonly table: number
      readonly mapping: CatalogueMapping | null
      readonly recalled: boolean
      readonly today: LocalDate
    }
  | { readonly ask: 'modules'; readonly from: number; readonly to: number }
  | { readonly ask: 'skills'; readonly name: string; readonly bytes: Uint8Array }
export type CatalogueAnswer =
  | { readonly answer: 'opened'; readonly result: Result<OpenedFiles, readonly CatalogueProblem[]> }
  | { readonly answer: 'mapped'; readonly result: MappedFiles }
  | { readonly answer: 'modules'; readonly modules: readonly ModuleContent[] }
  | { readonly answer: 'skills'; readonly result: Result<SkillList, readonly CatalogueProblem[]> }

export interface OpenedFiles {
  readonly format: string
  /** Empty where the file is in the workbench's own form. */
  readonly tables: readonly { readonly name: string; readonly rows: number; readonly shape: string }[]
}

/** What the files come to with a mapping. The modules themselves are asked for one by one or in parts. */
export interface MappedFiles {
  readonly mapping: CatalogueMapping | null
  readonly columns: readonly ColumnReading[]
  readonly beside: SourceTable['beside']
  readonly programmes: readonly ProgrammeContent[]
  readonly codes: readonly string[]
  readonly modules: number
  readonly outcomes: number
  readonly weightsSetByImport: number
  readonly problems: readonly CatalogueProblem[]
  readonly problemCount: number
  readonly remarks: readonly CatalogueProblem[]
  readonly remarkCount: number
}

/** As many problems as a person reads; how many there are in all stands beside them. */
const shown = 200

/** The files that are open, and what they come to with the mapping that was asked for last. */
export function createCatalogueSource() {
  let tables: readonly SourceTable[] = []
  let mapped: Pick<MappedCatalogue, 'programmes' | 'modules' | 'weightsSetByImport'> = nothing

  async function open(files: Extract<CatalogueAsk, { ask: 'open' }>['files']): Promise<CatalogueAnswer> {
    tables = []
    mapped = nothing
    const opened = await Promise.all(files.map((file) => openCatalogue(file)))
    const refused = opened.flatMap((one, at) =>
      one.ok ? [] : one.error.map((found) => inFile(found, files.length > 1 ? (files[at]?.name ?? '') : null)),
    )
    const sources = opened.flatMap((one) => (one.ok ? [one.value] : []))
    const [first] = sources
    if (refused.length > 0 || first === undefined) return { answer: 'opened', result: err(refused) }
    const own = sources.find((source) => source.kind === 'catalogue')
    if (own !== undefined) {
      if (sources.length > 1) return { answer: 'opened', result: err([problem('own-form-alone', { at: 'file' })]) }
      const { catalogue, weightsSetByImport } = own.complete
      mapped = { programmes: catalogue.programmes, modules: catalogue.modules, weightsSetByImport }
      return { answer: 'opened', result: ok({ format: own.format, tables: [] }) }
    }
    const all = sources.flatMap((source) => (source.kind === 'tables' ? [source.tables] : []))
    // Several files are one catalogue; the sheets of one workbook are a choice.
    tables = all.length === 1 ? (all[0] ?? []) : [joinTables(all.flat())]
    const { format } = first
    return {
      answer: 'opened',
      result: ok({
        format,
        tables: tables.map((table) => ({ name: table.name, rows: table.rows.length, shape: shapeOf(format, table) })),
      }),
    }
  }

  function map({ table: at, mapping, recalled, today }: Extract<CatalogueAsk, { ask: 'map' }>): CatalogueAnswer {
    const table = tables[at]
    if (table === undefined) return { answer: 'mapped', result: summary(mapped, null) }
    const used = mapping === null ? suggestMapping(table, today) : recalled ? recall(mapping, table) : mapping
    const applied = applyMapping(table, used)
    mapped = applied
    return {
      answer: 'mapped',
      result: { ...summary(applied, used), columns: previewMapping(table, used), beside: table.beside },
    }
  }

  return {
    async answer(asked: CatalogueAsk): Promise<CatalogueAnswer> {
      if (asked.ask === 'open') return open(asked.files)
      if (asked.ask === 'map') return map(asked)
      if (asked.ask === 'skills') return { answer: 'skills', result: readSkills(asked) }
      return { answer: 'modules', modules: mapped.modules.slice(asked.from, asked.to) }
    },
  }
}

const nothing = { programmes: [], modules: [], weightsSetByImport: 0 }

const inFile = (found: CatalogueProblem, name: string | null): CatalogueProblem =>
  name === null ? found : { ...found, facts: { ...found.facts, at: 'path', path: name } }

function summary(
  of: Pick<MappedCatalogue, 'programmes' | 'modules' | 'weightsSetByImport'> & Partial<MappedCatalogue>,
  mapping: CatalogueMapping | null,
): MappedFiles {
  const { programmes, modules, weightsSetByImport, problems = [], remarks = [] } = of
  return {
    mapping,
    columns: [],
    beside: [],
    programmes,
    codes: [...new Set(modules.map(({ code }) => code))],
    modules: modules.length,
    outcomes: modules.reduce((sum, { outcomes }) => sum + outcomes.length, 0),
    weightsSetByImport,
    problems: problems.slice(0, shown),
    problemCount: problems.length,
    remarks: remarks.slice(0, shown),
    remarkCount: remarks.length,
  }
}
