import { shippedModel, type CoverageModel } from '#core/matching/coverageModel.ts'
import { withOfficeWeights } from '#core/matching/refit/refit.ts'
import { engineVersion } from '#core/matching/version.ts'
import { encoderChoice } from '../db/repositories/encoderSteps.ts'
import { officeModelInForce } from '../db/repositories/matchModels.ts'
import type { Reader } from '../db/database.ts'

/** What tells coverage now. */
export interface ModelInForce {
  readonly model: CoverageModel
  /** Of the office; null is the model that comes with the program. */
  readonly key: string | null
}

/** A model that was fitted from another engine measures by other signals: it rests, and the shipped one suggests. */
export function modelInForce(db: Reader): ModelInForce {
  const own = officeModelInForce(db)
  if (own?.base !== engineVersion) return { model: shippedModel, key: null }
  return { model: withOfficeWeights(own), key: own.key }
}

/** Engine and model, and which encoder the list of modules was ranked by: what stands with each suggestion. */
export function versionInForce(db: Reader): string {
  const { inUse } = encoderChoice(db)
  const coverage = coverageVersion(modelInForce(db))
  return inUse === null ? coverage : `${coverage}+${inUse.id}`
}

/** Whether a stored suggestion was made by the engine and model of now; coverage is told without the encoder. */
export function madeAsNow(db: Reader, stored: string): boolean {
  const now = coverageVersion(modelInForce(db))
  if (!stored.startsWith(now)) return false
  const rest = stored.slice(now.length)
  return rest === '' || (rest.startsWith('+') && !rest.startsWith(`+${office}`))
}

const office = 'office/'

function coverageVersion({ key }: ModelInForce): string {
  return key === null ? engineVersion : `${engineVersion}+${office}${key}`
}
