import { z } from 'zod'
import { CentiCredits, Language, LocalDate } from '../../values.ts'

/** What a column of a file may become; `catalogue:mapping.field.<field>` words it. */
export const Field = z.enum([
  'leaveOut',
  'code',
  'title',
  'credits',
  'hours',
  'eqfLevel',
  'outcomes',
  'outcomeCode',
  'weight',
  'assessment',
  'prerequisites',
  'programmes',
  'validFrom',
  'validTo',
  'revision',
])
export type Field = z.infer<typeof Field>

/**
 * How one cell becomes outcomes: each line, each item of a list with its marks, each sentence, each part between
 * semicolons, or all of it.
 *
 * `whole` with several rows of one module gives an outcome a row.
 */
export const Split = z.enum(['lines', 'list', 'sentences', 'semicolons', 'whole'])
export type Split = z.infer<typeof Split>

export const ColumnMapping = z.object({
  column: z.string(),
  field: Field,
  /** The language of the column's texts; `und` where nobody says. Fields without text ignore it. */
  lang: Language,
  /** Only `outcomes` is split. */
  split: Split,
})
export type ColumnMapping = z.infer<typeof ColumnMapping>

/** What every column of a file becomes, and what holds where the file says nothing. */
export const CatalogueMapping = z.object({
  columns: z.array(ColumnMapping),
  /** Where no column gives one: the credits of every module, in hundredths; null leaves modules without credits out. */
  credits: CentiCredits.nullable(),
  /** Where no column gives one. */
  validFrom: LocalDate,
})
export type CatalogueMapping = z.infer<typeof CatalogueMapping>

/** Fields that hold text, so that a column of each may be there in every language. */
export const textFields: ReadonlySet<Field> = new Set(['title', 'outcomes', 'assessment', 'prerequisites'])
