import { and, asc, desc, eq, isNull, lt, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { CaseRecord } from '#core/archive/archiveFormat.ts'
import type { CaseId } from '#core/ids.ts'
import type { LocalDate } from '#core/values.ts'
import { anyOf } from '../anyOf.ts'
import type { Author } from '../author.ts'
import type { Database, Reader } from '../database.ts'
import { archivedCases, cases, decisions } from '../schema.ts'
import { casesUnderAppeal } from './appeals.ts'
import { casesWithStatement } from './statements.ts'

export type ArchivedFile = (typeof archivedCases.$inferSelect)['files'][number]

const later = alias(decisions, 'later')

/** Cases of this office that are decided, have their statement and are under no appeal, oldest first. */
export function closedCases(
  db: Reader,
  { closedBefore, year }: { readonly closedBefore: LocalDate | null; readonly year: number | null },
): CaseId[] {
  const wanted: SQL[] = [isNull(later.id)]
  if (closedBefore !== null) wanted.push(lt(decisions.decidedOn, closedBefore))
  if (year !== null) wanted.push(eq(cases.year, year))
  const decided = db
    .select({ id: cases.id })
    .from(cases)
    .innerJoin(decisions, eq(decisions.caseId, cases.id))
    .leftJoin(later, eq(later.replaces, decisions.id))
    .where(and(...wanted))
    .orderBy(asc(cases.year), asc(cases.serial))
    .all()
    .map(({ id }) => id)
  const appealed = casesUnderAppeal(db)
  const handedOut = casesWithStatement(db, decided)
  return decided.filter((id) => handedOut.has(id) && !appealed.has(id))
}

export function archivedCase(db: Reader, id: CaseId) {
  const row = db.select().from(archivedCases).where(eq(archivedCases.id, id)).get()
  return row === undefined ? null : { files: row.files, record: CaseRecord.parse(row.content) }
}

const Outcomes = CaseRecord.shape.outcomes

/** What a list shows of each case that came from elsewhere. Out of an index that holds just this: a whole case is large. */
export function selectArchived(db: Reader) {
  const listed = <Value>(path: string) => sql<Value>`${archivedCases.content} ->> ${sql.raw(`'$.${path}'`)}`
  return db
    .select({
      id: archivedCases.id,
      office: archivedCases.office,
      number: archivedCases.number,
      applicant: listed<string>('applicant'),
      closedOn: listed<LocalDate>('closedOn'),
      year: listed<number>('year'),
      outcomes: listed<string>('outcomes'),
    })
    .from(archivedCases)
    .orderBy(desc(archivedCases.id))
}

/** Newest first by id. */
export function archivedList(db: Reader) {
  return selectArchived(db)
    .all()
    .map((row) => ({ ...row, outcomes: Outcomes.parse(JSON.parse(row.outcomes)) }))
}

export function ownAmong(db: Reader, ids: readonly CaseId[]): ReadonlySet<CaseId> {
  const rows = db.select({ id: cases.id }).from(cases).where(anyOf(cases.id, ids)).all()
  return new Set(rows.map(({ id }) => id))
}

export function numbersAmong(db: Reader, numbers: readonly string[]): ReadonlySet<string> {
  const rows = db.select({ number: cases.number }).from(cases).where(anyOf(cases.number, numbers)).all()
  return new Set(rows.map(({ number }) => number))
}

export function insertArchived(
  db: Database,
  row: Omit<typeof archivedCases.$inferInsert, keyof Author>,
  author: Author,
): void {
  db.insert(archivedCases)
    .values({ ...row, ...author })
    .run()
}
