import type { LangText } from '../../values.ts'
import type { DraftModule, PlaceOf } from '../catalogueDraft.ts'
import { problem, type CatalogueProblem } from '../catalogueProblem.ts'
import { completeCatalogue } from '../completeCatalogue.ts'
import type { SourceTable } from '../formats/table.ts'
import type { ModuleContent, ProgrammeContent } from '../programme.ts'
import type { CatalogueMapping } from './mapping.ts'
import { mappedColumns, readRow, type MappedRow, type RowOutcome } from './mappedRow.ts'

export interface MappedCatalogue {
  readonly programmes: readonly ProgrammeContent[]
  readonly modules: readonly ModuleContent[]
  /** Each names a module that is left out, and why. */
  readonly problems: readonly CatalogueProblem[]
  /** What was read otherwise than the file says it, or put aside, though its module is read. */
  readonly remarks: readonly CatalogueProblem[]
  readonly weightsSetByImport: number
}

/**
 * A table read with a mapping. Rows of one code, start of validity and revision are one module.
 *
 * Everything in a mapped column becomes part of a module or is named in `problems` or `remarks`.
 */
export function applyMapping(table: SourceTable, mapping: CatalogueMapping): MappedCatalogue {
  const columns = mappedColumns(table, mapping)
  if (!columns.some(({ field }) => field === 'title')) {
    const problems = [problem('no-title-column', { at: 'file' })]
    return { programmes: [], modules: [], problems, remarks: [], weightsSetByImport: 0 }
  }
  const hasCodes = columns.some(({ field }) => field === 'code')
  const rows = table.rows.map((row) => readRow(row, columns))
  const groups = Map.groupBy(rows, (row) =>
    JSON.stringify([codeOf(row, hasCodes), row.validFrom ?? mapping.validFrom, row.revision ?? 1]),
  )
  const problems: CatalogueProblem[] = []
  const remarks: CatalogueProblem[] = rows.flatMap((row) => row.remarks)
  const drafts = [...groups.values()].flatMap((group): DraftModule[] => {
    const [first, ...others] = group
    if (first === undefined) return []
    const own = [...group.flatMap((row) => row.problems), ...missing(group, { hasCodes, mapping })]
    problems.push(...own)
    if (own.length > 0) return []
    for (const other of others) remarks.push(...disagreements(first, other))
    return [draftOf(group, first, codeOf(first, hasCodes), mapping)]
  })
  const programmes = programmesOf(drafts, mapping)
  const complete = completeModules(drafts, programmes, problems)
  return { programmes, ...complete, problems, remarks }
}

const codeOf = ({ code, title }: MappedRow, hasCodes: boolean): string =>
  hasCodes ? code : (title[0]?.value ?? '').slice(0, 120)

/** What a module can't do without, and no row of it says. */
function missing(
  group: readonly MappedRow[],
  { hasCodes, mapping }: { readonly hasCodes: boolean; readonly mapping: CatalogueMapping },
): readonly CatalogueProblem[] {
  const [first] = group
  if (first === undefined) return []
  const place = first.row.place
  const says = (has: (row: MappedRow) => boolean) => group.some(has)
  const facts = (field: string) => ({ module: codeOf(first, hasCodes), field })
  return [
    ...(codeOf(first, hasCodes) === '' && hasCodes ? [problem('field-missing', place, facts('code'))] : []),
    ...(says(({ title }) => title.length > 0) ? [] : [problem('field-missing', place, facts('title'))]),
    ...(mapping.credits !== null || says(({ credits }) => credits !== null)
      ? []
      : [problem('field-missing', place, facts('credits'))]),
  ]
}

/** What a later row of a module says otherwise: the first holds, and the difference is told. */
function disagreements(first: MappedRow, other: MappedRow): readonly CatalogueProblem[] {
  const fields = [
    'title',
    'credits',
    'hours',
    'eqfLevel',
    'assessment',
    'prerequisites',
    'programmes',
    'validTo',
  ] as const
  return fields.flatMap((field) => {
    const [wanted, said] = [first[field], other[field]].map((value) => JSON.stringify(value))
    if (said === wanted || said === 'null' || said === '[]') return []
    return [problem('fields-disagree', other.row.place, { module: first.code, field })]
  })
}

function draftOf(group: readonly MappedRow[], first: MappedRow, code: string, mapping: CatalogueMapping): DraftModule {
  const place: PlaceOf = () => first.row.place
  const firstOf = <T>(value: (row: MappedRow) => T | null): T | null => {
    for (const row of group) {
      const found = value(row)
      if (found !== null) return found
    }
    return null
  }
  const text = (value: (row: MappedRow) => LangText): LangText => group.map(value).find((one) => one.length > 0) ?? []
  return {
    content: {
      code,
      title: text(({ title }) => title),
      credits: firstOf(({ credits }) => credits) ?? mapping.credits ?? 0,
      hours: firstOf(({ hours }) => hours),
      eqfLevel: firstOf(({ eqfLevel }) => eqfLevel),
      assessment: text(({ assessment }) => assessment),
      prerequisites: text(({ prerequisites }) => prerequisites),
      programmes: [...new Set(group.flatMap(({ programmes }) => programmes))],
      validFrom: first.validFrom ?? mapping.validFrom,
      validTo: firstOf(({ validTo }) => validTo),
      revision: first.revision ?? 1,
      weightsFrom: null,
    },
    outcomes: numbered(group.flatMap(({ outcomes }) => outcomes)).map((outcome) => ({
      content: { ...outcome, essential: {} },
      place,
    })),
    place,
  }
}

/** An outcome without a code of its own gets its number in the module: L1, L2, … */
function numbered(outcomes: readonly RowOutcome[]): readonly (RowOutcome & { readonly code: string })[] {
  const taken = new Set(outcomes.map(({ code }) => code))
  let number = 0
  return outcomes.map((outcome) => {
    if (outcome.code !== null) return { ...outcome, code: outcome.code }
    do number += 1
    while (taken.has(`L${String(number)}`))
    return { ...outcome, code: `L${String(number)}` }
  })
}

/** Programmes are only named in such files: each is there under its name, from the earliest module on. */
function programmesOf(drafts: readonly DraftModule[], mapping: CatalogueMapping): readonly ProgrammeContent[] {
  const from = new Map<string, string>()
  for (const { content } of drafts) {
    for (const code of content.programmes) {
      const before = from.get(code)
      if (before === undefined || content.validFrom < before) from.set(code, content.validFrom)
    }
  }
  const lang = mapping.columns.find(({ field }) => field === 'title')?.lang ?? 'und'
  return [...from].map(([code, validFrom]) => ({
    code,
    title: [{ lang, value: code }],
    eqfLevel: null,
    credits: null,
    validFrom,
    validTo: null,
  }))
}

/** Code by code, so that a module which does not fit together is left out and the others are not. */
function completeModules(
  drafts: readonly DraftModule[],
  programmes: readonly ProgrammeContent[],
  problems: CatalogueProblem[],
): { readonly modules: readonly ModuleContent[]; readonly weightsSetByImport: number } {
  const known = new Map(
    programmes.map((content) => [content.code, { content, place: () => ({ at: 'file' }) as const }]),
  )
  const modules: ModuleContent[] = []
  let weightsSetByImport = 0
  for (const versions of Map.groupBy(drafts, ({ content }) => content.code).values()) {
    const named = new Set(versions.flatMap(({ content }) => content.programmes))
    const complete = completeCatalogue({
      institution: { name: [], country: '' },
      programmes: [...named].flatMap((code) => known.get(code) ?? []),
      modules: versions,
    })
    if (!complete.ok) {
      problems.push(...complete.error)
      continue
    }
    modules.push(...complete.value.catalogue.modules)
    weightsSetByImport += complete.value.weightsSetByImport
  }
  return { modules, weightsSetByImport }
}
