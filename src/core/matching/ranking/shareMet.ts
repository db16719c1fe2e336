import type { Question } from './question.ts'
import type { RankWord } from './rankWord.ts'
import type { Similarity } from './similarity.ts'

/** Of some words, by weight, the share that others say: by ever more knowledge, as in `Similarity`. */
export type ShareMet = readonly [same: number, letters: number, kin: number, meaning: number]

const nothing: ShareMet = [0, 0, 0, 0]
/** What a word that only says how far a course goes weighs in a title. */
const levelWeight = 0.35

/** `asked` are words of the credential and `local` of the module; `of` names the side whose share is wanted. */
export function shareMet(
  of: 'asked' | 'local',
  asked: readonly RankWord[],
  local: readonly RankWord[],
  weightOf: (word: RankWord) => number,
  link: Question['link'],
): ShareMet {
  const [from, to] = of === 'asked' ? [asked, local] : [local, asked]
  let all = 0
  let [same, letters, kin, meaning] = [0, 0, 0, 0]
  for (const word of from) {
    const weight = weightOf(word) * (word.level > 0 ? levelWeight : 1)
    all += weight
    const best = { same: 0, letters: 0, kin: 0, meaning: 0 }
    for (const other of to) keepBest(best, of === 'asked' ? link(word, other) : link(other, word))
    same += weight * best.same
    letters += weight * best.letters
    kin += weight * best.kin
    meaning += weight * best.meaning
  }
  return all === 0 ? nothing : [same / all, letters / all, kin / all, meaning / all]
}

function keepBest(best: { -readonly [Level in keyof Similarity]: number }, link: Similarity): void {
  if (link.meaning <= 0) return
  if (link.same > best.same) best.same = link.same
  if (link.letters > best.letters) best.letters = link.letters
  if (link.kin > best.kin) best.kin = link.kin
  if (link.meaning > best.meaning) best.meaning = link.meaning
}

/** Both ways at once: high only where each side is met by the other. */
export function bothWays(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b)
}
