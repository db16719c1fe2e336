import { getTableColumns, inArray } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { CaseId } from '#core/ids.ts'
import type { Reader } from '../db/database.ts'
import * as schema from '../db/schema.ts'
import { movedAway } from './movedAway.ts'

type Row = Record<string, unknown>
export type Tables = Readonly<Record<string, readonly Row[]>>

/** `column` of `table` holds one of the values that lie at `from` in rows found before: `table.key`. */
interface Step {
  readonly table: string
  readonly column: string
  readonly from: readonly string[]
}

const step = (place: string, ...from: string[]): Step => {
  const [table = '', column = ''] = place.split('.')
  return { table, column, from }
}

/** Every row that a case rests on, each found from those before it; a table may stand here twice. */
const steps: readonly Step[] = [
  step('applicants.id', 'cases.applicantId'),
  step('applicants.id', 'applicants.mergedInto'),
  step('applicantMerges.keptId', 'applicants.id'),
  step('applicantMerges.mergedId', 'applicants.id'),
  step('applicants.id', 'applicantMerges.keptId', 'applicantMerges.mergedId'),
  step('applicantNames.applicantId', 'applicants.id'),
  step('applicantContacts.applicantId', 'applicants.id'),
  step('applicantCorrections.applicantId', 'applicants.id'),
  step('casePurposes.caseId', 'cases.id'),
  step('caseEvents.caseId', 'cases.id'),
  step('caseEventCorrections.eventId', 'caseEvents.id'),
  step('caseHoldings.caseId', 'cases.id'),
  step('retentionEvents.caseId', 'cases.id'),
  step('supportingDocuments.caseId', 'cases.id'),
  step('letters.caseId', 'cases.id'),
  step('letterDeliveries.letterId', 'letters.id'),
  step('letterTemplates.id', 'letters.templateId'),
  step('caseFiles.caseId', 'cases.id'),
  step('caseCredentials.caseId', 'cases.id'),
  step('credentials.id', 'caseCredentials.credentialId'),
  step('sourceFiles.id', 'caseFiles.sourceFileId', 'credentials.sourceFileId'),
  step('credentials.sourceFileId', 'sourceFiles.id'),
  step('readings.sourceFileId', 'sourceFiles.id'),
  step('assertions.credentialId', 'credentials.id'),
  ...[
    ...['holderConfirmations', 'caseCredentialEvents', 'assessmentAnswers', 'elementFindings', 'gradeConversions'],
    ...['verificationReports', 'comparisons'],
  ].map((table) => step(`${table}.caseCredentialId`, 'caseCredentials.id')),
  step('assessmentTemplates.key', 'assessmentAnswers.template'),
  step('gradeDistributions.id', 'gradeConversions.fromId', 'gradeConversions.toId'),
  step('judgements.comparisonId', 'comparisons.id'),
  step('judgementWithdrawals.judgementId', 'judgements.id'),
  step('decisions.caseId', 'cases.id'),
  step('decisionLines.decisionId', 'decisions.id'),
  step('decisionLineSources.lineId', 'decisionLines.id'),
  step('countedLearning.lineId', 'decisionLines.id'),
  step('decisionProposals.caseId', 'cases.id'),
  step('secondViews.proposalId', 'decisionProposals.id'),
  step('secondAnswers.proposalId', 'decisionProposals.id'),
  ...[
    ...['decisionSignatures', 'conditionEvents', 'precedentDepartures', 'appeals', 'statements', 'assessmentRecords'],
  ].map((table) => step(`${table}.decisionId`, 'decisions.id')),
  step('appealEvents.appealId', 'appeals.id'),
  step('statementEvents.statementId', 'statements.id'),
  step('policies.version', 'decisions.policyVersion', 'decisionProposals.policyVersion'),
  step('officeSettings.version', 'decisions.settingsVersion'),
  step('trustPacks.id', 'verificationReports.trustPackId'),
  step('trustedMakers.makerKey', 'trustPacks.makerKey'),
  step(
    'moduleVersions.id',
    ...['casePurposes', 'comparisons', 'decisionLines'].map((table) => `${table}.moduleVersionId`),
  ),
  step('modules.id', 'moduleVersions.moduleId'),
  step('moduleOutcomes.moduleVersionId', 'moduleVersions.id'),
  step('outcomeEssentials.moduleOutcomeId', 'moduleOutcomes.id'),
  step('programmes.id', 'casePurposes.programmeId'),
  step('programmeVersions.programmeId', 'programmes.id'),
]

/** Tables that no closed case needs: of the whole office, made anew from others, or about cases that still run. */
export const leftOut: readonly string[] = [
  ...['facts', 'officerRoles', 'absences', 'erasures', 'distinctApplicants', 'archivedCases'],
  ...['decisionDrafts', 'formDrafts', 'officeFormDrafts'],
  ...['catalogueMappings', 'moduleVersionProgrammes', 'skills', 'outcomeSkills', 'textVectors', 'matchModels'],
  ...['statementBatches', 'statementBatchItems', 'encoderSteps', 'erasureRequests', 'keptPrecedents'],
  // Goes as the stretch of the chain, with its proof.
  'auditEntries',
]
export const archivedTables: readonly string[] = ['cases', 'officers', ...steps.map(({ table }) => table)]

const people = new Set(['createdBy', 'heldBy', 'officerId', 'undoneBy', 'retiredBy'])

/** The rows of one case by table, as `db/schema` names them. */
export function rowsOfCase(db: Reader, caseId: CaseId): Tables {
  const found = new Map<string, Row[]>()
  const isAnothers = othersIn(db, caseId)
  const add = (at: Pick<Step, 'table' | 'column'>, values: readonly unknown[]) => {
    addRows(
      found,
      at.table,
      rowsWith(db, at, values).filter((row) => !isAnothers(at.table, row)),
    )
  }
  add({ table: 'cases', column: 'id' }, [caseId])
  for (const { table, column, from } of steps) {
    const values = from.flatMap((place) => valuesAt(found, place))
    add({ table, column }, values)
  }
  const officers = [...found.values()].flatMap((rows) =>
    rows.flatMap((row) => Object.entries(row).flatMap(([key, value]) => (people.has(key) ? [value] : []))),
  )
  add({ table: 'officers', column: 'id' }, officers)
  return Object.fromEntries(found)
}

function valuesAt(found: ReadonlyMap<string, readonly Row[]>, place: string): unknown[] {
  const [table = '', key = ''] = place.split('.')
  const values = (found.get(table) ?? []).map((row) => row[key]).filter((value) => value !== null)
  // An answer names its form as `key@version`: every version of the form goes along.
  return key === 'template'
    ? values.map((value) => (typeof value === 'string' ? value.replace(/@[^@]*$/, '') : value))
    : values
}

function rowsWith(db: Reader, at: Pick<Step, 'table' | 'column'>, values: readonly unknown[]): Row[] {
  const wanted = [...new Set(values)]
  if (wanted.length === 0) return []
  const table = (schema as unknown as Readonly<Record<string, SQLiteTable | undefined>>)[at.table]
  if (table === undefined) throw new Error(`The schema has no table ${at.table}`)
  const column: SQLiteColumn | undefined = getTableColumns(table)[at.column]
  if (column === undefined) throw new Error(`The table ${at.table} has no column ${at.column}`)
  return db.select().from(table).where(inArray(column, wanted)).all()
}

function addRows(found: Map<string, Row[]>, table: string, rows: readonly Row[]): void {
  const before = found.get(table) ?? []
  const known = new Set(before.map(keyOf))
  const all = [...before, ...rows.filter((row) => !known.has(keyOf(row)))]
  if (all.length > 0) found.set(table, all)
}

/**
 * Two who were joined and parted again are two people, and what was moved to somebody else's case is theirs: the case of one
 * is no place to tell of another.
 */
function othersIn(db: Reader, caseId: CaseId): (table: string, row: Row) => boolean {
  const away: Readonly<Record<'caseCredentials' | 'files', ReadonlySet<unknown>>> = movedAway(db, caseId)
  return (table, row) => {
    if (table === 'applicantMerges') return row['undoneAt'] !== null
    if (table === 'caseCredentials') return away.caseCredentials.has(row['id'])
    return table === 'caseFiles' && away.files.has(row['sourceFileId'])
  }
}

const keyOf = (row: Row): string => (typeof row['id'] === 'string' ? row['id'] : JSON.stringify(row))
