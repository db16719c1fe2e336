import { gistOf, type Unit } from '../meaning/gist.ts'
import { hasTerms, phrasesOf } from '../meaning/termTable.ts'

/** A text said in words of another language, as far as the terms reach. */
export interface BridgedText {
  readonly text: string
  /** By weight, the share of its words that the other language has a word for: 0…1. */
  readonly known: number
}

/**
 * What a text says in another language: its terms by the first phrase that says each there, into English also words of the
 * same origin. Words without one are left out, so that no word is met by chance. `null` where one of the languages has no
 * terms.
 */
export function bridgedInto(value: string, from: string, to: string): BridgedText | null {
  if (!hasTerms(from) || !hasTerms(to) || from === to) return null
  const said = gistOf(value, from).units.map((unit) => ({ unit, phrases: phrasesFor(unit, to) }))
  const weightOf = (some: typeof said) => some.reduce((sum, { unit }) => sum + unit.weight, 0)
  return {
    text: said.flatMap(({ phrases }) => phrases).join(' '),
    known: weightOf(said.filter(({ phrases }) => phrases.length > 0)) / Math.max(1e-9, weightOf(said)),
  }
}

/** A word that can be several terms is said by the first two. */
const termsOfWord = 2

function phrasesFor({ concepts, english }: Unit, to: string): readonly string[] {
  if (concepts.length === 0) return to === 'en' ? english : []
  return [...new Set(concepts.slice(0, termsOfWord).flatMap((concept) => phrasesOf(concept, to).slice(0, 1)))]
}
