import { eq } from 'drizzle-orm'
import { CatalogueMapping } from '#core/programme/mapping/mapping.ts'
import type { Author } from '../author.ts'
import type { Database, Reader } from '../database.ts'
import { catalogueMappings } from '../schema.ts'

export interface RememberedMapping {
  readonly name: string
  readonly mapping: CatalogueMapping
  readonly createdAt: string
}

/** What is remembered for files of this shape; null for none, and for one that an older workbench wrote otherwise. */
export function findMapping(db: Reader, shape: string): RememberedMapping | null {
  const row = db.select().from(catalogueMappings).where(eq(catalogueMappings.shape, shape)).get()
  const mapping = CatalogueMapping.safeParse(row?.mapping)
  return row === undefined || !mapping.success
    ? null
    : { name: row.name, mapping: mapping.data, createdAt: row.createdAt }
}

/** The newest mapping of a shape is the one that is remembered. */
export function rememberMapping(
  db: Database,
  row: { readonly shape: string; readonly name: string; readonly mapping: CatalogueMapping },
  author: Author,
): void {
  db.insert(catalogueMappings)
    .values({ ...row, ...author })
    .onConflictDoUpdate({ target: catalogueMappings.shape, set: { name: row.name, mapping: row.mapping, ...author } })
    .run()
}
