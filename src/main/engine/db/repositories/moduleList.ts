import { and, asc, eq, inArray, isNull, lte, gte, or, sql, type SQL } from 'drizzle-orm'
import type { ModuleVersionId, ProgrammeId } from '#core/ids.ts'
import type { LangText, LocalDate } from '#core/values.ts'
import { anyOf } from '../anyOf.ts'
import type { Reader } from '../database.ts'
import { moduleOutcomes, modules, moduleVersionProgrammes, moduleVersions, programmes } from '../schema.ts'
import { holdsWords } from './moduleWords.ts'

export interface ModuleListRow {
  readonly moduleId: typeof modules.$inferSelect.id
  readonly moduleVersionId: ModuleVersionId
  readonly code: string
  readonly title: LangText
  readonly credits: number
  readonly eqfLevel: number | null
  readonly outcomes: number
  readonly programmes: string[]
}

interface Asked {
  readonly day: LocalDate
  readonly programmeId: ProgrammeId | null
  readonly filter: string
}

/** The versions in force on a day that fit what is asked, by code: of each module the newest revision of the latest validity. */
export function listedVersions(db: Reader, { filter, ...asked }: Asked): ModuleVersionId[] {
  return versionsHolding(db, asked, holdsWords(filter))
}

/** The same with words that are near those that were typed. */
export function versionsHolding(
  db: Reader,
  { day, programmeId }: Omit<Asked, 'filter'>,
  words: SQL | undefined,
): ModuleVersionId[] {
  const inProgramme =
    programmeId === null
      ? undefined
      : sql`EXISTS (SELECT 1 FROM ${moduleVersionProgrammes} WHERE ${moduleVersionProgrammes.moduleVersionId} = ${moduleVersions.id} AND ${moduleVersionProgrammes.programmeId} = ${programmeId})`
  return db
    .select({ id: moduleVersions.id })
    .from(moduleVersions)
    .innerJoin(modules, eq(modules.id, moduleVersions.moduleId))
    .where(and(inForceOn(day), inProgramme, words))
    .orderBy(asc(modules.code))
    .all()
    .map(({ id }) => id)
}

function inForceOn(day: LocalDate): SQL | undefined {
  return and(
    lte(moduleVersions.validFrom, day),
    or(isNull(moduleVersions.validTo), gte(moduleVersions.validTo, day)),
    sql`NOT EXISTS (
      SELECT 1 FROM module_versions AS later
      WHERE later.module_id = ${moduleVersions.moduleId}
        AND later.valid_from <= ${day} AND (later.valid_to IS NULL OR later.valid_to >= ${day})
        AND (later.valid_from, later.revision) > (${moduleVersions.validFrom}, ${moduleVersions.revision})
    )`,
  )
}

/** What a module is called, to be found by. */
interface ModuleName {
  readonly moduleVersionId: ModuleVersionId
  readonly code: string
  readonly title: LangText
}

/** What any number of versions are called, in their order; one letter may fit all of a catalogue. */
export function moduleNames(db: Reader, ids: readonly ModuleVersionId[]): ModuleName[] {
  const rows = db
    .select({ moduleVersionId: moduleVersions.id, code: modules.code, title: moduleVersions.title })
    .from(moduleVersions)
    .innerJoin(modules, eq(modules.id, moduleVersions.moduleId))
    .where(anyOf(moduleVersions.id, ids))
    .all()
  const byId = new Map(rows.map((row) => [row.moduleVersionId, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** What a list shows of versions, in their order; at most as many as fit a page. */
export function moduleListRows(db: Reader, ids: readonly ModuleVersionId[]): ModuleListRow[] {
  const rows = db
    .select({
      moduleId: moduleVersions.moduleId,
      moduleVersionId: moduleVersions.id,
      code: modules.code,
      title: moduleVersions.title,
      credits: moduleVersions.credits,
      eqfLevel: moduleVersions.eqfLevel,
      outcomes: sql<number>`(SELECT count(*) FROM ${moduleOutcomes} WHERE ${moduleOutcomes.moduleVersionId} = ${moduleVersions.id})`,
    })
    .from(moduleVersions)
    .innerJoin(modules, eq(modules.id, moduleVersions.moduleId))
    .where(inArray(moduleVersions.id, [...ids]))
    .all()
  const codes = Map.groupBy(
    db
      .select({ id: moduleVersionProgrammes.moduleVersionId, code: programmes.code })
      .from(moduleVersionProgrammes)
      .innerJoin(programmes, eq(programmes.id, moduleVersionProgrammes.programmeId))
      .where(inArray(moduleVersionProgrammes.moduleVersionId, [...ids]))
      .orderBy(asc(programmes.code))
      .all(),
    ({ id }) => id,
  )
  const byId = new Map(rows.map((row) => [row.moduleVersionId, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row === undefined ? [] : [{ ...row, programmes: (codes.get(id) ?? []).map(({ code }) => code) }]
  })
}
