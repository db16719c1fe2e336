import type { Result } from '../../result.ts'
import type { CatalogueProblem } from '../catalogueProblem.ts'
import type { CompleteCatalogue } from '../completeCatalogue.ts'
import type { SourceTable } from './table.ts'

/** A file as the formats see it. `text` is null where the bytes are not UTF-8; a byte order mark is no part of it. */
export interface CatalogueSource {
  readonly name: string
  readonly bytes: Uint8Array
  readonly text: string | null
}

/** A catalogue in the workbench's own form is whole; everything else is rows whose columns an officer gives a meaning. */
export type ReadSource =
  | { readonly kind: 'catalogue'; readonly complete: CompleteCatalogue }
  | { readonly kind: 'tables'; readonly tables: readonly SourceTable[] }

export type SourceOutcome = Result<ReadSource, readonly CatalogueProblem[]>

/**
 * One catalogue format. To add one: write a file here, then list it in `registry.ts`.
 *
 * A format never throws for what a file holds.
 */
export interface CatalogueFormat {
  readonly id: string
  /** How surely this file is of the format, 0…1, from its content; 0 is "not mine". */
  confidence(source: CatalogueSource): number
  read(source: CatalogueSource): SourceOutcome | Promise<SourceOutcome>
}
