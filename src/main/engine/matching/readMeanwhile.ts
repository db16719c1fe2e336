import { setImmediate } from 'node:timers/promises'
import { readAhead } from '#core/matching/compare.ts'
import type { Candidate, ComparedCredential, ComparedModule } from '#core/matching/comparison.ts'
import type { Corpus } from '#core/matching/corpus.ts'
import { mostListed, rankWithDoubt } from '#core/matching/rank.ts'
import type { SentenceNearness } from '#core/matching/ranking/sentenceNearness.ts'

/** Of those that words find: the list is going to be made of some of them, whatever the encoder says. */
const mostReadAhead = 40

/** A credential that an encoder of sentences is at work on, elsewhere. */
export interface Heard {
  readonly isReading: () => boolean
}

/** Where modules are found that the list may be made of. */
export interface Likely {
  /** Asked only while the encoder reads: a record that is closed ends that, too. */
  readonly modulesOf: (candidates: readonly Candidate[]) => readonly ComparedModule[]
  /** What the encoder says of the modules by `firstHalf` of the credential, by language. */
  readonly byHalf: () => Promise<ReadonlyMap<string, SentenceNearness>>
}

/**
 * The title and every other outcome. An encoder reads them first, so that what is near can be guessed while it reads the
 * rest; outcomes of one kind tend to stand together, so that the first five of ten would say less.
 */
export function firstHalf(credential: ComparedCredential): ComparedCredential {
  return { ...credential, outcomes: credential.outcomes.filter((_, nth) => nth % 2 === 0) }
}

/**
 * For as long as an encoder of sentences is at work elsewhere: asks words, and reads the modules that they find, nearest
 * first; then those that are near by what it has read so far. It changes no answer.
 */
export async function readMeanwhile(
  { isReading }: Heard,
  credential: ComparedCredential,
  corpus: Corpus,
  { modulesOf, byHalf }: Likely,
): Promise<void> {
  if (!isReading()) return
  let isHalfSaid = false
  const half = byHalf()
    // Whoever asks for all that it says hears of a failure.
    .catch(() => null)
    .finally(() => (isHalfSaid = true))
  /** Ends the earlier of when it is enough and when the encoder has read all; says whether the encoder still reads. */
  const readUntil = async (isEnough: () => boolean, candidates: readonly Candidate[]): Promise<boolean> => {
    for (const module of modulesOf(candidates)) {
      await setImmediate()
      if (!isReading()) return false
      if (isEnough()) return true
      readAhead(credential, module, corpus)
    }
    return true
  }
  const byWords = rankWithDoubt(credential, corpus).candidates.slice(0, mostReadAhead)
  if (!(await readUntil(() => isHalfSaid, byWords))) return
  const said = await half
  if (said === null || !isReading()) return
  await readUntil(() => false, rankWithDoubt(credential, corpus, said).candidates.slice(0, mostListed))
}
