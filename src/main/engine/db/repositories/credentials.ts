import { and, asc, desc, eq, inArray, isNull, lte } from 'drizzle-orm'
import type { ElementRow, TakenBackRow } from '#contract/cases.ts'
import type { ReadCredential } from '#core/credential/credential.ts'
import type { Assertion, ElementName } from '#core/credential/element.ts'
import { CaseCredentialId, CaseId, CredentialId, ReadingId, SourceFileId } from '#core/ids.ts'
import type { Remark } from '#core/importing/importer.ts'
import type { Author } from '../author.ts'
import type { Database, Reader } from '../database.ts'
import {
  assertions,
  caseCredentials,
  caseFiles,
  credentials,
  holderConfirmations,
  officers,
  readings,
} from '../schema.ts'
import type { NewId } from '../../identifiers.ts'
import { standsInItsCase } from './setAside.ts'

export interface ReadingRecord {
  readonly id: ReadingId
  readonly importers: readonly { readonly id: string; readonly version: number }[]
  readonly layers: readonly string[]
  readonly remarks: readonly Remark[]
}

export function insertReading(
  db: Database,
  reading: ReadingRecord & { sourceFileId: SourceFileId },
  author: Author,
): void {
  db.insert(readings)
    .values({ ...reading, ...author })
    .run()
}

/** The newest reading of a file. */
export function readingOf(db: Reader, sourceFileId: SourceFileId): ReadingRecord {
  const row = db
    .select()
    .from(readings)
    .where(eq(readings.sourceFileId, sourceFileId))
    .orderBy(desc(readings.id))
    .limit(1)
    .get()
  if (row === undefined) throw new Error(`File ${sourceFileId} has no reading`)
  return row
}

/** Stores an award with its parts and every assertion about them; answers the id of the award. */
export function insertCredential(
  db: Database,
  read: ReadCredential,
  place: { sourceFileId: SourceFileId; readingId: ReadingId; parentId: CredentialId | null; position: number },
  newId: NewId,
  author: Author,
): CredentialId {
  const id = newId(CredentialId)
  const { readingId, ...where } = place
  db.insert(credentials)
    .values({ id, ...where, pointer: read.pointer, ...author })
    .run()
  read.assertions.forEach((assertion, position) => {
    insertAssertion(db, { id: newId(), credentialId: id, readingId, position, assertion }, author)
  })
  read.children.forEach((child, position) => {
    insertCredential(db, child, { ...place, parentId: id, position }, newId, author)
  })
  return id
}

export function insertAssertion(
  db: Database,
  row: { id: string; credentialId: CredentialId; readingId: ReadingId | null; position: number; assertion: Assertion },
  author: Author,
): void {
  const { assertion, ...place } = row
  db.insert(assertions)
    .values({ ...place, ...assertion, ...author })
    .run()
}

/**
 * Everything said about a credential (until an instant), in the order it was said; a value that a person gave names them.
 * `only` narrows it to some elements.
 */
export function elementRowsOf(
  db: Reader,
  credentialIds: readonly CredentialId[],
  until: string | null = null,
  only: readonly ElementName[] | null = null,
): Map<CredentialId, ElementRow[]> {
  const found = new Map<CredentialId, ElementRow[]>(credentialIds.map((id) => [id, []]))
  for (const said of settled(assertionsOf(db, credentialIds, until, only)).standing) {
    found.get(said.assertion.credentialId)?.push(elementRow(said))
  }
  return found
}

/** Values of a credential that a person gave and that were taken back, the last first, with who took each back and why. */
export function takenBackOf(db: Reader, credentialId: CredentialId): TakenBackRow[] {
  return settled(assertionsOf(db, [credentialId], null, null))
    .takenBack.map(({ given, gone }) => ({
      ...elementRow(given),
      takenBack: { by: gone.by, at: gone.assertion.createdAt, reason: gone.assertion.reason },
    }))
    .reverse()
}

function assertionsOf(
  db: Reader,
  credentialIds: readonly CredentialId[],
  until: string | null,
  only: readonly ElementName[] | null,
) {
  return db
    .select({ assertion: assertions, by: officers.name })
    .from(assertions)
    .innerJoin(officers, eq(officers.id, assertions.createdBy))
    .where(
      and(
        inArray(assertions.credentialId, [...credentialIds]),
        until === null ? undefined : lte(assertions.createdAt, until),
        only === null ? undefined : inArray(assertions.element, [...only]),
      ),
    )
    .orderBy(asc(assertions.readingId), asc(assertions.position), asc(assertions.id))
    .all()
}
type Said = ReturnType<typeof assertionsOf>[number]

function elementRow({ assertion, by }: Said): ElementRow {
  const person = assertion.readingId === null
  const { element, state, item, part, value, reason, origin, createdAt } = assertion
  return { element, state, item, part, value, reason, origin, by: person ? by : null, at: person ? createdAt : null }
}

interface Asserted {
  readonly assertion: typeof assertions.$inferSelect
}

/** A person's row that says "missing" takes back the value given last to that part; both stay in the table. */
export function settled<Row extends Asserted>(
  rows: readonly Row[],
): {
  readonly standing: readonly Row[]
  readonly takenBack: readonly { readonly given: Row; readonly gone: Row }[]
} {
  const standing: Row[] = []
  const takenBack: { given: Row; gone: Row }[] = []
  for (const row of rows) {
    const { readingId, state, credentialId, element, item, part } = row.assertion
    if (readingId !== null || state !== 'missing') {
      standing.push(row)
      continue
    }
    const place = standing.findLastIndex(
      ({ assertion: given }) =>
        given.readingId === null &&
        given.credentialId === credentialId &&
        given.element === element &&
        given.item === item &&
        given.part === part,
    )
    takenBack.push(...standing.splice(place, place < 0 ? 0 : 1).map((given) => ({ given, gone: row })))
  }
  return { standing, takenBack }
}

export interface CaseCredentialRecord {
  readonly id: CaseCredentialId
  readonly caseId: CaseId
  readonly credentialId: CredentialId
  readonly sourceFileId: SourceFileId
  readonly pointer: string
  readonly fileName: string
}

const caseCredentialColumns = {
  id: caseCredentials.id,
  caseId: caseCredentials.caseId,
  credentialId: caseCredentials.credentialId,
  sourceFileId: credentials.sourceFileId,
  pointer: credentials.pointer,
  fileName: caseFiles.name,
}

function selectCaseCredentials(db: Reader) {
  return db
    .select(caseCredentialColumns)
    .from(caseCredentials)
    .innerJoin(credentials, eq(credentials.id, caseCredentials.credentialId))
    .innerJoin(
      caseFiles,
      and(eq(caseFiles.sourceFileId, credentials.sourceFileId), eq(caseFiles.caseId, caseCredentials.caseId)),
    )
}

export function getCaseCredential(db: Reader, id: CaseCredentialId): CaseCredentialRecord | null {
  return selectCaseCredentials(db).where(eq(caseCredentials.id, id)).get() ?? null
}

/** The row of a credential in a case, whether it stands there now or was set aside. */
export function findCaseCredential(db: Reader, caseId: CaseId, credentialId: CredentialId): CaseCredentialId | null {
  const found = db
    .select({ id: caseCredentials.id })
    .from(caseCredentials)
    .where(and(eq(caseCredentials.caseId, caseId), eq(caseCredentials.credentialId, credentialId)))
    .get()
  return found?.id ?? null
}

/** In the order they came in; without those that were detached, moved or voided. */
export function caseCredentialsOf(db: Reader, caseIds: readonly CaseId[]): CaseCredentialRecord[] {
  return selectCaseCredentials(db)
    .where(and(inArray(caseCredentials.caseId, [...caseIds]), standsInItsCase))
    .orderBy(asc(caseCredentials.id))
    .all()
}

export function putCredentialInCase(
  db: Database,
  row: { id: CaseCredentialId; caseId: CaseId; credentialId: CredentialId },
  author: Author,
): void {
  db.insert(caseCredentials)
    .values({ ...row, ...author })
    .run()
}

/** The awards of a file, without their parts. */
export function awardsOfFile(db: Reader, sourceFileId: SourceFileId): CredentialId[] {
  return db
    .select({ id: credentials.id })
    .from(credentials)
    .where(and(eq(credentials.sourceFileId, sourceFileId), isNull(credentials.parentId)))
    .orderBy(asc(credentials.position))
    .all()
    .map(({ id }) => id)
}

export function insertHolderConfirmation(
  db: Database,
  row: { id: string; caseCredentialId: CaseCredentialId; answer: 'confirmed' | 'refused'; note: string },
  author: Author,
): void {
  db.insert(holderConfirmations)
    .values({ ...row, ...author })
    .run()
}

/** The newest confirmation of each. */
export function holderConfirmationsOf(db: Reader, ids: readonly CaseCredentialId[]) {
  const rows = db
    .select({
      caseCredentialId: holderConfirmations.caseCredentialId,
      answer: holderConfirmations.answer,
      note: holderConfirmations.note,
      by: officers.name,
      at: holderConfirmations.createdAt,
    })
    .from(holderConfirmations)
    .innerJoin(officers, eq(officers.id, holderConfirmations.createdBy))
    .where(inArray(holderConfirmations.caseCredentialId, [...ids]))
    .orderBy(asc(holderConfirmations.id))
    .all()
  return new Map(rows.map(({ caseCredentialId, ...confirmation }) => [caseCredentialId, confirmation]))
}
