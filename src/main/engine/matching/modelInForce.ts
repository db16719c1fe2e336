import { shippedModel, type CoverageModel } from '#core/matching/coverageModel.ts'
import type { SentencesNear } from '#core/matching/meaning/sentences.ts'
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

/** What an encoder of sentences says of outcomes, for as long as a comparison lasts. */
export interface ComparedBySentences {
  readonly near: SentencesNear
  /** As it stands with a suggestion: `sentences/` and the encoder's id, or `words`. */
  readonly by: string
}

export const byWords = 'words'
export function bySentences(encoderId: string): string {
  return `sentences/${encoderId}`
}

/** Engine, model and what said how near sentences are, and the office's own encoder that ranked: what stands with each suggestion. */
export function versionInForce(db: Reader, by: string): string {
  const { inUse } = encoderChoice(db)
  const coverage = coverageVersion(modelInForce(db), by)
  return inUse === null ? coverage : `${coverage}+${inUse.id}`
}

/** Whether a stored suggestion was made by the engine, model and sentences of now; who ranked has no say in coverage. */
export function madeAsNow(db: Reader, stored: string, by: string): boolean {
  const now = coverageVersion(modelInForce(db), by)
  return stored === now || stored.startsWith(`${now}+`)
}

function coverageVersion({ key }: ModelInForce, by: string): string {
  return [engineVersion, ...(key === null ? [] : [`office/${key}`]), by].join('+')
}
