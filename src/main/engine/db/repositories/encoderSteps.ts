import { desc, sql } from 'drizzle-orm'
import { EncoderFolder } from '#core/matching/meaning/encoderFolder.ts'
import type { Author } from '../author.ts'
import type { Database, Reader } from '../database.ts'
import { encoderSteps, type encoderStepNames } from '../schema.ts'

/** Which encoder ranks, and which is on its way; null is the bundled table. */
export interface EncoderChoice {
  readonly inUse: EncoderFolder | null
  readonly preparing: EncoderFolder | null
  /** What ranked before what does now; undefined where nothing else ever did. */
  readonly before: EncoderFolder | null | undefined
}

export function encoderChoice(db: Reader): EncoderChoice {
  // In the order they were written: a clock that was set back must not bring an old choice to the front.
  const rows = db
    .select()
    .from(encoderSteps)
    .orderBy(desc(sql`rowid`))
    .all()
  const folderOf = ({ folder }: (typeof rows)[number]) => (folder === null ? null : EncoderFolder.parse(folder))
  const used = rows.filter(({ step }) => step === 'use').map(folderOf)
  const [newest] = rows
  const inUse = used[0] ?? null
  return {
    inUse,
    preparing: newest?.step === 'prepare' ? folderOf(newest) : null,
    before: used.length === 0 ? undefined : [...used, null].find((one) => (one?.id ?? null) !== (inUse?.id ?? null)),
  }
}

export function insertEncoderStep(
  db: Database,
  row: { readonly id: string; readonly step: (typeof encoderStepNames)[number]; readonly folder: EncoderFolder | null },
  author: Author,
): void {
  db.insert(encoderSteps)
    .values({ ...row, ...author })
    .run()
}
