import { blob, check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type {
  CaseCredentialId,
  ComparisonId,
  JudgedTogetherId,
  JudgementId,
  ModuleOutcomeId,
  ModuleVersionId,
  ReadingId,
} from '#core/ids.ts'
import type { Coverage, ModuleSuggestion } from '#core/matching/comparison.ts'
import { moduleOutcomes, moduleVersions } from './catalogue.ts'
import { authored, coverages, oneOf } from './columns.ts'
import { caseCredentials, readings } from './credentials.ts'

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
    /** The act in which it was judged together with others; null where it was judged by itself. */
    togetherId: text('together_id').$type<JudgedTogetherId>(),
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

/**
 * Vectors by an encoder, of texts of modules and never of an applicant's: filled in the background, found again by the
 * text's hash, or, of a module as a whole, by that of its version's id and the language.
 */
export const textVectors = sqliteTable(
  'text_vectors',
  {
    /** SHA-256 of the text as it is encoded or of what names the module, hexadecimal. */
    textHash: text('text_hash').notNull(),
    modelId: text('model_id').notNull(),
    /** Each number times 127 as a signed byte; of a module its title's and then the whole's, or nothing. */
    vector: blob({ mode: 'buffer' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.textHash, table.modelId] })],
)

/**
 * Weights re-fitted on this office's own judgements, numbers only: a row each time a model is put in force, also the one
 * that comes with the program. The newest that is not retired is in use.
 */
export const matchModels = sqliteTable('match_models', {
  id: text().primaryKey(),
  content: text({ mode: 'json' }).$type<unknown>().notNull(),
  retiredAt: text('retired_at'),
  ...authored(),
})
