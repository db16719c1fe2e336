import { assessment } from './signals/assessment.ts'
import { awardAge } from './signals/awardAge.ts'
import { compoundPart } from './signals/compoundPart.ts'
import { headVerbs } from './signals/headVerbs.ts'
import { languages } from './signals/languages.ts'
import { length } from './signals/length.ts'
import { letterGroups } from './signals/letterGroups.ts'
import { level } from './signals/level.ts'
import { levelWords } from './signals/levelWords.ts'
import { moduleKind } from './signals/moduleKind.ts'
import { nearestPassage } from './signals/nearestPassage.ts'
import { negation } from './signals/negation.ts'
import { numbers } from './signals/numbers.ts'
import { objects } from './signals/objects.ts'
import { places } from './signals/places.ts'
import { plainWords } from './signals/plainWords.ts'
import { prerequisite } from './signals/prerequisite.ts'
import { repeatedTitle } from './signals/repeatedTitle.ts'
import { sameFamily } from './signals/sameFamily.ts'
import { sameStem } from './signals/sameStem.ts'
import type { ModuleSignal, Objection, PassageSignal, RankingSignal, WordSignal } from './signals/signal.ts'
import { textCosine } from './signals/textCosine.ts'
import { textHolds } from './signals/textHolds.ts'
import { textMeaning } from './signals/textMeaning.ts'
import { textSentence } from './signals/textSentence.ts'
import { textTopic } from './signals/textTopic.ts'
import { titleCosine } from './signals/titleCosine.ts'
import { titleLetters } from './signals/titleLetters.ts'
import { titleMeaning } from './signals/titleMeaning.ts'
import { titleSentence } from './signals/titleSentence.ts'
import { titleTopic } from './signals/titleTopic.ts'
import { titleWords } from './signals/titleWords.ts'
import { titlesMeet } from './signals/titlesMeet.ts'
import { verbClass } from './signals/verbClass.ts'
import { verbLower } from './signals/verbLower.ts'
import { wholeText } from './signals/wholeText.ts'
import { wordBeginnings } from './signals/wordBeginnings.ts'
import { wordPairs } from './signals/wordPairs.ts'
import { workload } from './signals/workload.ts'

interface Weighted<Signal> {
  readonly signal: Signal
  /** 0…1. */
  readonly weight: number
}

/** What ranks a catalogue; the weight of each of their measures is learned and stands in `ranking/weights.json`. */
export const rankingSignals: readonly RankingSignal[] = [
  wholeText,
  plainWords,
  wordBeginnings,
  titleWords,
  titleLetters,
  titleMeaning,
  textMeaning,
  titleTopic,
  textTopic,
  titleSentence,
  textSentence,
  titleCosine,
  textCosine,
  titlesMeet,
  textHolds,
  objects,
  headVerbs,
  nearestPassage,
  wordPairs,
  places,
  numbers,
  levelWords,
  length,
  repeatedTitle,
  moduleKind,
  languages,
]

/** What finds a word of the local outcome in the credential's: the surest link of each word holds. */
export const wordSignals: readonly Weighted<WordSignal>[] = [
  { signal: sameStem, weight: 1 },
  { signal: sameFamily, weight: 0.8 },
  { signal: compoundPart, weight: 0.7 },
  { signal: letterGroups, weight: 0.8 },
]

export const objections: readonly Objection[] = [negation]

/** Beside the score, not inside. */
export const passageSignals: readonly PassageSignal[] = [verbLower]
export const moduleSignals: readonly ModuleSignal[] = [level, workload, verbClass, awardAge, assessment, prerequisite]
