import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { CaseId, CredentialId } from '#core/ids.ts'
import type { Coverage } from '#core/matching/comparison.ts'
import type { Reader } from '../database.ts'
import { caseCredentials, comparisons, judgements, judgementWithdrawals } from '../schema.ts'
import { comparisonsOf, type ComparisonRecord } from './comparisons.ts'
import { standsInItsCase } from './setAside.ts'

/** A judgement that stands: not withdrawn, and none of the same outcome after it. */
const inForce = and(
  isNull(judgementWithdrawals.judgementId),
  sql`not exists (select 1 from ${judgements} as later
    left join ${judgementWithdrawals} as gone on gone.judgement_id = later.id
    where later.comparison_id = ${judgements.comparisonId} and later.module_outcome_id = ${judgements.moduleOutcomeId}
      and later.id > ${judgements.id} and gone.judgement_id is null)`,
)

/** What a comparison suggests for the outcome of a judgement of it. */
export const suggestedThen = sql<Coverage | null>`(select json_extract(told.value, '$.coverage')
  from json_each(${comparisons.suggestion}, '$.outcomes') as told
  where json_extract(told.value, '$.outcomeKey') = ${judgements.moduleOutcomeId})`

/** Judgements that stand beside what was suggested then, of credentials that stand in their case: no person, no officer. */
export function judgedBesideSuggestions(db: Reader) {
  return db
    .select({
      judged: judgements.coverage,
      inSight: judgements.suggestionVisible,
      at: judgements.createdAt,
      suggested: suggestedThen,
    })
    .from(judgements)
    .innerJoin(comparisons, eq(comparisons.id, judgements.comparisonId))
    .innerJoin(caseCredentials, eq(caseCredentials.id, comparisons.caseCredentialId))
    .leftJoin(judgementWithdrawals, eq(judgementWithdrawals.judgementId, judgements.id))
    .where(and(inForce, standsInItsCase))
    .all()
}

export interface JudgedRecord extends ComparisonRecord {
  readonly caseId: CaseId
  readonly credentialId: CredentialId
}

/** Comparisons that somebody judged, of each credential and module the newest; the newest first. */
export function judgedComparisons(db: Reader, atMost: number): JudgedRecord[] {
  const rows = db
    .selectDistinct({
      id: comparisons.id,
      of: comparisons.caseCredentialId,
      caseId: caseCredentials.caseId,
      credentialId: caseCredentials.credentialId,
    })
    .from(judgements)
    .innerJoin(comparisons, eq(comparisons.id, judgements.comparisonId))
    .innerJoin(caseCredentials, eq(caseCredentials.id, comparisons.caseCredentialId))
    .leftJoin(judgementWithdrawals, eq(judgementWithdrawals.judgementId, judgements.id))
    .where(and(isNull(judgementWithdrawals.judgementId), standsInItsCase))
    .orderBy(desc(comparisons.id))
    .limit(atMost)
    .all()
  const judged = new Map(rows.map((row) => [row.id, row]))
  const seen = new Set<string>()
  return comparisonsOf(db, [...new Set(rows.map(({ of }) => of))]).flatMap((record) => {
    const key = `${record.caseCredentialId} ${record.moduleVersionId}`
    if (seen.has(key)) return []
    seen.add(key)
    const row = judged.get(record.id)
    return row === undefined ? [] : [{ ...record, caseId: row.caseId, credentialId: row.credentialId }]
  })
}
