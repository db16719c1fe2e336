import { asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { CaseId, DecisionId, StatementId } from '#core/ids.ts'
import type { Author } from '../author.ts'
import type { Database, Reader } from '../database.ts'
import { cases, decisions, officers, statementEvents, statements } from '../schema.ts'

/** The next number of an office year, `2026/0001`: gapless, so call it inside the transaction that inserts. */
export function nextStatementNumber(db: Reader, year: number): { serial: number; number: string } {
  const last = db
    .select({ serial: sql<number>`coalesce(max(${statements.serial}), 0)` })
    .from(statements)
    .where(eq(statements.year, year))
    .get()
  const serial = (last?.serial ?? 0) + 1
  return { serial, number: `${year}/${String(serial).padStart(4, '0')}` }
}

export function insertStatement(
  db: Database,
  row: Omit<typeof statements.$inferInsert, 'createdAt' | 'createdBy'>,
  author: Author,
): void {
  db.insert(statements)
    .values({ ...row, ...author })
    .run()
}

/** Newest first, without the bytes. */
export function statementsOf(db: Reader, where: { caseId: CaseId } | { decisionId: DecisionId }) {
  const rows = db
    .select({
      id: statements.id,
      decisionId: statements.decisionId,
      number: statements.number,
      language: statements.language,
      issuedAt: statements.createdAt,
      by: officers.name,
      sha256: statements.sha256,
      bytes: sql<number>`length(${statements.file})`,
    })
    .from(statements)
    .innerJoin(decisions, eq(decisions.id, statements.decisionId))
    .innerJoin(officers, eq(officers.id, statements.createdBy))
    .where('caseId' in where ? eq(decisions.caseId, where.caseId) : eq(statements.decisionId, where.decisionId))
    .orderBy(desc(statements.id))
    .all()
  return withState(db, rows)
}

function withState<Row extends { readonly id: StatementId }>(db: Reader, rows: readonly Row[]) {
  const events = db
    .select()
    .from(statementEvents)
    .where(
      inArray(
        statementEvents.statementId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(asc(statementEvents.id))
    .all()
  const states = new Map(
    events.flatMap(({ statementId, kind }) => (kind === 'delivered' ? [] : [[statementId, kind] as const])),
  )
  return rows.map((row) => ({ ...row, state: states.get(row.id) ?? ('issued' as const) }))
}

/** Every statement of the office, newest first, without the bytes. */
export function everyStatement(db: Reader) {
  const rows = db
    .select({
      id: statements.id,
      number: statements.number,
      language: statements.language,
      issuedAt: statements.createdAt,
      caseNumber: cases.number,
      applicantId: cases.applicantId,
      content: decisions.content,
    })
    .from(statements)
    .innerJoin(decisions, eq(decisions.id, statements.decisionId))
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .orderBy(desc(statements.id))
    .all()
  return withState(db, rows)
}

export function statementFile(db: Reader, id: StatementId) {
  return (
    db
      .select({ number: statements.number, language: statements.language, file: statements.file })
      .from(statements)
      .where(eq(statements.id, id))
      .get() ?? null
  )
}

export function insertStatementEvent(
  db: Database,
  row: { id: string; statementId: StatementId; kind: 'replaced' | 'withdrawn' | 'delivered'; reason: string | null },
  author: Author,
): void {
  db.insert(statementEvents)
    .values({ ...row, ...author })
    .run()
}

/** Of these cases, those that a statement was issued for. */
export function casesWithStatement(db: Reader, caseIds: readonly CaseId[]): ReadonlySet<CaseId> {
  const rows = db
    .selectDistinct({ caseId: decisions.caseId })
    .from(statements)
    .innerJoin(decisions, eq(decisions.id, statements.decisionId))
    .where(inArray(decisions.caseId, [...caseIds]))
    .all()
  return new Set(rows.map(({ caseId }) => caseId))
}
