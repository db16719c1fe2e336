import type { Question } from './question.ts'
import type { RankWord } from './rankWord.ts'
import type { Similarity } from './similarity.ts'

/** Of some words, by weight, the share that others say: by ever more knowledge, as in `Similarity`. */
export type ShareMet = readonly [same: number, letters: number, kin: number, meaning: number]

const nothing: ShareMet = [0, 0, 0, 0]
/** What a word that only says how far a course goes weighs in a title. */
const levelWeight = 0.35

/** Of the words of a credential the share that a module's say. */
export function shareOfAsked(
  asked: readonly RankWord[],
  local: readonly RankWord[],
  weightOf: (word: RankWord) => number,
  surestInto: Question['surestInto'],
): ShareMet {
  return shareBy(asked, weightOf, (word) => surestInto(word, local))
}

/** Of the words of a module the share that a credential's say. */
export function shareOfLocal(
  asked: readonly RankWord[],
  local: readonly RankWord[],
  weightOf: (word: RankWord) => number,
  surestFrom: Question['surestFrom'],
): ShareMet {
  return shareBy(local, weightOf, (word) => surestFrom(asked, word))
}

export function shareBy(
  words: readonly RankWord[],
  weightOf: (word: RankWord) => number,
  bestFor: (word: RankWord) => Similarity,
): ShareMet {
  let all = 0
  let [same, letters, kin, meaning] = [0, 0, 0, 0]
  for (const word of words) {
    const weight = weightOf(word) * (word.level > 0 ? levelWeight : 1)
    const best = bestFor(word)
    all += weight
    same += weight * best.same
    letters += weight * best.letters
    kin += weight * best.kin
    meaning += weight * best.meaning
  }
  return all === 0 ? nothing : [same / all, letters / all, kin / all, meaning / all]
}

/** Both ways at once: high only where each side is met by the other. */
export function bothWays(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b)
}
