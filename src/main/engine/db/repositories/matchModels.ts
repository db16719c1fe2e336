import { desc, eq, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { OfficeModel } from '#core/matching/refit/officeModel.ts'
import type { Author } from '../author.ts'
import type { Database, Reader } from '../database.ts'
import { matchModels, officers } from '../schema.ts'

/** The model that comes with the program is a row too where it was gone back to: each stretch of time has one. */
const Content = z.discriminatedUnion('kind', [OfficeModel, z.strictObject({ kind: z.literal('shipped') })])

/** One stretch of time in which a model was in force; one that is put in force again has two. */
export interface ModelStretch {
  /** Null is the model that comes with the program. */
  readonly model: OfficeModel | null
  readonly from: string
  readonly until: string | null
  readonly by: string
}

// In the order they were written: a clock that was set back must not bring an old model to the front.
const newestFirst = desc(sql`${matchModels}.rowid`)

export function modelStretches(db: Reader): ModelStretch[] {
  return db
    .select({ row: matchModels, by: officers.name })
    .from(matchModels)
    .innerJoin(officers, eq(officers.id, matchModels.createdBy))
    .orderBy(newestFirst)
    .all()
    .map(({ row, by }) => ({ model: modelIn(row.content), from: row.createdAt, until: row.retiredAt, by }))
}

/** Null is the model that comes with the program. */
export function officeModelInForce(db: Reader): OfficeModel | null {
  const row = db
    .select({ content: matchModels.content })
    .from(matchModels)
    .where(isNull(matchModels.retiredAt))
    .orderBy(newestFirst)
    .limit(1)
    .get()
  return row === undefined ? null : modelIn(row.content)
}

/** Ends what is in force and begins this; null is the model that comes with the program. */
export function putModelInForce(db: Database, id: string, model: OfficeModel | null, author: Author): void {
  db.update(matchModels).set({ retiredAt: author.createdAt }).where(isNull(matchModels.retiredAt)).run()
  const content: z.infer<typeof Content> = model ?? { kind: 'shipped' }
  db.insert(matchModels)
    .values({ id, content, retiredAt: null, ...author })
    .run()
}

function modelIn(content: unknown): OfficeModel | null {
  const read = Content.parse(content)
  return read.kind === 'shipped' ? null : read
}
