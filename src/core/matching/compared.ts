import type { Assertion } from '../credential/element.ts'
import { credentialFacts } from '../credential/facts.ts'
import type { TaggedText } from '../values.ts'
import type { ComparedCredential } from './comparison.ts'
import { maskNames, maskPhrase } from './maskNames.ts'

/**
 * What the comparison sees of a credential: its own words, without the holder's names and the provider's.
 *
 * `names` are all that is known of the holder's, in every spelling; the names that the file states are added to them.
 */
export function toCompared(rows: readonly Assertion[], names: readonly string[]): ComparedCredential {
  const facts = credentialFacts(rows)
  const people = [...names, ...facts.holderNames]
  const providers = [...facts.issuer, ...facts.awardingBody].map(({ value }) => value)
  const masked = ({ lang, value }: TaggedText): TaggedText => ({
    lang,
    value: providers.reduce(maskPhrase, maskNames(value, people)),
  })
  return {
    title: facts.title.map(masked),
    outcomes: facts.outcomes.map(({ item, text }) => ({ item, text: text.map(masked) })),
    eqfLevel: facts.eqfLevel,
    credits: facts.ects,
  }
}
