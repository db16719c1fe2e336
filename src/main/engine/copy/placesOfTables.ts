/**
 * Why a table is not in an applicant's copy; `locales/copy.json` words each.
 *
 * `ofTheOffice`: the office, its people and its settings. `ofTheCatalogue`: programmes and modules, the same for everybody.
 * `ofTheProgram`: what the program works with. `withoutPerson`: kept without a way back to anybody.
 */
type LeftOutBecause = 'ofTheOffice' | 'ofTheCatalogue' | 'ofTheProgram' | 'withoutPerson'

/**
 * Tables that no copy holds, with the reason. Everything else is copied: what belongs to the applicant by its references
 * (`db/ownedRows.ts`, as an erasure finds it), and `aboutWithoutReference`. A table in neither fails `heldRows.test.ts`.
 */
export const leftOut: Readonly<Record<string, LeftOutBecause>> = {
  absences: 'ofTheOffice',
  assessment_templates: 'ofTheOffice',
  facts: 'ofTheOffice',
  grade_distributions: 'ofTheOffice',
  letter_templates: 'ofTheOffice',
  office_form_drafts: 'ofTheOffice',
  office_settings: 'ofTheOffice',
  officer_roles: 'ofTheOffice',
  officers: 'ofTheOffice',
  policies: 'ofTheOffice',
  statement_batches: 'ofTheOffice',
  catalogue_mappings: 'ofTheCatalogue',
  module_outcomes: 'ofTheCatalogue',
  module_version_programmes: 'ofTheCatalogue',
  module_versions: 'ofTheCatalogue',
  modules: 'ofTheCatalogue',
  outcome_essentials: 'ofTheCatalogue',
  outcome_skills: 'ofTheCatalogue',
  programme_versions: 'ofTheCatalogue',
  programmes: 'ofTheCatalogue',
  skills: 'ofTheCatalogue',
  encoder_steps: 'ofTheProgram',
  match_models: 'ofTheProgram',
  text_vectors: 'ofTheProgram',
  trust_packs: 'ofTheProgram',
  trusted_makers: 'ofTheProgram',
  kept_precedents: 'withoutPerson',
}

/** Tables that name an applicant or a case without a foreign key, because their rows outlive an erasure. */
export const aboutWithoutReference = ['audit_entries', 'erasure_requests', 'erasures'] as const

/** Columns that open files or hide what the log says, by their names in `db/schema`: no fact of anybody. */
export const keyColumns: ReadonlySet<string> = new Set(['salt', 'originalId', 'originalKey', 'equality'])
