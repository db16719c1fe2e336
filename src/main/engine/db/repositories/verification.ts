import { desc, eq, inArray } from 'drizzle-orm'
import type { CaseCredentialId, ReadingId, TrustPackId, VerificationReportId } from '#core/ids.ts'
import type { VerificationReport } from '#core/verification/report.ts'
import type { Author } from '../author.ts'
import type { Database, Reader } from '../database.ts'
import { trustedMakers, trustPacks, verificationReports } from '../schema.ts'

export function insertReport(
  db: Database,
  row: {
    id: VerificationReportId
    caseCredentialId: CaseCredentialId
    readingId: ReadingId
    trustPackId: TrustPackId | null
    asOf: string
    report: VerificationReport
  },
  author: Author,
): void {
  db.insert(verificationReports)
    .values({ ...row, engineVersion: row.report.engineVersion, ...author })
    .run()
}

/** Newest first. */
export function reportsOf(db: Reader, ids: readonly CaseCredentialId[]) {
  const rows = db
    .select({
      id: verificationReports.id,
      of: verificationReports.caseCredentialId,
      report: verificationReports.report,
    })
    .from(verificationReports)
    .where(inArray(verificationReports.caseCredentialId, [...ids]))
    .orderBy(desc(verificationReports.id))
    .all()
  const reports = new Map<CaseCredentialId, { id: VerificationReportId; report: VerificationReport }[]>()
  for (const { id, of, report } of rows) reports.set(of, [...(reports.get(of) ?? []), { id, report }])
  return reports
}

/** Newest by date first: the first is the one in use. */
export function listTrustPacks(db: Reader) {
  return db.select().from(trustPacks).orderBy(desc(trustPacks.issuedOn), desc(trustPacks.id)).all()
}

export function findTrustPack(db: Reader, sha256: string) {
  return db.select().from(trustPacks).where(eq(trustPacks.sha256, sha256)).get() ?? null
}

export function insertTrustPack(
  db: Database,
  row: Omit<typeof trustPacks.$inferInsert, 'createdAt' | 'createdBy'>,
  author: Author,
): void {
  db.insert(trustPacks)
    .values({ ...row, ...author })
    .run()
}

export function isTrustedMaker(db: Reader, makerKey: string): boolean {
  return db.select().from(trustedMakers).where(eq(trustedMakers.makerKey, makerKey)).get() !== undefined
}

export function insertTrustedMaker(db: Database, maker: { makerKey: string; name: string }, author: Author): void {
  db.insert(trustedMakers)
    .values({ ...maker, ...author })
    .onConflictDoNothing()
    .run()
}

export function getReport(db: Reader, id: VerificationReportId): VerificationReport | null {
  return (
    db
      .select({ report: verificationReports.report })
      .from(verificationReports)
      .where(eq(verificationReports.id, id))
      .get()?.report ?? null
  )
}
