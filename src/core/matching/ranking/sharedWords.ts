import type { MatchReason } from '../comparison.ts'
import { reason } from '../reasons.ts'
import { strengthOf } from '../strength.ts'
import type { CatalogueTexts } from './catalogueTexts.ts'
import type { RankedText } from './rankedText.ts'

/** Words named in the reason. */
const wordsNamed = 6

/** The rarest words that a credential shares with a module, as the credential writes them. */
export function sharedWords(
  asked: RankedText,
  local: RankedText,
  rarity: CatalogueTexts['rarity'],
  value: number,
): MatchReason | null {
  const held = new Set(local.allWords.map(({ stemId }) => stemId))
  const shared = asked.allWords.filter(({ stemId }) => held.has(stemId))
  if (shared.length === 0) return null
  const words = shared
    .map((word) => ({ written: word.written, rarity: rarity(word) }))
    .sort((a, b) => b.rarity - a.rarity)
    .slice(0, wordsNamed)
    .map(({ written }) => written)
    .join(', ')
  return reason({
    signal: 'wholeText',
    code: 'wordsShared',
    side: 'for',
    strength: strengthOf(value),
    value,
    facts: { words },
  })
}
