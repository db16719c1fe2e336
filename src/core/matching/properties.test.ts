import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBundledModules } from '../../cli/match/bundledModules.ts'
import { putAround, wordsAround } from '../../cli/match/wordsAround.ts'
import { compareWithModule } from './compare.ts'
import type { ComparedCredential, ComparedModule, ModuleSuggestion } from './comparison.ts'
import { createCorpus } from './corpus.ts'
import { credentialOf, madeUpSentences } from './matching.fixtures.ts'
import { noSentences, sentencesNear } from './meaning/sentences.ts'
import { rankCatalogue } from './rank.ts'

const modules = readBundledModules()
const corpus = createCorpus(modules)
const english = (module: ComparedModule) =>
  module.outcomes.flatMap(({ text }) => text.filter(({ lang }) => lang === 'en').map(({ value }) => value))

const someModule = fc.constantFrom(...modules)
/** Outcomes of the catalogue, whole or cut short: real language, every degree of agreement. */
const someOutcome = fc
  .tuple(fc.constantFrom(...modules.flatMap(english)), fc.integer({ min: 2, max: 20 }))
  .map(([text, words]) => text.split(' ').slice(0, words).join(' '))
const someOutcomes = fc.array(someOutcome, { minLength: 1, maxLength: 6 })

/** All that counts, without the passages' own spelling and place. */
function verdicts(suggestion: ModuleSuggestion) {
  return suggestion.outcomes.map(({ coverage, alignments }) => [coverage, ...alignments.map(({ score }) => score)])
}

function ranking(credential: ComparedCredential) {
  return rankCatalogue(credential, corpus).map(({ moduleKey, score }) => [moduleKey, score])
}

type Change = (credential: ComparedCredential) => ComparedCredential

const inEachText =
  (change: (value: string) => string): Change =>
  (credential) => ({
    ...credential,
    outcomes: credential.outcomes.map(({ item, text }) => ({
      item,
      text: text.map(({ lang, value }) => ({ lang, value: change(value) })),
    })),
  })

/** Each of what issuers write around an outcome, chosen by its text. */
const framed: Change = inEachText((value) => {
  const around = wordsAround['en'] ?? []
  const chosen = around[value.length % around.length]
  return chosen === undefined ? value : putAround(value, chosen, 'en')
})

const changes: [string, Change][] = [
  ['the order of outcomes', (credential) => ({ ...credential, outcomes: credential.outcomes.toReversed() })],
  ['case', inEachText((value) => value.toUpperCase())],
  ['white space', inEachText((value) => `  ${value.replaceAll(' ', ' \n\t ')} `)],
  ['a repeated sentence', inEachText((value) => `${value}. ${value}.`)],
  ['a number, a heading or a frame', framed],
  ['the tags of a page', inEachText((value) => `<p>${value.replaceAll(' ', '&nbsp;')}</p>`)],
  ['a word divided at the end of a line', inEachText((value) => value.replace(/(\p{Ll}{4})(?=\p{Ll}{4})/gu, '$1-\n'))],
]

const ways = [
  ['words alone', noSentences],
  ['words and sentences', sentencesNear(madeUpSentences)],
] as const

describe.each(ways)('by %s', (_by, near) => {
  // Whatever a provider's export does to the layout, the learning is the same.
  test.each(changes)('%s changes nothing', (_, change) => {
    fc.assert(
      fc.property(someOutcomes, someModule, (outcomes, module) => {
        const credential = { ...credentialOf(...new Set(outcomes)), title: [{ lang: 'en', value: 'Data analysis' }] }
        const changed = change(credential)

        expect(verdicts(compareWithModule(changed, module, corpus, { near }))).toEqual(
          verdicts(compareWithModule(credential, module, corpus, { near })),
        )
        expect(ranking(changed)).toEqual(ranking(credential))
      }),
      { numRuns: 60 },
    )
  })

  // A badge has one field for all that it is about: four in ten answers were another where several stood in it.
  test('outcomes that one text lists count as those that stand apart', () => {
    const separators = fc.constantFrom('; ', '; and ', '\n', '\n• ', '. ')
    const whole = fc.uniqueArray(fc.constantFrom(...modules.flatMap(english)), { minLength: 2, maxLength: 5 })
    fc.assert(
      fc.property(whole, separators, someModule, (outcomes, between, module) => {
        const coverages = (credential: ComparedCredential) =>
          compareWithModule(credential, module, corpus, { near }).outcomes.map(({ coverage }) => coverage)

        expect(coverages(credentialOf(outcomes.join(between)))).toEqual(coverages(credentialOf(...outcomes)))
      }),
      { numRuns: 60 },
    )
  })

  /** What can't be said adds no more than what is not there. */
  const credited = { covered: 2, partly: 1, not: 0, cantSay: 0 }

  // An applicant who hands in more must never be worse off.
  test('an outcome more never lowers the coverage of another', () => {
    fc.assert(
      fc.property(someOutcomes, someOutcome, someModule, (outcomes, more, module) => {
        const before = compareWithModule(credentialOf(...outcomes), module, corpus, { near }).outcomes
        const after = compareWithModule(credentialOf(...outcomes, more), module, corpus, { near }).outcomes

        const lowered = before.filter(
          ({ coverage }, place) => credited[after[place]?.coverage ?? 'not'] < credited[coverage],
        )
        expect(lowered).toEqual([])
      }),
    )
  })

  test.each(modules.map((module) => [module.code, module] as const))(
    '%s against itself is covered and ranked first',
    (_, module) => {
      const credential = { ...credentialOf(...english(module)), title: module.title }

      expect(compareWithModule(credential, module, corpus, { near }).outcomes.map(({ coverage }) => coverage)).toEqual(
        module.outcomes.map(() => 'covered'),
      )
      expect(rankCatalogue(credential, corpus)[0]?.moduleKey).toBe(module.key)
    },
  )

  const orchard = credentialOf(
    'Prune fruit trees in winter',
    'Graft apple scions onto rootstocks',
    'Recognise aphids and apple scab on leaves',
  )
  const byOrchard = (module: ComparedModule) =>
    compareWithModule(orchard, module, corpus, { near }).outcomes.map(({ coverage }) => coverage)

  test.each(modules.map((module) => [module.code, module] as const))(
    '%s is not covered by an unrelated subject',
    (_, module) => {
      const found = byOrchard(module)

      expect(found.filter((coverage) => coverage === 'covered' || coverage === 'partly')).toEqual([])
      expect(found).toContain('not')
    },
  )

  // "Can't say" to everything would pass the test above, and leave the officer with all of it.
  test('to an unrelated subject the answer is nearly always that nothing is covered', () => {
    const found = modules.flatMap(byOrchard)

    expect(found.filter((coverage) => coverage === 'not').length).toBeGreaterThan(found.length * 0.8)
  })
})
