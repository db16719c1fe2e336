import { and, asc, desc, eq, gte, isNull, lte, or, sql } from 'drizzle-orm'
import { ModuleId, ModuleOutcomeId, ModuleVersionId, ProgrammeId } from '#core/ids.ts'
import type { ModuleContent, ProgrammeContent, Purpose } from '#core/programme/programme.ts'
import type { LocalDate } from '#core/values.ts'
import { anyOf } from '../anyOf.ts'
import type { Author } from '../author.ts'
import type { Database, Reader } from '../database.ts'
import {
  moduleOutcomes,
  modules,
  moduleVersionProgrammes,
  moduleVersions,
  outcomeEssentials,
  programmes,
  programmeVersions,
} from '../schema.ts'
import type { NewId } from '../../identifiers.ts'

export interface ModuleVersionRecord extends Omit<ModuleContent, 'outcomes' | 'revision'> {
  readonly moduleId: ModuleId
  readonly moduleVersionId: ModuleVersionId
  readonly revision: number
  readonly outcomes: readonly OutcomeRecord[]
}
export type OutcomeRecord = ModuleContent['outcomes'][number] & { readonly id: ModuleOutcomeId }

/** Of each programme the newest version. */
export function listProgrammes(db: Reader): (ProgrammeContent & { id: ProgrammeId })[] {
  const rows = db
    .select({ id: programmes.id, code: programmes.code, version: programmeVersions })
    .from(programmes)
    .innerJoin(programmeVersions, eq(programmeVersions.programmeId, programmes.id))
    .orderBy(asc(programmes.code), asc(programmeVersions.validFrom), asc(programmeVersions.revision))
    .all()
  const newest = new Map(rows.map((row) => [row.id, row]))
  return [...newest.values()].map(({ id, code, version }) => ({
    id,
    code,
    title: version.title,
    eqfLevel: version.eqfLevel,
    credits: version.credits,
    validFrom: version.validFrom,
    validTo: version.validTo,
  }))
}

export function findProgramme(db: Reader, code: string): ProgrammeId | null {
  return db.select({ id: programmes.id }).from(programmes).where(eq(programmes.code, code)).get()?.id ?? null
}

/** Adds the programme where it is new, and a revision where its content differs from the newest of that validity. */
export function putProgramme(
  db: Database,
  content: ProgrammeContent,
  newId: NewId,
  author: Author,
): 'added' | 'unchanged' {
  let id = findProgramme(db, content.code)
  if (id === null) {
    id = newId(ProgrammeId)
    db.insert(programmes)
      .values({ id, code: content.code, ...author })
      .run()
  }
  const { validFrom, validTo, title, eqfLevel, credits } = content
  const before = db
    .select()
    .from(programmeVersions)
    .where(and(eq(programmeVersions.programmeId, id), eq(programmeVersions.validFrom, validFrom)))
    .orderBy(desc(programmeVersions.revision))
    .limit(1)
    .get()
  const same =
    before !== undefined &&
    sameContent(
      { validTo, title, eqfLevel, credits },
      { validTo: before.validTo, title: before.title, eqfLevel: before.eqfLevel, credits: before.credits },
    )
  if (same) return 'unchanged'
  db.insert(programmeVersions)
    .values({
      id: newId(),
      programmeId: id,
      validFrom,
      validTo,
      revision: (before?.revision ?? 0) + 1,
      title,
      eqfLevel,
      credits,
      ...author,
    })
    .run()
  return 'added'
}

/** Which module each of these versions is of and under which code it is listed, by code. */
export function listedAs(db: Reader, versions: readonly ModuleVersionId[]): ListedVersion[] {
  return db
    .select({ moduleVersionId: moduleVersions.id, moduleId: modules.id, code: modules.code })
    .from(moduleVersions)
    .innerJoin(modules, eq(modules.id, moduleVersions.moduleId))
    .where(anyOf(moduleVersions.id, versions))
    .orderBy(asc(modules.code))
    .all()
}

export type ListedVersion = Pick<ModuleVersionRecord, 'moduleVersionId' | 'moduleId' | 'code'>

/** Every version of every module, or only those asked for, in the order of code, validity and revision. */
export function moduleVersionsOf(db: Reader, only?: readonly ModuleVersionId[]): ModuleVersionRecord[] {
  const wanted = only === undefined ? undefined : anyOf(moduleVersions.id, only)
  const rows = db
    .select({ code: modules.code, version: moduleVersions })
    .from(moduleVersions)
    .innerJoin(modules, eq(modules.id, moduleVersions.moduleId))
    .where(wanted)
    .orderBy(asc(modules.code), asc(moduleVersions.validFrom), asc(moduleVersions.revision))
    .all()
  const outcomes = outcomesOf(db, only)
  const codes = programmeCodesOf(db, only)
  return rows.map(({ code, version }) => {
    const {
      id,
      moduleId,
      validFrom,
      validTo,
      revision,
      title,
      credits,
      hours,
      eqfLevel,
      assessment,
      prerequisites,
      weightsFrom,
    } = version
    return {
      moduleId,
      moduleVersionId: id,
      code,
      title,
      credits,
      hours,
      eqfLevel,
      assessment,
      prerequisites,
      validFrom,
      validTo,
      revision,
      weightsFrom,
      outcomes: outcomes.get(id) ?? [],
      programmes: codes.get(id) ?? [],
    }
  })
}

/** Of each module the version in force on a day: the newest revision of the latest validity that holds then. By code. */
export function versionsInForce(db: Reader, day: LocalDate): ModuleVersionId[] {
  const rows = db
    .select({ id: moduleVersions.id, moduleId: moduleVersions.moduleId })
    .from(moduleVersions)
    .innerJoin(modules, eq(modules.id, moduleVersions.moduleId))
    .where(
      and(lte(moduleVersions.validFrom, day), or(isNull(moduleVersions.validTo), gte(moduleVersions.validTo, day))),
    )
    .orderBy(asc(modules.code), asc(moduleVersions.validFrom), asc(moduleVersions.revision))
    .all()
  return [...new Map(rows.map(({ id, moduleId }) => [moduleId, id])).values()]
}

export function moduleVersion(db: Reader, id: ModuleVersionId): ModuleVersionRecord | null {
  return moduleVersionsOf(db, [id])[0] ?? null
}

/** Other versions of the same module, newest first. */
export function versionsOfModule(db: Reader, moduleId: ModuleId) {
  return db
    .select({
      moduleVersionId: moduleVersions.id,
      validFrom: moduleVersions.validFrom,
      validTo: moduleVersions.validTo,
      revision: moduleVersions.revision,
    })
    .from(moduleVersions)
    .where(eq(moduleVersions.moduleId, moduleId))
    .orderBy(desc(moduleVersions.validFrom), desc(moduleVersions.revision))
    .all()
}

function outcomesOf(db: Reader, only?: readonly ModuleVersionId[]): Map<ModuleVersionId, OutcomeRecord[]> {
  const wanted = only === undefined ? undefined : anyOf(moduleOutcomes.moduleVersionId, only)
  const rows = db.select().from(moduleOutcomes).where(wanted).orderBy(asc(moduleOutcomes.position)).all()
  const essentials = essentialsOf(
    db,
    rows.map(({ id }) => id),
  )
  const found = new Map<ModuleVersionId, OutcomeRecord[]>()
  for (const { id, moduleVersionId, code, text, weight } of rows) {
    const outcome = { id, code, text, weight, essential: essentials.get(id) ?? {} }
    const list = found.get(moduleVersionId)
    if (list === undefined) found.set(moduleVersionId, [outcome])
    else list.push(outcome)
  }
  return found
}

function essentialsOf(
  db: Reader,
  ids: readonly ModuleOutcomeId[],
): Map<ModuleOutcomeId, Partial<Record<Purpose, boolean>>> {
  const rows = db
    .select()
    .from(outcomeEssentials)
    .where(anyOf(outcomeEssentials.moduleOutcomeId, ids))
    .orderBy(asc(outcomeEssentials.id))
    .all()
  const essentials = new Map<ModuleOutcomeId, Partial<Record<Purpose, boolean>>>()
  for (const { moduleOutcomeId, purpose, essential } of rows) {
    essentials.set(moduleOutcomeId, { ...essentials.get(moduleOutcomeId), [purpose]: essential })
  }
  return essentials
}

function programmeCodesOf(db: Reader, only?: readonly ModuleVersionId[]): Map<ModuleVersionId, string[]> {
  const wanted = only === undefined ? undefined : anyOf(moduleVersionProgrammes.moduleVersionId, only)
  const rows = db
    .select({ id: moduleVersionProgrammes.moduleVersionId, code: programmes.code })
    .from(moduleVersionProgrammes)
    .innerJoin(programmes, eq(programmes.id, moduleVersionProgrammes.programmeId))
    .where(wanted)
    .orderBy(asc(programmes.code))
    .all()
  const codes = new Map<ModuleVersionId, string[]>()
  for (const { id, code } of rows) codes.set(id, [...(codes.get(id) ?? []), code])
  return codes
}

export function insertEssential(
  db: Database,
  row: { id: string; moduleOutcomeId: ModuleOutcomeId; purpose: Purpose; essential: boolean },
  author: Author,
): void {
  db.insert(outcomeEssentials)
    .values({ ...row, ...author })
    .run()
}

/** The code of every module there is, in force or not. */
export function allModuleCodes(db: Reader): ReadonlySet<string> {
  return new Set(
    db
      .select({ code: modules.code })
      .from(modules)
      .all()
      .map(({ code }) => code),
  )
}

export function versionOfOutcome(db: Reader, id: ModuleOutcomeId): ModuleVersionId | null {
  return (
    db.select({ id: moduleOutcomes.moduleVersionId }).from(moduleOutcomes).where(eq(moduleOutcomes.id, id)).get()?.id ??
    null
  )
}

/** How many modules belong to each programme, counted over all versions. */
export function moduleCounts(db: Reader): Map<ProgrammeId, number> {
  const rows = db
    .select({ id: moduleVersionProgrammes.programmeId, count: sql<number>`count(distinct ${moduleVersions.moduleId})` })
    .from(moduleVersionProgrammes)
    .innerJoin(moduleVersions, eq(moduleVersions.id, moduleVersionProgrammes.moduleVersionId))
    .groupBy(moduleVersionProgrammes.programmeId)
    .all()
  return new Map(rows.map(({ id, count }) => [id, count]))
}

type Comparable = Omit<ModuleContent, 'outcomes' | 'revision'> & {
  readonly outcomes: readonly Pick<OutcomeRecord, 'code' | 'text' | 'weight'>[]
}

/** What makes two versions the same: everything but ids, the revision and what officers said of "essential" since. */
function comparable(content: Comparable) {
  const { code, title, credits, hours, eqfLevel, assessment, prerequisites, validFrom, validTo, weightsFrom } = content
  return {
    ...{ code, title, credits, hours, eqfLevel, assessment, prerequisites, validFrom, validTo, weightsFrom },
    programmes: [...content.programmes].sort(),
    outcomes: content.outcomes.map((outcome) => [outcome.code, outcome.text, outcome.weight]),
  }
}

/** Whether two versions say the same of a module. */
export function sameModule(one: Comparable, other: Comparable): boolean {
  return sameContent(comparable(one), comparable(other))
}

function sameContent(one: object, other: object): boolean {
  return canonical(one) === canonical(other)
}

/** JSON with sorted keys, so that the order of properties does not matter. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
