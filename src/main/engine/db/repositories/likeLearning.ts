import { asc, desc, eq, inArray } from 'drizzle-orm'
import type { CaseId, CredentialId } from '#core/ids.ts'
import type { DecidedLearning } from '#core/recognition/likeLearning.ts'
import type { Reader } from '../database.ts'
import { caseCredentials, cases, decisionLines, decisionLineSources, decisions } from '../schema.ts'
import { lineColumns } from './precedents.ts'

export type DecidedSources = Omit<DecidedLearning, 'words'> & {
  readonly sources: readonly { readonly caseId: CaseId; readonly credentialId: CredentialId }[]
}

/** Decided lines, newest first, with the credentials they rest on; a line on a credential that is gone has fewer. */
export function decidedSources(db: Reader, lineIds: readonly string[]): DecidedSources[] {
  const rows = db
    .select({
      ...lineColumns,
      source: { caseId: caseCredentials.caseId, credentialId: caseCredentials.credentialId },
    })
    .from(decisionLines)
    .innerJoin(decisions, eq(decisions.id, decisionLines.decisionId))
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .innerJoin(decisionLineSources, eq(decisionLineSources.lineId, decisionLines.id))
    .innerJoin(caseCredentials, eq(caseCredentials.id, decisionLineSources.caseCredentialId))
    .where(inArray(decisionLines.id, [...lineIds]))
    .orderBy(desc(decisions.id), asc(caseCredentials.id))
    .all()
  return [...Map.groupBy(rows, ({ lineId }) => lineId).values()].flatMap((own) => {
    const [first] = own
    if (first === undefined) return []
    const { decisionId, caseId, caseNumber, decidedOn, purpose, outcome } = first
    return [{ decisionId, caseId, caseNumber, decidedOn, purpose, outcome, sources: own.map(({ source }) => source) }]
  })
}
