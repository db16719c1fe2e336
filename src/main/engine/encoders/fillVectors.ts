import { setImmediate } from 'node:timers/promises'
import type { ModuleVersionId } from '#core/ids.ts'
import { moduleVersionsOf, versionsInForce } from '../db/repositories/catalogue.ts'
import { inPieces } from '../inPieces.ts'
import { comparedModule } from '../matching/comparedModule.ts'
import type { Workspace } from '../workspace.ts'
import { keepWhole, withoutWhole } from './moduleVectors.ts'
import type { ReadyEncoder } from './readyEncoder.ts'

/** Of the modules in force those that are read. */
export interface Filled {
  readonly done: number
  readonly of: number
}

interface Filling {
  /** Whether it is still wanted. */
  readonly goOn: () => boolean
  readonly told: (filled: Filled) => void
}

/** Modules looked for in one go. */
const looked = 1000
/** Modules read from the record in one go. */
const piece = 100

/** Has an encoder read the modules in force that it has not read yet; what was read stays. Answers whether there were any. */
export async function fillVectors(
  workspace: Pick<Workspace, 'db' | 'today' | 'inTransaction'>,
  encoder: ReadyEncoder,
  { goOn, told }: Filling,
): Promise<boolean> {
  const { db, today } = workspace
  const { id, languages } = encoder.folder
  const versions = versionsInForce(db, today())
  const missing = new Map<ModuleVersionId, string[]>()
  for (const lang of languages) {
    for (const keys of inPieces(versions, looked)) {
      if (!goOn()) return false
      for (const version of withoutWhole(db, id, { keys, lang })) {
        missing.set(version, [...(missing.get(version) ?? []), lang])
      }
      await setImmediate()
    }
  }
  if (!goOn()) return false
  let done = versions.length - missing.size
  told({ done, of: versions.length })
  const ids = [...missing.keys()]
  for (const some of inPieces(ids, piece)) {
    for (const version of moduleVersionsOf(db, some)) {
      for (const lang of missing.get(version.moduleVersionId) ?? []) {
        await keepWhole(workspace, encoder, { module: comparedModule(version), lang }, goOn)
        if (!goOn()) return true
      }
      done += 1
      told({ done, of: versions.length })
    }
  }
  return ids.length > 0
}
