import { z } from 'zod'
import { JobId } from '#core/ids.ts'
import { CatalogueMapping } from '#core/programme/mapping/mapping.ts'
import { ModuleContent } from '#core/programme/programme.ts'
import { Instant } from '#core/values.ts'
import { Bytes } from './bytes.ts'

/** A problem or remark with its place; `catalogue:import.at.<at>` words it. */
export const CatalogueFinding = z.object({
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type CatalogueFinding = z.infer<typeof CatalogueFinding>

/**
 * Catalogue files on their way into the catalogue.
 *
 * `reading` opens them or reads them anew with a mapping · `ready` waits for the officer · `importing` writes, part by
 * part: what is written stays · `imported`, `stopped` and `refused` are ends.
 */
export const CatalogueImport = z.object({
  id: JobId,
  names: z.array(z.string()),
  state: z.enum(['reading', 'ready', 'importing', 'imported', 'stopped', 'refused']),
  format: z.string(),
  /** Sheets to choose from; empty for files in the workbench's own form. */
  tables: z.array(z.object({ name: z.string(), rows: z.int() })),
  table: z.int(),
  mapping: CatalogueMapping.nullable(),
  /** When the mapping that was used first is remembered from; null where it was suggested from the headings. */
  remembered: z.object({ name: z.string(), at: Instant }).nullable(),
  columns: z.array(
    z.object({
      column: z.string(),
      filled: z.int(),
      read: z.int(),
      examples: z.array(z.string()),
      became: z.object({ from: z.string(), to: z.string() }).nullable(),
      people: z.boolean(),
      /** Only its place tells it from another column: several of one heading, or none. */
      byPlace: z.boolean(),
    }),
  ),
  /** Kinds of things in the file that are no row. */
  beside: z.array(z.object({ kind: z.string(), count: z.int() })),
  /** What an import would bring; `known` codes get a new version where their content differs. */
  counts: z.object({ modules: z.int(), outcomes: z.int(), fresh: z.int(), known: z.int(), absent: z.int() }),
  /** The first of them; how many there are stands beside. */
  problems: z.array(CatalogueFinding),
  problemCount: z.int(),
  remarks: z.array(CatalogueFinding),
  remarkCount: z.int(),
  done: z.int(),
  result: z
    .object({
      programmes: z.int(),
      modules: z.int(),
      outcomes: z.int(),
      unchanged: z.int(),
      weightsSetByImport: z.int(),
    })
    .nullable(),
})
export type CatalogueImport = z.infer<typeof CatalogueImport>

const id = z.object({ id: JobId })

export const catalogueImportRoutes = {
  /** Opens files and answers at once; `catalogueImport.changed` tells what they hold. An import that is open is closed. */
  'catalogueImport.open': {
    // In pieces, since one message of the loopback host bounds each.
    input: z.object({ files: z.array(z.object({ name: z.string().min(1), pieces: z.array(Bytes).min(1) })).min(1) }),
    output: CatalogueImport,
  },
  /** The import that is open, if one is. */
  'catalogueImport.current': { input: z.object({}), output: CatalogueImport.nullable() },
  /** Reads a table anew; without a mapping, with the remembered or the suggested one. */
  'catalogueImport.map': {
    input: id.extend({ table: z.int().nonnegative(), mapping: CatalogueMapping.nullable() }),
    output: CatalogueImport,
  },
  /** One module as it would be made. */
  'catalogueImport.module': { input: id.extend({ at: z.int().nonnegative() }), output: ModuleContent.nullable() },
  'catalogueImport.remember': { input: id.extend({ name: z.string().trim().min(1) }), output: CatalogueImport },
  'catalogueImport.start': { input: id, output: CatalogueImport },
  /** Ends whatever is under way and closes the files. What an import has written stays. */
  'catalogueImport.close': { input: id, output: z.object({}) },
} as const
