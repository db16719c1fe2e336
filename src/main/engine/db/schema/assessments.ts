import { index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import type { CaseCredentialId } from '#core/ids.ts'
import { authored } from './columns.ts'
import { caseCredentials } from './credentials.ts'

/** A form of criteria, built in or the office's own; each save is a version, and a case pins the one it was filled in. */
export const assessmentTemplates = sqliteTable(
  'assessment_templates',
  {
    id: text().primaryKey(),
    key: text().notNull(),
    version: integer().notNull(),
    content: text({ mode: 'json' }).$type<unknown>().notNull(),
    ...authored(),
  },
  (table) => [unique('assessment_templates_version').on(table.key, table.version)],
)

/** Append-only: the newest answer of a criterion holds. */
export const assessmentAnswers = sqliteTable(
  'assessment_answers',
  {
    id: text().primaryKey(),
    caseCredentialId: text('case_credential_id')
      .$type<CaseCredentialId>()
      .notNull()
      .references(() => caseCredentials.id),
    /** `key@version` of the template, built-in ones too. */
    template: text().notNull(),
    criterion: text().notNull(),
    grade: text().notNull(),
    evidence: text({ mode: 'json' }).$type<unknown>().notNull(),
    reason: text().notNull(),
    ...authored(),
  },
  (table) => [index('assessment_answers_of').on(table.caseCredentialId)],
)

/** Finding, evidence and reason for one of the five elements; append-only, the newest holds. */
export const elementFindings = sqliteTable(
  'element_findings',
  {
    id: text().primaryKey(),
    caseCredentialId: text('case_credential_id')
      .$type<CaseCredentialId>()
      .notNull()
      .references(() => caseCredentials.id),
    element: text().notNull(),
    finding: text().notNull(),
    evidence: text().notNull(),
    reason: text().notNull(),
    ...authored(),
  },
  (table) => [index('element_findings_of').on(table.caseCredentialId)],
)

/** Passing grades of a reference group (ECTS Users' Guide 2015, annex 2): immutable, a correction is a new row. */
export const gradeDistributions = sqliteTable('grade_distributions', {
  id: text().primaryKey(),
  content: text({ mode: 'json' }).$type<unknown>().notNull(),
  retiredAt: text('retired_at'),
  ...authored(),
})

/** A grade converted for a credential of a case, with both tables, the rule and what came out. */
export const gradeConversions = sqliteTable(
  'grade_conversions',
  {
    id: text().primaryKey(),
    caseCredentialId: text('case_credential_id')
      .$type<CaseCredentialId>()
      .notNull()
      .references(() => caseCredentials.id),
    fromId: text('from_id')
      .notNull()
      .references(() => gradeDistributions.id),
    toId: text('to_id')
      .notNull()
      .references(() => gradeDistributions.id),
    result: text({ mode: 'json' }).$type<unknown>().notNull(),
    withdrawnAt: text('withdrawn_at'),
    ...authored(),
  },
  (table) => [index('grade_conversions_of').on(table.caseCredentialId)],
)
