import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBundledModules } from '../../cli/match/bundledModules.ts'
import type { Assertion, ElementName } from '../credential/element.ts'
import { compareWithModule } from './compare.ts'
import { toCompared } from './compared.ts'
import { createCorpus } from './corpus.ts'
import { rankCatalogue } from './rank.ts'

const modules = readBundledModules()
const corpus = createCorpus(modules)

function said(element: ElementName, part: string, value: Assertion['value'], item = 0): Assertion {
  return { element, state: 'stated', item, part, value, reason: null, origin: null }
}

function text(element: ElementName, part: string, value: string, item = 0): Assertion {
  return said(element, part, { kind: 'text', lang: 'en', text: value }, item)
}

/** A credential whose texts speak of their holder and their provider. */
function rows(holder: string, provider: string): Assertion[] {
  return [
    text('learner', 'fullName', holder),
    text('issuer', 'name', provider),
    text('title', 'text', `Regression models, awarded to ${holder} by ${provider}`),
    text('title', 'achievement', `Regression for ${holder}`),
    text('learningOutcome', 'text', `${holder} can fit linear regression models`, 0),
    text('learningOutcome', 'text', `Check assumptions of models (${provider}, ${holder.toUpperCase()})`, 1),
    text('learningOutcome', 'text', `At ${provider} work in teams`, 2),
    said('level', 'eqf', { kind: 'code', scheme: 'EQF', code: '6' }),
    said('workload', 'credits', { kind: 'credits', hundredths: 500, scheme: 'ECTS' }),
  ]
}

/** What the machine says, without the masked passages themselves. */
function answers(assertions: readonly Assertion[], names: readonly string[]) {
  const compared = toCompared(assertions, names, null)
  return {
    ranked: rankCatalogue(compared, corpus),
    suggested: modules.map((module) =>
      compareWithModule(compared, module, corpus).outcomes.map(({ coverage, alignments }) => ({
        coverage,
        alignments: alignments.map(({ item, score, reasons }) => ({ item, score, reasons })),
      })),
    ),
  }
}

// Judging by name is what the law forbids: any other name must give the same answers, also one that means something.
test('swapping the names of holder and provider changes no score and no reason', () => {
  const given = fc.constantFrom('Ewa', 'Νίκος', 'Елена', 'Mohammed', 'Grace', 'Xu')
  const family = fc.constantFrom('Święcicka', 'Παπαδοπούλου', 'Желев', 'Law', 'van der Field', 'Statistician')
  const provider = fc.constantFrom('Høyvik University', 'Data Analysis School', 'Pharos', 'Institute of Health')
  const before = answers(rows('Ada Nowak', 'Oxbridge University'), [])

  fc.assert(
    fc.property(given, family, provider, (first, last, school) => {
      expect(answers(rows(`${first} ${last}`, school), [])).toEqual(before)
    }),
    { numRuns: 30 },
  )
})

test('masks names that only the case file knows', () => {
  const compared = toCompared(rows('Ewa Święcicka', 'Høyvik University'), ['Świstak'], null)
  const other = toCompared([text('learningOutcome', 'text', 'Świstak can fit models')], ['Świstak'], null)

  expect(JSON.stringify(compared)).not.toMatch(/Ewa|Święcicka|Høyvik/i)
  expect(other.outcomes[0]?.text[0]?.value).toBe('••••••• can fit models')
})

// A number of credits without its unit is not ECTS; a level of another framework is not EQF.
test('takes over level and workload only in their own units', () => {
  const stated = toCompared(rows('Ada Nowak', 'Pharos'), [], null)
  const other = toCompared(
    [
      said('level', 'nqf', { kind: 'code', scheme: 'NQF', code: '5' }),
      said('workload', 'credits', { kind: 'credits', hundredths: 500, scheme: null }),
    ],
    [],
    null,
  )

  expect(stated).toMatchObject({ eqfLevel: 6, credits: 500 })
  expect(other).toMatchObject({ eqfLevel: null, credits: null, outcomes: [] })
})

// A course of medicine was held against the catalogue by the name of its document, "A converted document".
test('what was achieved is asked with beside the name of the document, once', () => {
  const titles = ['A converted document', 'Databases', 'A converted document']
  const [document, ...achieved] = titles.map((title, nth) => text('title', nth === 0 ? 'text' : 'achievement', title))
  const compared = toCompared(
    [document, ...achieved].filter((one) => one !== undefined),
    [],
    null,
  )

  expect(compared.title.map(({ value }) => value)).toEqual(['A converted document', 'Databases'])
  const named = (key: string) => modules.find((module) => module.key === key)?.code
  expect(named(rankCatalogue(compared, corpus)[0]?.moduleKey ?? '')).toBe('INF-1320')
})

// One outcome of 100,000 letters held the engine, and every window with it, for twenty seconds.
describe('a text longer than anybody writes', () => {
  const long = (letters: number) => 'learn to fit models '.repeat(Math.ceil(letters / 20)).slice(0, letters)
  const comparedOf = (assertions: readonly Assertion[]) => toCompared(assertions, ['Ada Lind'], null)
  const outcome = (value: string, item = 0) => text('learningOutcome', 'text', value, item)

  test('is compared by its beginning, which ends with a word', () => {
    const [one] = comparedOf([outcome(long(100_000))]).outcomes

    expect(one?.text[0]?.value).toHaveLength(4999)
    expect(one?.text[0]?.value.endsWith('learn to fit models')).toBe(true)
    expect(comparedOf([text('title', 'text', long(9000))]).title[0]?.value.length).toBeLessThanOrEqual(2000)
  })

  test('shares its room with others, and each has some', () => {
    const many = (count: number) => Array.from({ length: count }, (_, item) => outcome(long(9000), item))
    const longest = (count: number) =>
      Math.max(...comparedOf(many(count)).outcomes.map((one) => one.text[0]?.value.length ?? 0))

    expect(longest(12)).toBeGreaterThan(4900)
    expect(longest(30)).toBeLessThanOrEqual(2000)
    expect(longest(1000)).toBeGreaterThan(280)
  })

  test('names nobody at its end', () => {
    for (let before = 4980; before < 5010; before += 1) {
      const [one] = comparedOf([outcome(`${'x'.repeat(before)} Ada Lind, more than once`)]).outcomes
      expect(one?.text[0]?.value).not.toMatch(/Ada|Lind/)
    }
  })

  test('is cut between letters where it has no words', () => {
    const [one] = comparedOf([outcome('\u{1f600}'.repeat(9000))]).outcomes

    expect(one?.text[0]?.value.isWellFormed()).toBe(true)
  })
})
