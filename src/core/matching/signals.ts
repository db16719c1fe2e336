import { compoundPart } from './signals/compoundPart.ts'
import { level } from './signals/level.ts'
import { negation } from './signals/negation.ts'
import { sameFamily } from './signals/sameFamily.ts'
import { sameStem } from './signals/sameStem.ts'
import type { ModuleSignal, Objection, PassageSignal, RankingSignal, WordSignal } from './signals/signal.ts'
import { titleLetters } from './signals/titleLetters.ts'
import { verbClass } from './signals/verbClass.ts'
import { verbLower } from './signals/verbLower.ts'
import { wholeText } from './signals/wholeText.ts'
import { workload } from './signals/workload.ts'

interface Weighted<Signal> {
  readonly signal: Signal
  /** 0…1. */
  readonly weight: number
}

/** What ranks a catalogue: the score is the weighted sum. */
export const rankingSignals: readonly Weighted<RankingSignal>[] = [
  { signal: wholeText, weight: 0.7 },
  { signal: titleLetters, weight: 0.3 },
]

/** What finds a word of the local outcome in the credential's: the surest link of each word holds. */
export const wordSignals: readonly Weighted<WordSignal>[] = [
  { signal: sameStem, weight: 1 },
  { signal: sameFamily, weight: 0.8 },
  { signal: compoundPart, weight: 0.7 },
]

export const objections: readonly Objection[] = [negation]

/** Beside the score, not inside. */
export const passageSignals: readonly PassageSignal[] = [verbLower]
export const moduleSignals: readonly ModuleSignal[] = [level, workload, verbClass]
