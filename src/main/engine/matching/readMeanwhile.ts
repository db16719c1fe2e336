import { setImmediate } from 'node:timers/promises'
import { readAhead } from '#core/matching/compare.ts'
import type { Candidate, ComparedCredential, ComparedModule } from '#core/matching/comparison.ts'
import type { Corpus } from '#core/matching/corpus.ts'
import { rankWithDoubt } from '#core/matching/rank.ts'

/** Of those that words find: the list is going to be made of most of them, whatever the encoder says. */
const mostReadAhead = 40

/**
 * For as long as an encoder of sentences is at work elsewhere: asks words, and reads the modules that they find, nearest
 * first. It changes no answer.
 */
export async function readMeanwhile(
  { isReading }: { readonly isReading: () => boolean },
  credential: ComparedCredential,
  corpus: Corpus,
  modulesOf: (candidates: readonly Candidate[]) => readonly ComparedModule[],
): Promise<void> {
  if (!isReading()) return
  // Before anything is waited for: the record may be closed meanwhile.
  for (const module of modulesOf(rankWithDoubt(credential, corpus).candidates.slice(0, mostReadAhead))) {
    await setImmediate()
    if (!isReading()) return
    readAhead(credential, module, corpus)
  }
}
