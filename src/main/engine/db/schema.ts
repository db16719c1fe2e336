import { sql } from 'drizzle-orm'
import {
  type AnySQLiteColumn,
  blob,
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  unique,
} from 'drizzle-orm/sqlite-core'
import type { ElementName, ElementState, ElementValue, Origin } from '#core/credential/element.ts'
import type {
  ApplicantId,
  CaseCredentialId,
  CaseId,
  ComparisonId,
  CredentialId,
  DecisionId,
  DocumentId,
  JudgementId,
  ModuleId,
  ModuleOutcomeId,
  ModuleVersionId,
  OfficerId,
  ProgrammeId,
  ReadingId,
  SourceFileId,
  StatementId,
  TrustPackId,
  VerificationReportId,
} from '#core/ids.ts'
import type { Remark } from '#core/importing/importer.ts'
import type { Coverage, ModuleSuggestion } from '#core/matching/comparison.ts'
import type { Purpose } from '#core/programme/programme.ts'
import type { CaseEventKind, PersonName } from '#core/recognition/case.ts'
import type { DecisionContent, Ledger, Policy, RecognitionOutcome } from '#core/recognition/decision.ts'
import type { OutcomeCredit } from '#core/recognition/outcomeCredits.ts'
import type { LangText } from '#core/values.ts'
import type { VerificationReport } from '#core/verification/report.ts'
import type { OfficeSettings } from '#contract/office.ts'

export * from './auditTable.ts'

/** Every row says who made it and when: instants in UTC as ISO text. */
const authored = () => ({
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by')
    .$type<OfficerId>()
    .notNull()
    .references((): AnySQLiteColumn => officers.id),
})

/** One of a few words, kept by the database too. */
const oneOf = (column: AnySQLiteColumn, words: readonly string[]) =>
  sql`${column} IN (${sql.raw(words.map((word) => `'${word}'`).join(', '))})`

const purposes = ['access', 'admission', 'creditTransfer', 'exemption', 'professional'] as const
const coverages = ['covered', 'partly', 'not', 'cantSay'] as const

/** What is true of the whole database: `demo`, `officeId`. */
export const facts = sqliteTable('facts', { name: text().primaryKey(), value: text().notNull() })

export const officers = sqliteTable('officers', {
  id: text().$type<OfficerId>().primaryKey(),
  name: text().notNull(),
  createdAt: text('created_at').notNull(),
})

/** `salt` hides what the audit says of this person; erasing destroys it. */
export const applicants = sqliteTable('applicants', {
  id: text().$type<ApplicantId>().primaryKey(),
  birthDate: text('birth_date'),
  salt: blob({ mode: 'buffer' }).notNull(),
  /** The applicant this one turned out to be; merging and unmerging lose nothing. */
  mergedInto: text('merged_into')
    .$type<ApplicantId>()
    .references((): AnySQLiteColumn => applicants.id),
  ...authored(),
})

export const applicantNames = sqliteTable(
  'applicant_names',
  {
    id: text().primaryKey(),
    applicantId: text('applicant_id')
      .$type<ApplicantId>()
      .notNull()
      .references(() => applicants.id),
    kind: text().$type<PersonName['kind']>().notNull(),
    given: text().notNull(),
    family: text().notNull(),
    order: text('name_order').$type<PersonName['order']>().notNull(),
    validFrom: text('valid_from'),
    validTo: text('valid_to'),
    /** Set when a later entry took its place; the row stays. */
    retiredAt: text('retired_at'),
    ...authored(),
  },
  (table) => [index('applicant_names_of').on(table.applicantId)],
)

/** `number` is `year-serial`, gapless per office and year. */
export const cases = sqliteTable(
  'cases',
  {
    id: text().$type<CaseId>().primaryKey(),
    year: integer().notNull(),
    serial: integer().notNull(),
    number: text().notNull().unique(),
    applicantId: text('applicant_id')
      .$type<ApplicantId>()
      .notNull()
      .references(() => applicants.id),
    heldBy: text('held_by')
      .$type<OfficerId>()
      .references(() => officers.id),
    ...authored(),
  },
  (table) => [unique('cases_serial').on(table.year, table.serial), index('cases_of').on(table.applicantId)],
)

/** What the case asks for; a change retires the row and adds one. Another purpose is another assessment. */
export const casePurposes = sqliteTable(
  'case_purposes',
  {
    id: text().primaryKey(),
    caseId: text('case_id')
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id),
    purpose: text().$type<Purpose>().notNull(),
    programmeId: text('programme_id')
      .$type<ProgrammeId>()
      .references(() => programmes.id),
    moduleVersionId: text('module_version_id')
      .$type<ModuleVersionId>()
      .references(() => moduleVersions.id),
    retiredAt: text('retired_at'),
    ...authored(),
  },
  (table) => [index('case_purposes_of').on(table.caseId), check('purpose_known', oneOf(table.purpose, purposes))],
)

/** `on` is a local day of the office. */
export const caseEvents = sqliteTable(
  'case_events',
  {
    id: text().primaryKey(),
    caseId: text('case_id')
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id),
    kind: text().$type<CaseEventKind>().notNull(),
    on: text('on_day').notNull(),
    reason: text(),
    ...authored(),
  },
  (table) => [index('case_events_of').on(table.caseId)],
)

/** A file as it came in, once per applicant; the bytes lie encrypted in `originals/` under `originalId`. */
export const sourceFiles = sqliteTable(
  'source_files',
  {
    id: text().$type<SourceFileId>().primaryKey(),
    applicantId: text('applicant_id')
      .$type<ApplicantId>()
      .notNull()
      .references(() => applicants.id),
    /** HMAC-SHA256 under a key of this database: finds the same bytes without saying what they are. */
    equality: text().notNull(),
    sha256: text().notNull(),
    bytes: integer().notNull(),
    originalId: text('original_id').notNull().unique(),
    originalKey: blob('original_key', { mode: 'buffer' }).notNull(),
    ...authored(),
  },
  (table) => [
    unique('source_files_once').on(table.applicantId, table.equality),
    index('source_files_equal').on(table.equality),
  ],
)

/** That a file lies in a case, under the name it had there. */
export const caseFiles = sqliteTable(
  'case_files',
  {
    id: text().primaryKey(),
    caseId: text('case_id')
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id),
    sourceFileId: text('source_file_id')
      .$type<SourceFileId>()
      .notNull()
      .references(() => sourceFiles.id),
    name: text().notNull(),
    ...authored(),
  },
  (table) => [
    unique('case_files_once').on(table.caseId, table.sourceFileId),
    index('case_files_of_file').on(table.sourceFileId),
  ],
)

/** One importer's reading of one file; a newer importer makes another. */
export const readings = sqliteTable(
  'readings',
  {
    id: text().$type<ReadingId>().primaryKey(),
    sourceFileId: text('source_file_id')
      .$type<SourceFileId>()
      .notNull()
      .references(() => sourceFiles.id),
    importers: text({ mode: 'json' }).$type<readonly { id: string; version: number }[]>().notNull(),
    layers: text({ mode: 'json' }).$type<readonly string[]>().notNull(),
    remarks: text({ mode: 'json' }).$type<readonly Remark[]>().notNull(),
    ...authored(),
  },
  (table) => [index('readings_of').on(table.sourceFileId)],
)

/** One award; the parts of a transcript are children. `pointer` is its place in the file. */
export const credentials = sqliteTable(
  'credentials',
  {
    id: text().$type<CredentialId>().primaryKey(),
    sourceFileId: text('source_file_id')
      .$type<SourceFileId>()
      .notNull()
      .references(() => sourceFiles.id),
    parentId: text('parent_id')
      .$type<CredentialId>()
      .references((): AnySQLiteColumn => credentials.id),
    position: integer().notNull(),
    pointer: text().notNull(),
    ...authored(),
  },
  (table) => [index('credentials_of').on(table.sourceFileId), index('credentials_parts').on(table.parentId)],
)

/** Append-only; the current value of an element is a view over these. */
export const assertions = sqliteTable(
  'assertions',
  {
    id: text().primaryKey(),
    credentialId: text('credential_id')
      .$type<CredentialId>()
      .notNull()
      .references(() => credentials.id),
    /** Null where a person gave the value. */
    readingId: text('reading_id')
      .$type<ReadingId>()
      .references(() => readings.id),
    position: integer().notNull(),
    element: text().$type<ElementName>().notNull(),
    state: text().$type<ElementState>().notNull(),
    item: integer().notNull(),
    part: text().notNull(),
    value: text({ mode: 'json' }).$type<ElementValue>(),
    reason: text(),
    origin: text({ mode: 'json' }).$type<Origin>(),
    ...authored(),
  },
  (table) => [
    index('assertions_of').on(table.credentialId),
    check('state_known', oneOf(table.state, ['stated', 'notApplicable', 'missing', 'suppliedLater'])),
    check('value_when_stated', sql`(${table.value} IS NULL) = (${table.state} IN ('missing', 'notApplicable'))`),
  ],
)

export const caseCredentials = sqliteTable(
  'case_credentials',
  {
    id: text().$type<CaseCredentialId>().primaryKey(),
    caseId: text('case_id')
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id),
    credentialId: text('credential_id')
      .$type<CredentialId>()
      .notNull()
      .references(() => credentials.id),
    ...authored(),
  },
  (table) => [
    unique('case_credentials_once').on(table.caseId, table.credentialId),
    index('case_credentials_of').on(table.credentialId),
  ],
)

/** The newest row holds. */
export const holderConfirmations = sqliteTable(
  'holder_confirmations',
  {
    id: text().primaryKey(),
    caseCredentialId: text('case_credential_id')
      .$type<CaseCredentialId>()
      .notNull()
      .references(() => caseCredentials.id),
    answer: text().$type<'confirmed' | 'refused'>().notNull(),
    note: text().notNull(),
    ...authored(),
  },
  (table) => [index('holder_confirmations_of').on(table.caseCredentialId)],
)

export const supportingDocuments = sqliteTable(
  'supporting_documents',
  {
    id: text().$type<DocumentId>().primaryKey(),
    caseId: text('case_id')
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id),
    name: text().notNull(),
    kind: text().notNull(),
    bytes: integer().notNull(),
    originalId: text('original_id').notNull().unique(),
    originalKey: blob('original_key', { mode: 'buffer' }).notNull(),
    ...authored(),
  },
  (table) => [index('supporting_documents_of').on(table.caseId)],
)

/** A maker whose key an officer compared and confirmed. */
export const trustedMakers = sqliteTable('trusted_makers', {
  makerKey: text('maker_key').primaryKey(),
  name: text().notNull(),
  ...authored(),
})

/** The file as signed; the newest by `issuedOn` is the one in use. */
export const trustPacks = sqliteTable('trust_packs', {
  id: text().$type<TrustPackId>().primaryKey(),
  name: text().notNull(),
  maker: text().notNull(),
  makerKey: text('maker_key')
    .notNull()
    .references(() => trustedMakers.makerKey),
  issuedOn: text('issued_on').notNull(),
  demo: integer({ mode: 'boolean' }).notNull(),
  file: blob({ mode: 'buffer' }).notNull(),
  sha256: text().notNull().unique(),
  ...authored(),
})

/** Immutable: a re-check adds a row. */
export const verificationReports = sqliteTable(
  'verification_reports',
  {
    id: text().$type<VerificationReportId>().primaryKey(),
    caseCredentialId: text('case_credential_id')
      .$type<CaseCredentialId>()
      .notNull()
      .references(() => caseCredentials.id),
    readingId: text('reading_id')
      .$type<ReadingId>()
      .notNull()
      .references(() => readings.id),
    trustPackId: text('trust_pack_id')
      .$type<TrustPackId>()
      .references(() => trustPacks.id),
    engineVersion: text('engine_version').notNull(),
    /** The local day the answers are as of: when the office received the credential. */
    asOf: text('as_of').notNull(),
    report: text({ mode: 'json' }).$type<VerificationReport>().notNull(),
    ...authored(),
  },
  (table) => [index('verification_reports_of').on(table.caseCredentialId)],
)

export const programmes = sqliteTable('programmes', {
  id: text().$type<ProgrammeId>().primaryKey(),
  code: text().notNull().unique(),
  ...authored(),
})

export const programmeVersions = sqliteTable(
  'programme_versions',
  {
    id: text().primaryKey(),
    programmeId: text('programme_id')
      .$type<ProgrammeId>()
      .notNull()
      .references(() => programmes.id),
    validFrom: text('valid_from').notNull(),
    validTo: text('valid_to'),
    revision: integer().notNull(),
    title: text({ mode: 'json' }).$type<LangText>().notNull(),
    eqfLevel: integer('eqf_level'),
    credits: integer(),
    ...authored(),
  },
  (table) => [unique('programme_versions_once').on(table.programmeId, table.validFrom, table.revision)],
)

export const modules = sqliteTable('modules', {
  id: text().$type<ModuleId>().primaryKey(),
  code: text().notNull().unique(),
  ...authored(),
})

/** Two axes: valid from/to (academic year) and revision (a correction). Immutable once cited. Credits in hundredths. */
export const moduleVersions = sqliteTable(
  'module_versions',
  {
    id: text().$type<ModuleVersionId>().primaryKey(),
    moduleId: text('module_id')
      .$type<ModuleId>()
      .notNull()
      .references(() => modules.id),
    validFrom: text('valid_from').notNull(),
    validTo: text('valid_to'),
    revision: integer().notNull(),
    title: text({ mode: 'json' }).$type<LangText>().notNull(),
    credits: integer().notNull(),
    hours: integer(),
    eqfLevel: integer('eqf_level'),
    assessment: text({ mode: 'json' }).$type<LangText>().notNull(),
    prerequisites: text({ mode: 'json' }).$type<LangText>().notNull(),
    weightsFrom: text('weights_from').$type<'catalogue' | 'import'>().notNull(),
    ...authored(),
  },
  (table) => [
    unique('module_versions_once').on(table.moduleId, table.validFrom, table.revision),
    check('credits_not_negative', sql`${table.credits} >= 0`),
  ],
)

export const moduleVersionProgrammes = sqliteTable(
  'module_version_programmes',
  {
    moduleVersionId: text('module_version_id')
      .$type<ModuleVersionId>()
      .notNull()
      .references(() => moduleVersions.id),
    programmeId: text('programme_id')
      .$type<ProgrammeId>()
      .notNull()
      .references(() => programmes.id),
  },
  (table) => [
    primaryKey({ columns: [table.moduleVersionId, table.programmeId] }),
    index('programme_modules').on(table.programmeId),
  ],
)

/** `weight` in hundredths of a credit; the weights of a version sum to its credits. */
export const moduleOutcomes = sqliteTable(
  'module_outcomes',
  {
    id: text().$type<ModuleOutcomeId>().primaryKey(),
    moduleVersionId: text('module_version_id')
      .$type<ModuleVersionId>()
      .notNull()
      .references(() => moduleVersions.id),
    position: integer().notNull(),
    code: text().notNull(),
    text: text({ mode: 'json' }).$type<LangText>().notNull(),
    weight: integer().notNull(),
  },
  (table) => [
    unique('module_outcomes_code').on(table.moduleVersionId, table.code),
    check('weight_not_negative', sql`${table.weight} >= 0`),
  ],
)

/** Append-only: the newest row of an outcome and purpose holds; without one it is unknown. */
export const outcomeEssentials = sqliteTable(
  'outcome_essentials',
  {
    id: text().primaryKey(),
    moduleOutcomeId: text('module_outcome_id')
      .$type<ModuleOutcomeId>()
      .notNull()
      .references(() => moduleOutcomes.id),
    purpose: text().$type<Purpose>().notNull(),
    essential: integer({ mode: 'boolean' }).notNull(),
    ...authored(),
  },
  (table) => [
    index('outcome_essentials_of').on(table.moduleOutcomeId),
    check('essential_purpose_known', oneOf(table.purpose, purposes)),
  ],
)

/** The machine's suggestion for one credential of a case against one module version; immutable. */
export const comparisons = sqliteTable(
  'comparisons',
  {
    id: text().$type<ComparisonId>().primaryKey(),
    caseCredentialId: text('case_credential_id')
      .$type<CaseCredentialId>()
      .notNull()
      .references(() => caseCredentials.id),
    moduleVersionId: text('module_version_id')
      .$type<ModuleVersionId>()
      .notNull()
      .references(() => moduleVersions.id),
    readingId: text('reading_id')
      .$type<ReadingId>()
      .notNull()
      .references(() => readings.id),
    engineVersion: text('engine_version').notNull(),
    suggestion: text({ mode: 'json' }).$type<ModuleSuggestion>().notNull(),
    ...authored(),
  },
  (table) => [index('comparisons_of').on(table.caseCredentialId, table.moduleVersionId)],
)

/** The officer's, apart from the suggestion; append-only, the newest that is not withdrawn holds. */
export const judgements = sqliteTable(
  'judgements',
  {
    id: text().$type<JudgementId>().primaryKey(),
    comparisonId: text('comparison_id')
      .$type<ComparisonId>()
      .notNull()
      .references(() => comparisons.id),
    moduleOutcomeId: text('module_outcome_id')
      .$type<ModuleOutcomeId>()
      .notNull()
      .references(() => moduleOutcomes.id),
    coverage: text().$type<Coverage>().notNull(),
    items: text({ mode: 'json' }).$type<readonly number[]>().notNull(),
    note: text().notNull(),
    /** Kept so that anchoring can be measured later. */
    suggestionVisible: integer('suggestion_visible', { mode: 'boolean' }).notNull(),
    ...authored(),
  },
  (table) => [index('judgements_of').on(table.comparisonId), check('coverage_known', oneOf(table.coverage, coverages))],
)

export const judgementWithdrawals = sqliteTable('judgement_withdrawals', {
  judgementId: text('judgement_id')
    .$type<JudgementId>()
    .primaryKey()
    .references(() => judgements.id),
  ...authored(),
})

/** One a case; saved on every change. `revision` is raised with each save. */
export const decisionDrafts = sqliteTable('decision_drafts', {
  caseId: text('case_id')
    .$type<CaseId>()
    .primaryKey()
    .references(() => cases.id),
  revision: integer().notNull(),
  content: text({ mode: 'json' }).$type<DecisionContent>().notNull(),
  ...authored(),
})

/** Never changed: a new one names the old in `replaces`. It pins everything it rests on. */
export const decisions = sqliteTable(
  'decisions',
  {
    id: text().$type<DecisionId>().primaryKey(),
    caseId: text('case_id')
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id),
    number: integer().notNull(),
    content: text({ mode: 'json' }).$type<DecisionContent>().notNull(),
    policyVersion: integer('policy_version')
      .notNull()
      .references(() => policies.version),
    settingsVersion: integer('settings_version')
      .notNull()
      .references(() => officeSettings.version),
    replaces: text()
      .$type<DecisionId>()
      .unique()
      .references((): AnySQLiteColumn => decisions.id),
    decidedOn: text('decided_on').notNull(),
    auditHash: text('audit_hash').notNull(),
    ...authored(),
  },
  (table) => [unique('decisions_number').on(table.caseId, table.number)],
)

export const decisionLines = sqliteTable(
  'decision_lines',
  {
    id: text().primaryKey(),
    decisionId: text('decision_id')
      .$type<DecisionId>()
      .notNull()
      .references(() => decisions.id),
    position: integer().notNull(),
    moduleVersionId: text('module_version_id')
      .$type<ModuleVersionId>()
      .notNull()
      .references(() => moduleVersions.id),
    outcome: text().$type<RecognitionOutcome>().notNull(),
    /** Hundredths of a credit; null is exemption without credits. */
    credits: integer(),
    ledger: text({ mode: 'json' }).$type<Ledger>().notNull(),
    /** What each local outcome brought, as it was judged then. */
    outcomes: text({ mode: 'json' }).$type<readonly OutcomeCredit[]>().notNull(),
  },
  (table) => [
    unique('decision_lines_position').on(table.decisionId, table.position),
    check('granted_not_negative', sql`${table.credits} >= 0`),
  ],
)

/** What a line rests on: a credential with its reading, its report and its comparison at that time. */
export const decisionLineSources = sqliteTable(
  'decision_line_sources',
  {
    lineId: text('line_id')
      .notNull()
      .references(() => decisionLines.id),
    caseCredentialId: text('case_credential_id')
      .$type<CaseCredentialId>()
      .notNull()
      .references(() => caseCredentials.id),
    readingId: text('reading_id')
      .$type<ReadingId>()
      .notNull()
      .references(() => readings.id),
    verificationReportId: text('verification_report_id')
      .$type<VerificationReportId>()
      .references(() => verificationReports.id),
    comparisonId: text('comparison_id')
      .$type<ComparisonId>()
      .references(() => comparisons.id),
  },
  (table) => [primaryKey({ columns: [table.lineId, table.caseCredentialId] })],
)

/** Learning that a line has counted: one outcome item of one credential towards one local outcome. */
export const countedLearning = sqliteTable(
  'counted_learning',
  {
    id: text().primaryKey(),
    lineId: text('line_id')
      .notNull()
      .references(() => decisionLines.id),
    credentialId: text('credential_id')
      .$type<CredentialId>()
      .notNull()
      .references(() => credentials.id),
    item: integer().notNull(),
    moduleOutcomeId: text('module_outcome_id')
      .$type<ModuleOutcomeId>()
      .notNull()
      .references(() => moduleOutcomes.id),
    credits: integer().notNull(),
  },
  (table) => [index('counted_learning_of').on(table.credentialId), index('counted_learning_line').on(table.lineId)],
)

/** Issued bytes are kept: a reprint is the same bytes. `number` is gapless per office and year. */
export const statements = sqliteTable(
  'statements',
  {
    id: text().$type<StatementId>().primaryKey(),
    decisionId: text('decision_id')
      .$type<DecisionId>()
      .notNull()
      .references(() => decisions.id),
    year: integer().notNull(),
    serial: integer().notNull(),
    number: text().notNull().unique(),
    language: text().$type<'en' | 'de'>().notNull(),
    file: blob({ mode: 'buffer' }).notNull(),
    sha256: text().notNull(),
    pages: integer().notNull(),
    ...authored(),
  },
  (table) => [unique('statements_serial').on(table.year, table.serial), index('statements_of').on(table.decisionId)],
)

/** What became of a statement: the newest row holds; without one it is issued. */
export const statementEvents = sqliteTable(
  'statement_events',
  {
    id: text().primaryKey(),
    statementId: text('statement_id')
      .$type<StatementId>()
      .notNull()
      .references(() => statements.id),
    kind: text().$type<'replaced' | 'withdrawn' | 'delivered'>().notNull(),
    reason: text(),
    ...authored(),
  },
  (table) => [index('statement_events_of').on(table.statementId)],
)

export const policies = sqliteTable('policies', {
  version: integer().primaryKey(),
  content: text({ mode: 'json' }).$type<Policy>().notNull(),
  createdAt: text('created_at').notNull(),
})

export const officeSettings = sqliteTable('office_settings', {
  version: integer().primaryKey(),
  content: text({ mode: 'json' }).$type<Omit<OfficeSettings, 'version'>>().notNull(),
  ...authored(),
})
