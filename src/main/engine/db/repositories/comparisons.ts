import { and, asc, desc, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm'
import type { Judgement } from '#contract/comparison.ts'
import type { CaseCredentialId, ComparisonId, JudgementId, ModuleOutcomeId, ModuleVersionId } from '#core/ids.ts'
import type { Author } from '../author.ts'
import type { Database, Reader } from '../database.ts'
import { comparisons, decisionLineSources, judgements, judgementWithdrawals, officers } from '../schema.ts'

export type ComparisonRecord = Omit<typeof comparisons.$inferSelect, 'createdAt' | 'createdBy'>

const columns = {
  id: comparisons.id,
  caseCredentialId: comparisons.caseCredentialId,
  moduleVersionId: comparisons.moduleVersionId,
  readingId: comparisons.readingId,
  engineVersion: comparisons.engineVersion,
  suggestion: comparisons.suggestion,
}

export function getComparison(db: Reader, id: ComparisonId): ComparisonRecord | null {
  return db.select(columns).from(comparisons).where(eq(comparisons.id, id)).get() ?? null
}

/** The newest comparison of a credential with a module version. */
export function findComparison(
  db: Reader,
  caseCredentialId: CaseCredentialId,
  moduleVersionId: ModuleVersionId,
): ComparisonRecord | null {
  return (
    db
      .select(columns)
      .from(comparisons)
      .where(and(eq(comparisons.caseCredentialId, caseCredentialId), eq(comparisons.moduleVersionId, moduleVersionId)))
      .orderBy(desc(comparisons.id))
      .limit(1)
      .get() ?? null
  )
}

/** Whether something stands on it: a judgement, be it one that was taken back, or a decision. */
export function isRestedOn(db: Reader, id: ComparisonId): boolean {
  const judged = db.select({ id: judgements.id }).from(judgements).where(eq(judgements.comparisonId, id)).limit(1)
  const decided = db
    .select({ id: decisionLineSources.comparisonId })
    .from(decisionLineSources)
    .where(eq(decisionLineSources.comparisonId, id))
    .limit(1)
  return judged.get() !== undefined || decided.get() !== undefined
}

/** Newest first. */
export function comparisonsOf(db: Reader, ids: readonly CaseCredentialId[]): ComparisonRecord[] {
  return db
    .select(columns)
    .from(comparisons)
    .where(inArray(comparisons.caseCredentialId, [...ids]))
    .orderBy(desc(comparisons.id))
    .all()
}

export function insertComparison(db: Database, row: ComparisonRecord, author: Author): void {
  db.insert(comparisons)
    .values({ ...row, ...author })
    .run()
}

/** The judgement in force of each outcome: the newest that was not withdrawn. */
export function judgementsOf(db: Reader, ids: readonly ComparisonId[]): Map<ComparisonId, Judgement[]> {
  const rows = db
    .select({ judgement: judgements, by: officers.name })
    .from(judgements)
    .innerJoin(officers, eq(officers.id, judgements.createdBy))
    .leftJoin(judgementWithdrawals, eq(judgementWithdrawals.judgementId, judgements.id))
    .where(and(inArray(judgements.comparisonId, [...ids]), isNull(judgementWithdrawals.judgementId)))
    .orderBy(asc(judgements.id))
    .all()
  const inForce = new Map<ComparisonId, Map<ModuleOutcomeId, Judgement>>(ids.map((id) => [id, new Map()]))
  for (const { judgement, by } of rows) {
    const { id, moduleOutcomeId, coverage, items, note, suggestionVisible, togetherId, createdAt } = judgement
    inForce.get(judgement.comparisonId)?.set(moduleOutcomeId, {
      id,
      moduleOutcomeId,
      coverage,
      items: [...items],
      note,
      suggestionVisible,
      togetherId,
      by,
      at: createdAt,
    })
  }
  return new Map([...inForce].map(([id, found]) => [id, [...found.values()]]))
}

/** Outcomes that were judged in a comparison, also where that was taken back. */
export function judgedOnceIn(db: Reader, id: ComparisonId): ModuleOutcomeId[] {
  return db
    .selectDistinct({ outcome: judgements.moduleOutcomeId })
    .from(judgements)
    .where(eq(judgements.comparisonId, id))
    .orderBy(asc(judgements.moduleOutcomeId))
    .all()
    .map(({ outcome }) => outcome)
}

/** Judgements with the comparison they belong to and when they were taken back, in the order they were given. */
export function judgementsBy(db: Reader, ids: readonly JudgementId[]) {
  return db
    .select({ judgement: judgements, takenBack: judgementWithdrawals.judgementId })
    .from(judgements)
    .leftJoin(judgementWithdrawals, eq(judgementWithdrawals.judgementId, judgements.id))
    .where(inArray(judgements.id, [...ids]))
    .orderBy(asc(judgements.id))
    .all()
}

/** The judgement of each outcome as it stood at an instant. */
export function judgementsAt(db: Reader, id: ComparisonId, at: string) {
  const rows = db
    .select({ judgement: judgements, by: officers.name })
    .from(judgements)
    .innerJoin(officers, eq(officers.id, judgements.createdBy))
    .leftJoin(judgementWithdrawals, eq(judgementWithdrawals.judgementId, judgements.id))
    .where(
      and(
        eq(judgements.comparisonId, id),
        lte(judgements.createdAt, at),
        or(isNull(judgementWithdrawals.judgementId), gt(judgementWithdrawals.createdAt, at)),
      ),
    )
    .orderBy(asc(judgements.id))
    .all()
  return new Map(rows.map(({ judgement, by }) => [judgement.moduleOutcomeId, { ...judgement, by }]))
}

export function insertJudgement(
  db: Database,
  row: Omit<typeof judgements.$inferInsert, 'createdAt' | 'createdBy'>,
  author: Author,
): void {
  db.insert(judgements)
    .values({ ...row, ...author })
    .run()
}

export function comparisonOfJudgement(db: Reader, id: JudgementId): ComparisonId | null {
  return db.select({ id: judgements.comparisonId }).from(judgements).where(eq(judgements.id, id)).get()?.id ?? null
}

/** Answers whether that was not done before. */
export function withdrawJudgement(db: Database, judgementId: JudgementId, author: Author): boolean {
  const { changes } = db
    .insert(judgementWithdrawals)
    .values({ judgementId, ...author })
    .onConflictDoNothing()
    .run()
  return changes > 0
}
