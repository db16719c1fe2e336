import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import type { ModuleId, ModuleOutcomeId, ModuleVersionId, ProgrammeId } from '#core/ids.ts'
import type { Purpose } from '#core/programme/programme.ts'
import type { LangText } from '#core/values.ts'
import { authored, oneOf, purposes } from './columns.ts'

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

/** Which column of a file of this shape means which field; remembered when an officer confirmed it. */
export const catalogueMappings = sqliteTable('catalogue_mappings', {
  /** The file's headings, normalised and joined: what makes two files of one shape. */
  shape: text().primaryKey(),
  name: text().notNull(),
  mapping: text({ mode: 'json' }).$type<unknown>().notNull(),
  ...authored(),
})

/** A skill of a reference list such as ESCO; labels in each language of the file. */
export const skills = sqliteTable(
  'skills',
  {
    uri: text().primaryKey(),
    scheme: text().notNull(),
    /** The newest day of the newest list that names it, `YYYY-MM-DD`; empty where no list has days. */
    version: text().notNull(),
    /** The same of the list that withdrew it; null while it is in force. It stays where a person confirmed it. */
    withdrawnIn: text('withdrawn_in'),
    labels: text({ mode: 'json' }).$type<LangText>().notNull(),
    alternatives: text({ mode: 'json' }).$type<LangText>().notNull(),
    ...authored(),
  },
  (table) => [index('skills_of_scheme').on(table.scheme)],
)

/** Append-only: the newest row of an outcome and a skill holds. A suggestion alone bridges nothing. */
export const outcomeSkills = sqliteTable(
  'outcome_skills',
  {
    id: text().primaryKey(),
    moduleOutcomeId: text('module_outcome_id')
      .$type<ModuleOutcomeId>()
      .notNull()
      .references(() => moduleOutcomes.id),
    skillUri: text('skill_uri')
      .notNull()
      .references(() => skills.uri),
    state: text().$type<'confirmed' | 'withdrawn'>().notNull(),
    ...authored(),
  },
  (table) => [index('outcome_skills_of').on(table.moduleOutcomeId), index('outcome_skills_skill').on(table.skillUri)],
)
