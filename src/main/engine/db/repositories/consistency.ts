import { and, asc, eq, gte, isNull, lte } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { CredentialId } from '#core/ids.ts'
import type { DecidedShareLine } from '#core/recognition/consistency.ts'
import type { LocalDate } from '#core/values.ts'
import { inPieces } from '../../inPieces.ts'
import type { Reader } from '../database.ts'
import { caseCredentials, decisionLines, decisionLineSources, decisions, officers } from '../schema.ts'
import { elementRowsOf } from './credentials.ts'
import { precedentFacts } from './precedents.ts'

const later = alias(decisions, 'later_decision')

/** How many credentials one question names: SQLite takes 32,766 parameters at most. */
const atOnce = 10_000

/** Lines of decisions in force that were decided in a period, both days included, with whose awards they rest on. */
export function linesDecided(
  db: Reader,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): DecidedShareLine[] {
  const rows = db
    .select({
      lineId: decisionLines.id,
      outcome: decisionLines.outcome,
      officer: { id: officers.id, name: officers.name },
      credentialId: caseCredentials.credentialId,
    })
    .from(decisionLines)
    .innerJoin(decisions, eq(decisions.id, decisionLines.decisionId))
    .innerJoin(officers, eq(officers.id, decisions.createdBy))
    .leftJoin(decisionLineSources, eq(decisionLineSources.lineId, decisionLines.id))
    .leftJoin(caseCredentials, eq(caseCredentials.id, decisionLineSources.caseCredentialId))
    .leftJoin(later, eq(later.replaces, decisions.id))
    .where(and(isNull(later.id), gte(decisions.decidedOn, from), lte(decisions.decidedOn, to)))
    .orderBy(asc(decisions.id), asc(decisionLines.position), asc(caseCredentials.id))
    .all()
  const named = providersNamed(db, [...new Set(rows.flatMap(({ credentialId }) => credentialId ?? []))])
  const lines = new Map<string, DecidedShareLine & { readonly providers: string[] }>()
  for (const { lineId, outcome, officer, credentialId } of rows) {
    const line = lines.get(lineId) ?? { outcome, officer, providers: [] }
    line.providers.push(credentialId === null ? '' : (named.get(credentialId) ?? ''))
    lines.set(lineId, line)
  }
  return [...lines.values()]
}

/** Who awarded each credential, as precedents name them. */
function providersNamed(db: Reader, ids: readonly CredentialId[]): ReadonlyMap<CredentialId, string> {
  const found = new Map<CredentialId, string>()
  for (const some of inPieces(ids, atOnce)) {
    const said = elementRowsOf(db, some, null, ['awardingBody', 'issuer'])
    for (const [id, rows] of said) found.set(id, precedentFacts(rows).provider)
  }
  return found
}
