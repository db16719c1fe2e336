import { documentCredits, documentDate } from './documentFormat.ts'
import type { UiLanguage, Words } from './words.ts'

/** Facts that choose the sentence of a code that has several. */
const choosers = ['missing', 'answer', 'coverage', 'limitedBy', 'language'] as const

/** What stands in the way of recording a decision, in one sentence with its way out. */
export function decisionProblemSentence(
  words: Words,
  language: UiLanguage,
  problem: { readonly code: string; readonly facts: Readonly<Record<string, string | number>> },
): string {
  const facts = Object.fromEntries(
    Object.entries(problem.facts).map(([name, value]) => [
      name,
      name === 'precedent' ? words(`recognition:outcome.${value}`) : formatted(name, value, language),
    ]),
  )
  const context = choosers.map((name) => problem.facts[name]).find((value) => value !== undefined)
  const years = problem.facts['years']
  return words(`recognition:problem.${problem.code}`, {
    ...facts,
    ...(context === undefined ? {} : { context }),
    ...(years === undefined ? {} : { count: years }),
  })
}

function formatted(name: string, value: string | number, language: UiLanguage): string | number {
  if ((name === 'credits' || name === 'atMost') && typeof value === 'number') return documentCredits(value, language)
  return (name === 'until' || name === 'awardedOn') && typeof value === 'string' ? documentDate(value, language) : value
}
