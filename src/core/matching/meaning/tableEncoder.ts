import { createLexicon, nothingKnown } from '../ranking/lexicon.ts'
import { meaningOf } from '../ranking/meaningOf.ts'
import type { WordMeaning } from './meaning.ts'
import type { SentenceEncoder } from './sentenceEncoder.ts'

/**
 * A table of words as an encoder of sentences: where a text's words point together, those that are rare in any text
 * counting more. It knows no catalogue, so a word that is rare in one counts as elsewhere; all numbers are 0 where it knows
 * no word of a text.
 */
export function tableEncoder(table: WordMeaning): SentenceEncoder {
  const { id, dimensions, languages, licence } = table
  const lexicon = createLexicon(languages[0] ?? '', table, nothingKnown)
  const vectorOf = (text: string) => {
    const words = new Map(lexicon.read(text, 'dropped').map((word) => [word.stemId, word]))
    // In the order of their stems, so that the order of sentences changes no digit.
    const sorted = [...words.values()].sort((a, b) => (a.stem < b.stem ? -1 : 1))
    return meaningOf(sorted, () => 1, table) ?? new Float32Array(dimensions)
  }
  return { id, dimensions, languages, licence, encode: (texts) => Promise.resolve(texts.map(vectorOf)) }
}
