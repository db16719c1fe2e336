import { alias } from 'drizzle-orm/sqlite-core'
import { asc, eq } from 'drizzle-orm'
import type { CaseCredentialId, CaseId, SourceFileId } from '#core/ids.ts'
import type { Reader } from '../db/database.ts'
import { samePerson } from '../db/repositories/applicants.ts'
import {
  caseCredentialEvents,
  caseCredentials,
  cases,
  credentials,
  decisionLines,
  decisionLineSources,
  decisions,
} from '../db/schema.ts'

const to = alias(cases, 'to_case')

/**
 * Credentials of a case that were moved to a case of somebody else, and the files that hold no other of the case: another
 * person's, who has them there. One that a decision of the case rests on belongs to its record all the same.
 */
export function movedAway(
  db: Reader,
  caseId: CaseId,
): { readonly caseCredentials: ReadonlySet<CaseCredentialId>; readonly files: ReadonlySet<SourceFileId> } {
  const rows = db
    .select({
      id: caseCredentials.id,
      fileId: credentials.sourceFileId,
      applicantId: cases.applicantId,
      kind: caseCredentialEvents.kind,
      toApplicant: to.applicantId,
    })
    .from(caseCredentials)
    .innerJoin(cases, eq(cases.id, caseCredentials.caseId))
    .innerJoin(credentials, eq(credentials.id, caseCredentials.credentialId))
    .leftJoin(caseCredentialEvents, eq(caseCredentialEvents.caseCredentialId, caseCredentials.id))
    .leftJoin(to, eq(to.id, caseCredentialEvents.toCaseId))
    .where(eq(caseCredentials.caseId, caseId))
    .orderBy(asc(caseCredentialEvents.id))
    .all()
  const newest = [...new Map(rows.map((row) => [row.id, row])).values()]
  const [first] = newest
  const person = new Set(first === undefined ? [] : samePerson(db, first.applicantId))
  const decidedOn = restingUnder(db, caseId)
  const gone = newest.filter(
    ({ id, kind, toApplicant }) =>
      kind === 'moved' && toApplicant !== null && !person.has(toApplicant) && !decidedOn.has(id),
  )
  const staying = new Set(newest.flatMap((row) => (gone.includes(row) ? [] : [row.fileId])))
  return {
    caseCredentials: new Set(gone.map(({ id }) => id)),
    files: new Set(gone.flatMap(({ fileId }) => (staying.has(fileId) ? [] : [fileId]))),
  }
}

function restingUnder(db: Reader, caseId: CaseId): ReadonlySet<CaseCredentialId> {
  const rows = db
    .selectDistinct({ id: decisionLineSources.caseCredentialId })
    .from(decisionLineSources)
    .innerJoin(decisionLines, eq(decisionLines.id, decisionLineSources.lineId))
    .innerJoin(decisions, eq(decisions.id, decisionLines.decisionId))
    .where(eq(decisions.caseId, caseId))
    .all()
  return new Set(rows.map(({ id }) => id))
}
