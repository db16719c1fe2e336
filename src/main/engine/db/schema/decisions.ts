import { sql } from 'drizzle-orm'
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  unique,
} from 'drizzle-orm/sqlite-core'
import type {
  CaseCredentialId,
  CaseId,
  ComparisonId,
  CredentialId,
  DecisionId,
  ModuleOutcomeId,
  ModuleVersionId,
  ReadingId,
  VerificationReportId,
} from '#core/ids.ts'
import type { DecisionContent, Ledger, RecognitionOutcome } from '#core/recognition/decision.ts'
import type { OutcomeCredit } from '#core/recognition/outcomeCredits.ts'
import { cases } from './cases.ts'
import { moduleOutcomes, moduleVersions } from './catalogue.ts'
import { comparisons } from './comparison.ts'
import { caseCredentials, credentials, readings } from './credentials.ts'
import { officeSettings, policies } from './office.ts'
import { verificationReports } from './verification.ts'
import { authored } from './columns.ts'

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
