import { rankingSignals } from '../signals.ts'
import type { Answer } from '../signals/signal.ts'
import { titleMeans } from '../signals/titleMeaning.ts'
import type { SentenceNearness } from './sentenceNearness.ts'

/** What an encoder of sentences says takes the place of what the table of words says, module by module. */
export function withSentences(answers: readonly Answer[], sentences: SentenceNearness | null): readonly Answer[] {
  if (sentences === null) return answers
  return answers.map((answer, nth) => {
    const name = rankingSignals[nth]?.name
    if (answer.found === null || (name !== 'titleMeaning' && name !== 'textMeaning')) return answer
    const said = sentences[name]
    const nearness = answer.found.nearness.map((before, position) => {
      const value = said[position] ?? Number.NaN
      return Number.isNaN(value) ? before : value
    })
    return {
      found: { ...answer.found, nearness },
      measure: (position) => [nearness[position] ?? 0],
      reasonFor: (position) => (name === 'titleMeaning' ? titleMeans(nearness[position] ?? 0) : null),
    }
  })
}
