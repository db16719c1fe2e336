import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Assertion } from '#core/credential/element.ts'
import { credentialFacts } from '#core/credential/facts.ts'
import type { CaseCredentialId, CredentialId, ModuleVersionId } from '#core/ids.ts'
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
  const titles = wordsOf(db, plain, 'title')
  const bodies = wordsOf(db, plain, 'awardingBody')
  // Far from the others in the file: looked for only where no body is named.
  const issuers = wordsOf(
    db,
    plain.filter((id) => !bodies.has(id)),
    'issuer',
  )
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
          title: titles.get(id) ?? [],
          provider: bodies.get(id) ?? issuers.get(id) ?? [],
        },
      ]
    }),
  )
}

/** The parts of an element that say in words what it is, as the facts of a credential read them. */
const wordsIn = { title: 'text', awardingBody: 'name', issuer: 'name' } as const

/** What is said in words of one element of credentials of which nothing was taken back; nothing of one without any. */
function wordsOf(
  db: Reader,
  ids: readonly CredentialId[],
  element: keyof typeof wordsIn,
): ReadonlyMap<CredentialId, LangText> {
  const { credentialId, state, item, part, value, reason, origin } = assertions
  const rows = db
    .select({ credentialId, element: assertions.element, state, item, part, value, reason, origin })
    .from(assertions)
    .where(and(anyOf(credentialId, ids), eq(assertions.element, element), eq(part, wordsIn[element])))
    .orderBy(asc(assertions.readingId), asc(assertions.position), asc(assertions.id))
    .all()
  const words = new Map<CredentialId, LangText>()
  for (const [id, said] of Map.groupBy(rows, (row) => row.credentialId)) {
    const text = credentialFacts(said)[element]
    if (text.length > 0) words.set(id, text)
  }
  return words
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
