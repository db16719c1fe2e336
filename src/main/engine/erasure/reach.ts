import { and, eq, inArray, notInArray } from 'drizzle-orm'
import type { ApplicantId, CaseCredentialId, CaseId } from '#core/ids.ts'
import { anyOf } from '../db/anyOf.ts'
import type { Database } from '../db/database.ts'
import { ownedRows, rowsWhere, valuesOf, type Rows } from '../db/ownedRows.ts'
import { samePerson } from '../db/repositories/applicants.ts'
import {
  applicants,
  caseCredentialEvents,
  caseCredentials,
  caseFiles,
  cases,
  credentials,
  decisionLineSources,
  sourceFiles,
} from '../db/schema.ts'
import { archivedAbout, archivedNamed, archivedOriginalsOnlyIn, type ArchivedAbout } from './archivedAbout.ts'

export interface Reach {
  readonly rows: Rows
  readonly caseIds: readonly CaseId[]
  /** Empty where the applicant stays with other cases. */
  readonly applicantIds: readonly ApplicantId[]
  /** Credentials of others' cases that were moved to one that goes, and that a decision there still rests on. */
  readonly staysElsewhere: readonly CaseCredentialId[]
  /** What came from other offices about the person; empty where the applicant stays. */
  readonly archived: ArchivedAbout
}

const nothing: Reach = {
  rows: new Map(),
  caseIds: [],
  applicantIds: [],
  staysElsewhere: [],
  archived: { goes: [], alike: [] },
}

/** What goes: one case, or everything held about its applicant under every name; with the last case goes the person. */
export function reachOf(
  db: Database,
  { caseId, scope }: { readonly caseId: CaseId; readonly scope: 'case' | 'applicant' },
): Reach {
  const one = db.select({ applicantId: cases.applicantId }).from(cases).where(eq(cases.id, caseId)).get()
  if (one === undefined) return nothing
  const person = samePerson(db, one.applicantId)
  const all = casesOf(db, person)
  const whole = scope === 'applicant' || all.length === 1
  if (!whole) return reachAround(db, { person, applicantIds: [], caseIds: [caseId] })
  return reachOfPerson(db, person)
}

/** Everything held about a person who is known here under these ids. */
export function reachOfPerson(db: Database, person: readonly ApplicantId[]): Reach {
  const archived = archivedAbout(db, person)
  return reachAround(db, { person, applicantIds: person, caseIds: casesOf(db, person), archived })
}

/**
 * What is here of whom and what an erasure took before: a restored record holds them again. Only these, though a record of
 * another day may have taken others for the same person.
 */
export function reachOfErased(
  db: Database,
  erased: { readonly applicants: readonly ApplicantId[]; readonly cases: readonly CaseId[] },
): Reach {
  const named = db
    .select({ id: cases.id, applicantId: cases.applicantId })
    .from(cases)
    .where(anyOf(cases.id, erased.cases))
    .all()
  const gone = new Set(erased.cases)
  const left = named.map(({ applicantId }) => samePerson(db, applicantId))
  const withoutCase = left.filter((person) => casesOf(db, person).every((id) => gone.has(id))).flat()
  const applicantIds = db
    .select({ id: applicants.id })
    .from(applicants)
    .where(anyOf(applicants.id, [...erased.applicants, ...withoutCase]))
    .all()
    .map(({ id }) => id)
  const caseIds = [...new Set([...named.map(({ id }) => id), ...casesOf(db, applicantIds)])]
  const person = [...new Set([...applicantIds, ...left.flat()])]
  const archived = { goes: archivedNamed(db, erased.cases), alike: [] }
  return reachAround(db, { person, applicantIds, caseIds, archived })
}

/** Closed cases of other offices alone: one, or every one about the same person who has no case here. */
export function reachOfArchived(db: Database, archived: ArchivedAbout): Reach {
  return reachAround(db, { person: [], applicantIds: [], caseIds: [], archived })
}

function reachAround(
  db: Database,
  {
    person,
    applicantIds,
    caseIds,
    archived = nothing.archived,
  }: {
    /** Whose the cases are. */
    readonly person: readonly ApplicantId[]
    readonly applicantIds: readonly ApplicantId[]
    readonly caseIds: readonly CaseId[]
    readonly archived?: ArchivedAbout
  },
): Reach {
  const moved = movedHere(db, caseIds, person)
  const archivedIds = archived.goes.map(({ id }) => id)
  const roots: Rows = new Map([
    ['applicants', rowsWhere(db, 'applicants', 'id', applicantIds)],
    ['cases', rowsWhere(db, 'cases', 'id', caseIds)],
    ['archived_cases', rowsWhere(db, 'archived_cases', 'id', archivedIds)],
    ['case_credentials', rowsWhere(db, 'case_credentials', 'id', moved.goes)],
    ['source_files', rowsWhere(db, 'source_files', 'id', [...filesOnlyIn(db, caseIds, moved.goes)])],
  ])
  return { rows: ownedRows(db, roots), caseIds, applicantIds, staysElsewhere: moved.stays, archived }
}

function casesOf(db: Database, person: readonly ApplicantId[]): CaseId[] {
  const rows = db
    .select({ id: cases.id })
    .from(cases)
    .where(inArray(cases.applicantId, [...person]))
    .all()
  return rows.map(({ id }) => id)
}

/** Ids of the originals whose keys go with the rows. */
export function originalsIn(db: Database, rows: Rows): string[] {
  return [
    ...valuesOf(db, rows, 'source_files', 'original_id'),
    ...valuesOf(db, rows, 'supporting_documents', 'original_id'),
    ...archivedOriginalsOnlyIn(db, valuesOf(db, rows, 'archived_cases', 'id')),
  ]
}

/** A credential that came in under another applicant by mistake and was moved: what was left there is this person's too. */
function movedHere(db: Database, caseIds: readonly CaseId[], person: readonly ApplicantId[]) {
  const rows = db
    .select({ id: caseCredentialEvents.caseCredentialId })
    .from(caseCredentialEvents)
    .innerJoin(caseCredentials, eq(caseCredentials.id, caseCredentialEvents.caseCredentialId))
    .innerJoin(cases, eq(cases.id, caseCredentials.caseId))
    .where(and(inArray(caseCredentialEvents.toCaseId, [...caseIds]), notInArray(cases.applicantId, [...person])))
    .all()
  const ids = [...new Set(rows.map(({ id }) => id))]
  const resting = new Set(
    db
      .select({ id: decisionLineSources.caseCredentialId })
      .from(decisionLineSources)
      .where(inArray(decisionLineSources.caseCredentialId, ids))
      .all()
      .map(({ id }) => id),
  )
  const back = new Set(ids.filter((id) => newestEvent(db, id) !== 'moved'))
  return {
    goes: ids.filter((id) => !resting.has(id) && !back.has(id)),
    stays: ids.filter((id) => resting.has(id) && !back.has(id)),
  }
}

function newestEvent(db: Database, id: CaseCredentialId) {
  const events = db
    .select({ id: caseCredentialEvents.id, kind: caseCredentialEvents.kind })
    .from(caseCredentialEvents)
    .where(eq(caseCredentialEvents.caseCredentialId, id))
    .all()
  return events.toSorted((a, b) => (a.id < b.id ? -1 : 1)).at(-1)?.kind
}

/** Files that lie in no other case, and whose credentials stand in no other: with the case goes the only use of them. */
function filesOnlyIn(db: Database, caseIds: readonly CaseId[], goes: readonly CaseCredentialId[]) {
  const used = db
    .select({ fileId: sourceFiles.id, caseId: caseCredentials.caseId, caseCredentialId: caseCredentials.id })
    .from(sourceFiles)
    .innerJoin(credentials, eq(credentials.sourceFileId, sourceFiles.id))
    .innerJoin(caseCredentials, eq(caseCredentials.credentialId, credentials.id))
  const going = used.where(inArray(caseCredentials.id, [...goes])).all()
  const inCases = db
    .select({ fileId: caseFiles.sourceFileId })
    .from(caseFiles)
    .where(inArray(caseFiles.caseId, [...caseIds]))
    .all()
  const fileIds = new Set([...going, ...inCases].map(({ fileId }) => fileId))
  const ownIds = new Set(goes)
  const ownCases = new Set(caseIds)
  return [...fileIds].filter((fileId) => {
    const uses = db
      .select({ caseId: caseCredentials.caseId, id: caseCredentials.id })
      .from(caseCredentials)
      .innerJoin(credentials, eq(credentials.id, caseCredentials.credentialId))
      .where(eq(credentials.sourceFileId, fileId))
      .all()
    const usedBy = new Set(uses.filter(({ id }) => ownIds.has(id)).map(({ caseId }) => caseId))
    const lies = db.select({ caseId: caseFiles.caseId }).from(caseFiles).where(eq(caseFiles.sourceFileId, fileId)).all()
    return (
      uses.every(({ id, caseId }) => ownIds.has(id) || ownCases.has(caseId)) &&
      lies.every(({ caseId }) => ownCases.has(caseId) || usedBy.has(caseId))
    )
  })
}
