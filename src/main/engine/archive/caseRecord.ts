import { base64 } from '@scure/base'
import type { CaseRecord } from '#core/archive/archiveFormat.ts'
import type { CaseId } from '#core/ids.ts'
import { DecisionContent } from '#core/recognition/decision.ts'
import { currentNames } from '../db/repositories/applicants.ts'
import { getCase } from '../db/repositories/cases.ts'
import { decisionsInForce } from '../db/repositories/decisions.ts'
import { currentSettings } from '../db/repositories/office.ts'
import { statementsOf } from '../db/repositories/statements.ts'
import { hashOf } from '../hashOf.ts'
import { localDay } from '../localDay.ts'
import { demand } from '../refusal.ts'
import type { Workspace } from '../workspace.ts'
import { rowsOfCase, type Tables } from './archivedTables.ts'

type Row = Record<string, unknown>

/** Columns that mean something in this database only: the keys of its originals, and its equality of files. */
const ofThisDatabase = new Set(['originalId', 'originalKey', 'equality'])
/** Bytes up to this length stand in their row: a salt. */
const inRow = 64

/** What is not yet known of a case while its rows are read: its stretch of the audit chain. */
export type Unproven = Omit<CaseRecord, 'audit' | 'parts' | 'database'>

/** One closed case of this office for an archive; its bytes go into `parts` under the names that it gives. */
export function caseRecord(workspace: Workspace, caseId: CaseId, parts: Map<string, Uint8Array>): Unproven {
  const { db } = workspace
  const record = demand(getCase(db, caseId))
  const decision = demand(decisionsInForce(db, [caseId]).get(caseId))
  const { timeZone, officeName } = currentSettings(db)
  const found = rowsOfCase(db, caseId)
  const tables: Record<string, Row[]> = {}
  for (const [table, rows] of Object.entries(found)) {
    tables[table] = rows.map((row) => written(workspace, { table, row }, parts))
  }
  const fileOf = new Map(
    statementsOf(db, { caseId }).map((one) => [
      one.number,
      {
        number: one.number,
        language: one.language,
        issuedOn: localDay(new Date(one.issuedAt), timeZone),
        state: one.state,
        part: `files/${one.sha256}`,
      },
    ]),
  )
  return {
    id: caseId,
    number: record.number,
    year: record.year,
    office: officeName,
    applicant: currentNames(db, [record.applicantId]).get(record.applicantId) ?? '',
    closedOn: decision.decidedOn,
    outcomes: DecisionContent.parse(decision.content).lines.flatMap(({ outcome }) =>
      outcome === null ? [] : [outcome],
    ),
    statements: [...fileOf.values()].sort((one, other) => (one.number < other.number ? -1 : 1)),
    files: filesOf(tables),
    tables,
  }
}

function written(
  workspace: Workspace,
  { table, row }: { readonly table: string; readonly row: Row },
  parts: Map<string, Uint8Array>,
): Row {
  const kept = Object.entries(row)
    .filter(([key]) => !ofThisDatabase.has(key))
    .map(([key, value]) => [key, value instanceof Uint8Array ? bytesAs(value, table, parts) : value] as const)
  const original = originalOf(row)
  const bytes = original === null ? [] : [['file', bytesAs(workspace.readOriginal(original), table, parts)] as const]
  return Object.fromEntries([...kept, ...bytes])
}

/** A trust pack is about no applicant: one part for all cases that were checked with it. */
function bytesAs(bytes: Uint8Array, table: string, parts: Map<string, Uint8Array>): Row {
  if (bytes.length <= inRow && table === 'applicants') return { base64: base64.encode(Uint8Array.from(bytes)) }
  const part = `${table === 'trustPacks' ? 'shared' : 'files'}/${hashOf(bytes)}`
  parts.set(part, bytes)
  return { part }
}

function originalOf(row: Row) {
  const { originalId, originalKey } = row
  return typeof originalId === 'string' && originalKey instanceof Uint8Array ? { originalId, originalKey } : null
}

/** The part that a row's bytes lie in. */
export function partOf({ file }: Row): string | null {
  return typeof file === 'object' && file !== null && 'part' in file && typeof file.part === 'string' ? file.part : null
}

/** What came in and what left, by the name a person knows it under. */
function filesOf(tables: Tables): CaseRecord['files'] {
  const bytesOf = new Map((tables['sourceFiles'] ?? []).map((row) => [row['id'], partOf(row)]))
  const files = (tables['caseFiles'] ?? []).map((row) => ({
    name: row['name'],
    part: bytesOf.get(row['sourceFileId']),
  }))
  const documents = (tables['supportingDocuments'] ?? []).map((row) => ({ name: row['name'], part: partOf(row) }))
  const letters = (tables['letters'] ?? []).map((row) => ({
    name: `${String(row['on'])} ${String(row['kind'])}.pdf`,
    part: partOf(row),
  }))
  return [...files, ...documents, ...letters].flatMap(({ name, part }) =>
    typeof part === 'string' ? [{ name: String(name), part }] : [],
  )
}
