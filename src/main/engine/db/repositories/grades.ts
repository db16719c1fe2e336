import { and, asc, eq, isNull } from 'drizzle-orm'
import type { CaseCredentialId } from '#core/ids.ts'
import type { GradeConversion } from '#core/recognition/grades/convert.ts'
import { GradeDistribution } from '#core/recognition/grades/distribution.ts'
import type { Author } from '../author.ts'
import type { Database, Reader } from '../database.ts'
import { heldAt } from '../heldAt.ts'
import { gradeConversions, gradeDistributions, officers } from '../schema.ts'

/** The tables in use, in the order they came in. */
export function gradeTables(db: Reader): { id: string; distribution: GradeDistribution }[] {
  return db
    .select()
    .from(gradeDistributions)
    .where(isNull(gradeDistributions.retiredAt))
    .orderBy(asc(gradeDistributions.id))
    .all()
    .map(({ id, content }) => ({ id, distribution: GradeDistribution.parse(content) }))
}

/** Retired ones too: a conversion keeps pointing at the table it was made with. */
export function gradeTable(db: Reader, id: string): GradeDistribution | null {
  const row = db.select().from(gradeDistributions).where(eq(gradeDistributions.id, id)).get()
  return row === undefined ? null : GradeDistribution.parse(row.content)
}

export function insertGradeTable(db: Database, id: string, distribution: GradeDistribution, author: Author): void {
  db.insert(gradeDistributions)
    .values({ id, content: distribution, ...author })
    .run()
}

export function retireGradeTable(db: Database, id: string, at: string): void {
  db.update(gradeDistributions).set({ retiredAt: at }).where(eq(gradeDistributions.id, id)).run()
}

/** What a conversion was asked and gave. */
export interface KeptConversion {
  readonly stated: string
  readonly conversion: GradeConversion
}

export function conversionsOf(db: Reader, id: CaseCredentialId) {
  return db
    .select({
      id: gradeConversions.id,
      fromId: gradeConversions.fromId,
      toId: gradeConversions.toId,
      result: gradeConversions.result,
      by: officers.name,
      at: gradeConversions.createdAt,
    })
    .from(gradeConversions)
    .innerJoin(officers, eq(officers.id, gradeConversions.createdBy))
    .where(and(eq(gradeConversions.caseCredentialId, id), isNull(gradeConversions.withdrawnAt)))
    .orderBy(asc(gradeConversions.id))
    .all()
    .map(({ result, ...row }) => ({ ...row, kept: result as KeptConversion }))
}

/** Conversions that stood at an instant, with the groups they were made by; and the tables that were in use then. */
export function gradesAt(db: Reader, id: CaseCredentialId, at: string) {
  const kept = db
    .select({ fromId: gradeConversions.fromId, toId: gradeConversions.toId, result: gradeConversions.result })
    .from(gradeConversions)
    .where(
      and(
        eq(gradeConversions.caseCredentialId, id),
        ...heldAt({ from: gradeConversions.createdAt, to: gradeConversions.withdrawnAt }, at),
      ),
    )
    .orderBy(asc(gradeConversions.id))
    .all()
  const tables = db
    .select({ content: gradeDistributions.content })
    .from(gradeDistributions)
    .where(and(...heldAt({ from: gradeDistributions.createdAt, to: gradeDistributions.retiredAt }, at)))
    .orderBy(asc(gradeDistributions.id))
    .all()
  return {
    conversions: kept.map(({ result, ...row }) => ({ ...row, kept: result as KeptConversion })),
    tables: tables.map(({ content }) => GradeDistribution.parse(content)),
  }
}

export function insertConversion(
  db: Database,
  row: { id: string; caseCredentialId: CaseCredentialId; fromId: string; toId: string; result: KeptConversion },
  author: Author,
): void {
  db.insert(gradeConversions)
    .values({ ...row, ...author })
    .run()
}

/** Whether there was one to withdraw. */
export function withdrawConversion(db: Database, caseCredentialId: CaseCredentialId, id: string, at: string): boolean {
  const where = and(
    eq(gradeConversions.id, id),
    eq(gradeConversions.caseCredentialId, caseCredentialId),
    isNull(gradeConversions.withdrawnAt),
  )
  return db.update(gradeConversions).set({ withdrawnAt: at }).where(where).run().changes > 0
}
