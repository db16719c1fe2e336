import { and, isNull, sql } from 'drizzle-orm'
import type { ElementRow } from '#contract/cases.ts'
import type { Assertion } from '#core/credential/element.ts'
import type { CaseCredentialId, CredentialId, ModuleVersionId } from '#core/ids.ts'
import { anyOf } from '../anyOf.ts'
import type { Reader } from '../database.ts'
import { assertions, comparisons, judgements, judgementWithdrawals, verificationReports } from '../schema.ts'
import { elementRowsOf } from './credentials.ts'

/** What a list says of a credential: which elements are known, and what it is called. */
export interface CredentialSummary {
  /** One row for each element that is known. */
  readonly known: readonly Pick<Assertion, 'element' | 'state'>[]
  /** The rows of title, awarding body and issuer. */
  readonly named: readonly ElementRow[]
}

const naming = ['title', 'awardingBody', 'issuer'] as const

/** A credential has some sixty assertions, and a list needs two or three: the others are counted where they lie. */
export function summariesOf(db: Reader, ids: readonly CredentialId[]): Map<CredentialId, CredentialSummary> {
  const grouped = db
    .select({
      id: assertions.credentialId,
      known: sql<string>`json_group_array(distinct ${assertions.element}) filter (where ${assertions.state} <> 'missing')`,
    })
    .from(assertions)
    .where(anyOf(assertions.credentialId, ids))
    .groupBy(assertions.credentialId)
    .all()
  // What a person took back is known only from the order of all rows of a part.
  const unclear = new Set(
    db
      .selectDistinct({ id: assertions.credentialId })
      .from(assertions)
      // Literals, as in the index of these.
      .where(
        and(anyOf(assertions.credentialId, ids), isNull(assertions.readingId), sql`${assertions.state} = 'missing'`),
      )
      .all()
      .map(({ id }) => id),
  )
  const whole = elementRowsOf(db, [...unclear])
  const plain = ids.filter((id) => !unclear.has(id))
  const named = elementRowsOf(db, plain, null, naming)
  return new Map(
    grouped.map(({ id, known }): [CredentialId, CredentialSummary] => {
      const rows = whole.get(id)
      if (rows !== undefined) return [id, { known: rows, named: rows }]
      const elements = JSON.parse(known) as Assertion['element'][]
      const summary = {
        known: elements.map((element) => ({ element, state: 'stated' as const })),
        named: named.get(id) ?? [],
      }
      return [id, summary]
    }),
  )
}

/** Those of these that were checked. */
export function reportedAmong(db: Reader, ids: readonly CaseCredentialId[]): ReadonlySet<CaseCredentialId> {
  const rows = db
    .selectDistinct({ id: verificationReports.caseCredentialId })
    .from(verificationReports)
    .where(anyOf(verificationReports.caseCredentialId, ids))
    .all()
  return new Set(rows.map(({ id }) => id))
}

/** Of each comparison of these credentials how many outcomes have a judgement in force. */
export function judgedIn(
  db: Reader,
  ids: readonly CaseCredentialId[],
): Map<CaseCredentialId, { readonly moduleVersionId: ModuleVersionId; readonly judged: number }[]> {
  const rows = db
    .select({
      id: comparisons.caseCredentialId,
      moduleVersionId: comparisons.moduleVersionId,
      judged: sql<number>`(select count(distinct ${judgements.moduleOutcomeId}) from ${judgements}
        where ${judgements.comparisonId} = ${comparisons.id} and not exists (
          select 1 from ${judgementWithdrawals} where ${judgementWithdrawals.judgementId} = ${judgements.id}))`,
    })
    .from(comparisons)
    .where(anyOf(comparisons.caseCredentialId, ids))
    .all()
  return Map.groupBy(rows, ({ id }) => id)
}
