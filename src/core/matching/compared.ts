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
  const masked = ({ lang, value }: TaggedText, most = lettersOfOthers): TaggedText => {
    // Cut twice: names are looked for in no more than is needed, and none may be cut in two before it is found.
    const within = beginning(value, 2 * most)
    return { lang, value: beginning(providers.reduce(maskPhrase, maskNames(within, people)), most) }
  }
  const ofOutcome = lettersCompared(facts.outcomes)
  return {
    title: titlesOf(rows, facts.title).map((text) => masked(text)),
    outcomes: facts.outcomes.map(({ item, text }) => ({
      item,
      text: text.map((one) => masked(one, ofOutcome)),
      ...namedSkills(rows, item),
    })),
    eqfLevel: facts.eqfLevel,
    credits: facts.ects,
    ...(asOf === null ? {} : { award: awardOf(facts, asOf) }),
    assessment: assessmentOf(rows).map((text) => masked(text)),
    prerequisites: textOf(rows, 'prerequisite').map((text) => masked(text)),
    sources: sourcesOf(rows),
  }
}

const [mostLetters, leastLetters, mostTogether] = [5000, 300, 60_000]
/** Of titles, assessment and prerequisites. */
const lettersOfOthers = 2000

/**
 * How many letters of each outcome's text are compared. What an outcome takes grows faster than its length, and a file may hold
 * anything: one of 100,000 letters held the engine for twenty seconds. No real outcome is as long; of a credential with very many
 * each has less.
 */
export function lettersCompared(outcomes: readonly { readonly text: readonly TaggedText[] }[]): number {
  const texts = outcomes.reduce((sum, { text }) => sum + text.length, 0)
  return Math.max(leastLetters, Math.min(mostLetters, Math.floor(mostTogether / Math.max(1, texts))))
}

/** The beginning of a text up to a number of letters, without the word that would be cut in two. */
function beginning(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most)
  const words = /\s/.test(text.charAt(most)) ? cut : cut.replace(/\s+\S*$/, '')
  return words.replace(/[\ud800-\udbff]$/, '')
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
