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
  OfficerId,
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
import type { PrecedentFacts } from '#core/recognition/precedents.ts'
import type { OutcomeCredit } from '#core/recognition/outcomeCredits.ts'
import { cases } from './cases.ts'
import { moduleOutcomes, moduleVersions } from './catalogue.ts'
import { comparisons } from './comparison.ts'
import { caseCredentials, credentials, readings } from './credentials.ts'
import { officeSettings, policies } from './office.ts'
import { officers } from './officers.ts'
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

/**
 * What an officer has begun to write in a form of a case and not kept yet; nobody else reads it. Saved while it is typed, and
 * gone once it is kept or empty again. `form` names the form and what it is about, `content` is the window's own JSON.
 */
export const formDrafts = sqliteTable(
  'form_drafts',
  {
    caseId: text('case_id')
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id),
    form: text().notNull(),
    content: text().notNull(),
    ...authored(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.createdBy, table.form] })],
)

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
  (table) => [
    unique('decisions_number').on(table.caseId, table.number),
    index('decisions_policy').on(table.policyVersion),
  ],
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
    // All that the choice of precedents asks of every line.
    index('decision_lines_listed').on(table.decisionId, table.position, table.moduleVersionId, table.id),
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

/** A draft put before a second officer, frozen as it stood. */
export const decisionProposals = sqliteTable(
  'decision_proposals',
  {
    id: text().primaryKey(),
    caseId: text('case_id')
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id),
    content: text({ mode: 'json' }).$type<DecisionContent>().notNull(),
    policyVersion: integer('policy_version')
      .notNull()
      .references(() => policies.version),
    /** `fourEyes` must be answered before the decision is recorded; a `secondOpinion` is blind and binds nobody. */
    kind: text().$type<'fourEyes' | 'secondOpinion'>().notNull(),
    ...authored(),
  },
  (table) => [index('decision_proposals_of').on(table.caseId)],
)

/** The second officer's own view, written before the first one's outcome was opened where the policy asks for it. */
export const secondViews = sqliteTable(
  'second_views',
  {
    id: text().primaryKey(),
    proposalId: text('proposal_id')
      .notNull()
      .references(() => decisionProposals.id),
    lines: text({ mode: 'json' })
      .$type<readonly { moduleVersionId: ModuleVersionId; outcome: RecognitionOutcome }[]>()
      .notNull(),
    reason: text().notNull(),
    /** Whether the first officer's outcome had been opened before this was written. */
    firstSeenBefore: integer('first_seen_before', { mode: 'boolean' }).notNull(),
    ...authored(),
  },
  (table) => [index('second_views_of').on(table.proposalId)],
)

/** `opened`: the first officer's outcome was shown; then agreed, disagreed with reason, returned, or taken back. */
export const secondAnswers = sqliteTable(
  'second_answers',
  {
    id: text().primaryKey(),
    proposalId: text('proposal_id')
      .notNull()
      .references(() => decisionProposals.id),
    kind: text().$type<'opened' | 'agreed' | 'disagreed' | 'returned' | 'takenBack'>().notNull(),
    reason: text().notNull(),
    ...authored(),
  },
  (table) => [index('second_answers_of').on(table.proposalId)],
)

/** Which proposal a decision was recorded on, where the policy asked for a second officer. */
export const decisionSignatures = sqliteTable('decision_signatures', {
  decisionId: text('decision_id')
    .$type<DecisionId>()
    .primaryKey()
    .references(() => decisions.id),
  proposalId: text('proposal_id')
    .notNull()
    .references(() => decisionProposals.id),
})

/** What became of a condition: `line` and `condition` are its places in the decision's content. */
export const conditionEvents = sqliteTable(
  'condition_events',
  {
    id: text().primaryKey(),
    decisionId: text('decision_id')
      .$type<DecisionId>()
      .notNull()
      .references(() => decisions.id),
    line: integer().notNull(),
    condition: integer().notNull(),
    kind: text().$type<'reminded' | 'fulfilled' | 'lapsed'>().notNull(),
    on: text('on_day').notNull(),
    reason: text().notNull(),
    ...authored(),
  },
  (table) => [index('condition_events_of').on(table.decisionId)],
)

/** A decision that departs from a line of precedents, and why. */
export const precedentDepartures = sqliteTable(
  'precedent_departures',
  {
    id: text().primaryKey(),
    decisionId: text('decision_id')
      .$type<DecisionId>()
      .notNull()
      .references(() => decisions.id),
    precedents: text({ mode: 'json' }).$type<readonly DecisionId[]>().notNull(),
    reason: text().notNull(),
    ...authored(),
  },
  (table) => [index('precedent_departures_of').on(table.decisionId)],
)

/**
 * What an erased decision's line leaves behind for like cases: facts of the credential and the outcome, no person, no case,
 * no day. Not authored: when and by whom it was left would lead back to the erasure.
 */
export const keptPrecedents = sqliteTable(
  'kept_precedents',
  {
    id: text().$type<DecisionId>().primaryKey(),
    moduleVersionId: text('module_version_id')
      .$type<ModuleVersionId>()
      .notNull()
      .references(() => moduleVersions.id),
    outcome: text().$type<RecognitionOutcome>().notNull(),
    /** Hundredths of a credit; null is exemption without credits. */
    credits: integer(),
    year: integer().notNull(),
    facts: text({ mode: 'json' }).$type<PrecedentFacts>().notNull(),
  },
  (table) => [index('kept_precedents_of').on(table.moduleVersionId)],
)

export const appeals = sqliteTable(
  'appeals',
  {
    id: text().primaryKey(),
    decisionId: text('decision_id')
      .$type<DecisionId>()
      .notNull()
      .references(() => decisions.id),
    receivedOn: text('received_on').notNull(),
    grounds: text().notNull(),
    ...authored(),
  },
  (table) => [index('appeals_of').on(table.decisionId)],
)

/** `assigned` names the officer, another than the first; `changed` names the new decision. */
export const appealEvents = sqliteTable(
  'appeal_events',
  {
    id: text().primaryKey(),
    appealId: text('appeal_id')
      .notNull()
      .references(() => appeals.id),
    kind: text().$type<'assigned' | 'paused' | 'resumed' | 'upheld' | 'changed' | 'withdrawn'>().notNull(),
    on: text('on_day').notNull(),
    officerId: text('officer_id')
      .$type<OfficerId>()
      .references(() => officers.id),
    decisionId: text('decision_id')
      .$type<DecisionId>()
      .references(() => decisions.id),
    reason: text().notNull(),
    ...authored(),
  },
  (table) => [index('appeal_events_of').on(table.appealId)],
)
