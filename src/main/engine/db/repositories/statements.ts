import { and, asc, desc, eq, isNull, lt, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { CaseId, DecisionId, StatementId } from '#core/ids.ts'
import type { RecognitionOutcome } from '#core/recognition/decision.ts'
import { anyOf } from '../anyOf.ts'
import type { Author } from '../author.ts'
import type { Database, Reader } from '../database.ts'
import { cases, decisionLines, decisions, officers, statementEvents, statements } from '../schema.ts'
import { nextSerial } from './numberSeries.ts'

/** What ended a statement: at most one such event is ever recorded of it. */
const outOfForce = alias(statementEvents, 'out_of_force')

/** The next number of an office year, `2026/0001`: gapless, so call it inside the transaction that inserts. */
export function nextStatementNumber(db: Reader, year: number): { serial: number; number: string } {
  const serial = nextSerial(db, 'statement', year)
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
  const events = eventsOf(
    db,
    rows.map(({ id }) => id),
  )
  const states = new Map(
    events.flatMap(({ statementId, kind }) => (kind === 'delivered' ? [] : [[statementId, kind] as const])),
  )
  return rows.map((row) => ({ ...row, state: states.get(row.id) ?? ('issued' as const) }))
}

function eventsOf(db: Reader, ids: readonly StatementId[]) {
  return db
    .select({
      statementId: statementEvents.statementId,
      kind: statementEvents.kind,
      reason: statementEvents.reason,
      on: statementEvents.on,
      how: statementEvents.how,
      recipient: statementEvents.recipient,
      by: officers.name,
    })
    .from(statementEvents)
    .innerJoin(officers, eq(officers.id, statementEvents.createdBy))
    .where(anyOf(statementEvents.statementId, ids))
    .orderBy(asc(statementEvents.id))
    .all()
}

/** What became of some statements: why one was withdrawn, and when each left the office. */
export function lifeOf(db: Reader, ids: readonly StatementId[]) {
  const events = eventsOf(db, ids)
  return new Map(
    ids.map((id) => {
      const own = events.filter(({ statementId }) => statementId === id)
      const withdrawnBecause = own.find(({ kind }) => kind === 'withdrawn')?.reason ?? null
      const deliveries = own.flatMap(({ kind, on, how, recipient, by }) =>
        kind === 'delivered' && on !== null && how !== null && recipient !== null ? [{ on, how, recipient, by }] : [],
      )
      return [id, { withdrawnBecause, deliveries }] as const
    }),
  )
}

/** The case whose decision a statement hands out, and whether it still holds. */
export function statementPlace(db: Reader, id: StatementId) {
  const row = db
    .select({ id: statements.id, caseId: decisions.caseId, issuedAt: statements.createdAt })
    .from(statements)
    .innerJoin(decisions, eq(decisions.id, statements.decisionId))
    .where(eq(statements.id, id))
    .get()
  return row === undefined ? null : (withState(db, [row])[0] ?? null)
}

/** Every statement of the office, or the next of them, newest first, without the bytes and without what it decided. */
export function everyStatement(db: Reader, page?: { readonly after: StatementId | null; readonly atMost: number }) {
  const after = page?.after ?? null
  const rows = db
    .select({
      id: statements.id,
      number: statements.number,
      language: statements.language,
      issuedAt: statements.createdAt,
      caseNumber: cases.number,
      applicantId: cases.applicantId,
      decisionId: statements.decisionId,
      ended: outOfForce.kind,
    })
    .from(statements)
    .innerJoin(decisions, eq(decisions.id, statements.decisionId))
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .leftJoin(outOfForce, and(eq(outOfForce.statementId, statements.id), ne(outOfForce.kind, 'delivered')))
    .where(after === null ? undefined : lt(statements.id, after))
    .orderBy(desc(statements.id))
    .limit(page?.atMost ?? -1)
    .all()
  return rows.map(({ ended, ...row }) => ({
    ...row,
    state: ended === null || ended === 'delivered' ? ('issued' as const) : ended,
  }))
}

/** Outcome and hundredths of a credit of some decisions, line by line. */
export function decidedLinesOf(db: Reader, ids: readonly DecisionId[]): ReadonlyMap<DecisionId, DecidedLine[]> {
  const rows = db
    .select({ decisionId: decisionLines.decisionId, outcome: decisionLines.outcome, credits: decisionLines.credits })
    .from(decisionLines)
    .where(anyOf(decisionLines.decisionId, ids))
    .orderBy(asc(decisionLines.decisionId), asc(decisionLines.position))
    .all()
  const found = new Map<DecisionId, DecidedLine[]>()
  for (const { decisionId, ...line } of rows) found.set(decisionId, [...(found.get(decisionId) ?? []), line])
  return found
}
interface DecidedLine {
  readonly outcome: RecognitionOutcome
  readonly credits: number | null
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
  row: Omit<typeof statementEvents.$inferInsert, keyof Author>,
  author: Author,
): void {
  db.insert(statementEvents)
    .values({ ...row, ...author })
    .run()
}

/** Of these cases, those with a statement that holds: neither withdrawn nor replaced. */
export function casesWithStatement(db: Reader, caseIds: readonly CaseId[]): ReadonlySet<CaseId> {
  const rows = db
    .selectDistinct({ caseId: decisions.caseId })
    .from(statements)
    .innerJoin(decisions, eq(decisions.id, statements.decisionId))
    .leftJoin(outOfForce, and(eq(outOfForce.statementId, statements.id), ne(outOfForce.kind, 'delivered')))
    .where(and(anyOf(decisions.caseId, caseIds), isNull(outOfForce.id)))
    .all()
  return new Set(rows.map(({ caseId }) => caseId))
}
