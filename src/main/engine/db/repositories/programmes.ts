import { eq } from 'drizzle-orm'
import type { ModuleVersionId, ProgrammeId } from '#core/ids.ts'
import type { Reader } from '../database.ts'
import { moduleVersionProgrammes } from '../schema.ts'

/** The programme that credits count in: the one the case names, else the only one the module belongs to, else none. */
export function programmeOfLine(
  db: Reader,
  { programmeId, moduleVersionId }: { programmeId: ProgrammeId | null; moduleVersionId: ModuleVersionId | null },
): ProgrammeId | null {
  if (programmeId !== null || moduleVersionId === null) return programmeId
  const rows = db
    .select({ id: moduleVersionProgrammes.programmeId })
    .from(moduleVersionProgrammes)
    .where(eq(moduleVersionProgrammes.moduleVersionId, moduleVersionId))
    .all()
  return rows.length === 1 ? (rows[0]?.id ?? null) : null
}
