import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Assertion } from '#core/credential/element.ts'
import { credentialFacts, type CredentialFacts } from '#core/credential/facts.ts'
import type { CaseCredentialId, CredentialId, ModuleOutcomeId, ModuleVersionId } from '#core/ids.ts'
import type { LangText } from '#core/values.ts'
import { anyOf } from '../anyOf.ts'
import type { Reader } from '../database.ts'
import { assertions, comparisons, judgements, judgementWithdrawals, verificationReports } from '../schema.ts'
import { elementRowsOf } from './credentials.ts'

/** What a list says of a credential: which elements are known, and what it and its provider are called. */
export interface CredentialSummary {
  /** One row for each element that is known. */
  readonly known: readonly Pick<Assertion, 'element' | 'state'>[]
  readonly title: LangText
  /** The awarding body; where none is named, the issuer. */
  readonly provider: LangText
}

/** A credential has some hundred assertions, and a list needs two or three: the others are counted where they lie. */
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
  const named = factsOf(db, plain, ['title', 'awardingBody'])
  // Far from the others in the file: looked for only where no body is named.
  const nameless = plain.filter((id) => (named.get(id)?.awardingBody ?? []).length === 0)
  const issuers = factsOf(db, nameless, ['issuer'])
  return new Map(
    grouped.map(({ id, known }): [CredentialId, CredentialSummary] => {
      const rows = whole.get(id)
      if (rows !== undefined) {
        const { title, awardingBody, issuer } = credentialFacts(rows)
        return [id, { known: rows, title, provider: awardingBody.length > 0 ? awardingBody : issuer }]
      }
      const elements = JSON.parse(known) as Assertion['element'][]
      return [
        id,
        {
          known: elements.map((element) => ({ element, state: 'stated' as const })),
          title: named.get(id)?.title ?? [],
          provider: issuers.get(id)?.issuer ?? named.get(id)?.awardingBody ?? [],
        },
      ]
    }),
  )
}

/** What these elements say in words of credentials of which nothing was taken back. */
function factsOf(
  db: Reader,
  ids: readonly CredentialId[],
  elements: readonly ('title' | 'awardingBody' | 'issuer')[],
): ReadonlyMap<CredentialId, CredentialFacts> {
  if (ids.length === 0) return new Map()
  const { credentialId, element, state, item, part, value, reason, origin } = assertions
  const rows = db
    .select({ credentialId, element, state, item, part, value, reason, origin })
    .from(assertions)
    .where(
      and(
        anyOf(credentialId, ids),
        inArray(element, [...elements]),
        // The parts that `credentialFacts` takes the words from.
        inArray(part, ['text', 'name']),
      ),
    )
    .orderBy(asc(assertions.readingId), asc(assertions.position), asc(assertions.id))
    .all()
  const grouped = Map.groupBy(rows, (row) => row.credentialId)
  return new Map([...grouped].map(([id, said]) => [id, credentialFacts(said)]))
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

/** Which outcomes of which module have a judgement in force, of each of these credentials. */
export function judgedIn(
  db: Reader,
  ids: readonly CaseCredentialId[],
): Map<CaseCredentialId, { readonly moduleVersionId: ModuleVersionId; readonly moduleOutcomeId: ModuleOutcomeId }[]> {
  const rows = db
    .selectDistinct({
      id: comparisons.caseCredentialId,
      moduleVersionId: comparisons.moduleVersionId,
      moduleOutcomeId: judgements.moduleOutcomeId,
    })
    .from(comparisons)
    .innerJoin(judgements, eq(judgements.comparisonId, comparisons.id))
    .leftJoin(judgementWithdrawals, eq(judgementWithdrawals.judgementId, judgements.id))
    .where(and(anyOf(comparisons.caseCredentialId, ids), isNull(judgementWithdrawals.judgementId)))
    .all()
  return Map.groupBy(rows, ({ id }) => id)
}
