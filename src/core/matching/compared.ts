import type { Assertion } from '../credential/element.ts'
import { credentialFacts, textOf } from '../credential/facts.ts'
import { assessmentOf, awardOf, sourcesOf } from './beside.ts'
import type { LocalDate, TaggedText } from '../values.ts'
import type { ComparedCredential } from './comparison.ts'
import { maskNames, maskPhrase } from './maskNames.ts'

/**
 * What the comparison sees of a credential: its own words, without the holder's names and the provider's.
 *
 * `names` are all that is known of the holder's, in every spelling; the names that the file states are added to them.
 * `asOf` is the day of the comparison; without it nothing is said of the award's age.
 */
export function toCompared(
  rows: readonly Assertion[],
  names: readonly string[],
  asOf: LocalDate | null,
): ComparedCredential {
  const facts = credentialFacts(rows)
  const people = [...names, ...facts.holderNames]
  const providers = [...facts.issuer, ...facts.awardingBody].map(({ value }) => value)
  const masked = ({ lang, value }: TaggedText): TaggedText => ({
    lang,
    value: providers.reduce(maskPhrase, maskNames(value, people)),
  })
  return {
    title: titlesOf(rows, facts.title).map(masked),
    outcomes: facts.outcomes.map(({ item, text }) => ({
      item,
      text: text.map(masked),
      ...namedSkills(rows, item),
    })),
    eqfLevel: facts.eqfLevel,
    credits: facts.ects,
    ...(asOf === null ? {} : { award: awardOf(facts, asOf) }),
    assessment: assessmentOf(rows).map(masked),
    prerequisites: textOf(rows, 'prerequisite').map(masked),
    sources: sourcesOf(rows),
  }
}

/** A document may have a name of its own, such as "Micro-credential", beside those of what was achieved. */
function titlesOf(rows: readonly Assertion[], own: readonly TaggedText[]): readonly TaggedText[] {
  const said = new Set(own.map(({ value }) => value))
  return [...own, ...textOf(rows, 'title', 'achievement').filter(({ value }) => !said.has(value))]
}

/** The skills of ESCO that the file names for an outcome. They say nothing of a person. */
function namedSkills(rows: readonly Assertion[], item: number): { skills?: string[] } {
  const skills = rows.flatMap((row) =>
    row.element === 'learningOutcome' && row.part === 'skill' && row.item === item && row.value?.kind === 'code'
      ? [row.value.code]
      : [],
  )
  return skills.length === 0 ? {} : { skills }
}
