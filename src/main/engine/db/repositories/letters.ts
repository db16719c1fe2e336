import { asc, desc, eq, inArray } from 'drizzle-orm'
import type { DeliveryMeans, LetterRow, LetterTemplate } from '#contract/letters.ts'
import type { CaseId } from '#core/ids.ts'
import { LetterKind } from '#core/letters/letterKind.ts'
import type { Author } from '../author.ts'
import type { Database, Reader } from '../database.ts'
import { letterDeliveries, letters, letterTemplates, officers } from '../schema.ts'

const letterColumns = {
  id: letters.id,
  caseId: letters.caseId,
  kind: letters.kind,
  language: letters.language,
  on: letters.on,
  by: officers.name,
  pages: letters.pages,
  sha256: letters.sha256,
}

/** Of each case newest first, without the bytes. */
export function lettersOf(db: Reader, caseIds: readonly CaseId[]): Map<CaseId, LetterRow[]> {
  const rows = db
    .select(letterColumns)
    .from(letters)
    .innerJoin(officers, eq(officers.id, letters.createdBy))
    .where(inArray(letters.caseId, [...caseIds]))
    .orderBy(desc(letters.id))
    .all()
  const deliveries = deliveriesOf(
    db,
    rows.map(({ id }) => id),
  )
  const found = new Map<CaseId, LetterRow[]>()
  for (const { caseId, kind, ...row } of rows) {
    const letter = { ...row, kind: LetterKind.parse(kind), deliveries: deliveries.get(row.id) ?? [] }
    found.set(caseId, [...(found.get(caseId) ?? []), letter])
  }
  return found
}

function deliveriesOf(db: Reader, ids: readonly string[]): Map<string, LetterRow['deliveries']> {
  const rows = db
    .select({
      letterId: letterDeliveries.letterId,
      on: letterDeliveries.on,
      how: letterDeliveries.how,
      recipient: letterDeliveries.recipient,
      by: officers.name,
    })
    .from(letterDeliveries)
    .innerJoin(officers, eq(officers.id, letterDeliveries.createdBy))
    .where(inArray(letterDeliveries.letterId, [...ids]))
    .orderBy(asc(letterDeliveries.id))
    .all()
  const found = new Map<string, LetterRow['deliveries']>()
  for (const { letterId, how, ...row } of rows) {
    found.set(letterId, [...(found.get(letterId) ?? []), { ...row, how: how as DeliveryMeans }])
  }
  return found
}

export function letterFile(db: Reader, id: string) {
  return (
    db
      .select({ caseId: letters.caseId, kind: letters.kind, on: letters.on, file: letters.file })
      .from(letters)
      .where(eq(letters.id, id))
      .get() ?? null
  )
}

export function insertLetter(
  db: Database,
  row: Omit<typeof letters.$inferInsert, 'createdAt' | 'createdBy'>,
  author: Author,
): void {
  db.insert(letters)
    .values({ ...row, ...author })
    .run()
}

export function insertDelivery(
  db: Database,
  row: { id: string; letterId: string; on: string; how: DeliveryMeans; recipient: string },
  author: Author,
): void {
  db.insert(letterDeliveries)
    .values({ ...row, ...author })
    .run()
}

/** The office's own templates in use: the newest of each kind and language. */
export function templatesInUse(db: Reader): (LetterTemplate & { readonly id: string; readonly version: number })[] {
  const newest = new Map<string, LetterTemplate & { id: string; version: number }>()
  for (const row of db.select().from(letterTemplates).orderBy(asc(letterTemplates.version)).all()) {
    const { id, kind, language, version, subject, body } = row
    newest.set(`${kind} ${language}`, { id, kind: LetterKind.parse(kind), language, version, subject, body })
  }
  return [...newest.values()]
}

export function insertTemplate(
  db: Database,
  row: Omit<typeof letterTemplates.$inferInsert, 'createdAt' | 'createdBy'>,
  author: Author,
): void {
  db.insert(letterTemplates)
    .values({ ...row, ...author })
    .run()
}
