import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBundledModules } from '../../../cli/match/bundledModules.ts'
import { compareWithModule } from '../compare.ts'
import type { ComparedCredential, ComparedModule } from '../comparison.ts'
import { createCorpus } from '../corpus.ts'
import { credentialOf, inLanguage, moduleOf } from '../matching.fixtures.ts'
import { explainOutcome } from './explainOutcome.ts'
import { Explanation } from './explanation.ts'
import { mostPhrases } from './occlusion.ts'

const modules = readBundledModules()
const corpus = createCorpus(modules)
const english = (module: ComparedModule) =>
  module.outcomes.flatMap(({ text }) => text.filter(({ lang }) => lang === 'en').map(({ value }) => value))

const someOutcome = fc
  .tuple(fc.constantFrom(...modules.flatMap(english)), fc.integer({ min: 2, max: 20 }))
  .map(([text, words]) => text.split(' ').slice(0, words).join(' '))
const someOutcomes = fc.array(someOutcome, { minLength: 1, maxLength: 4 })
const someModule = fc.constantFrom(...modules)

function explain(credential: ComparedCredential, module: ComparedModule, key = module.outcomes[0]?.key ?? '') {
  return explainOutcome(credential, module, key, corpus)?.explanation
}
const wordsOf = (found: Explanation | undefined) =>
  found?.passages[0]?.phrases.map(({ start, end, side, strength }) => [
    found.passages[0]?.credentialText.slice(start, end),
    side,
    strength,
  ])

// An officer reads the marks as "this is why": a phrase that moves nothing must not be marked, one that carries must.
test('marks the phrases that carry an outcome said in other words', () => {
  const found = explain(
    credentialOf('Build predictive models in groups and report their precision'),
    moduleOf('Develop forecasting models and state their accuracy'),
  )
  const carries = wordsOf(found)?.flatMap(([words, side]) => (side === 'for' ? [words] : [])) ?? []

  expect(carries).toContain('predictive models')
  expect(carries).not.toContain('groups')
})

test('what the marks and the numbers say can be checked: they are bounded, apart and in the order of the text', () => {
  fc.assert(
    fc.property(someOutcomes, someModule, (outcomes, module) => {
      const found = explain(credentialOf(...outcomes), module)
      expect(Explanation.safeParse(found).success).toBe(true)
      for (const { phrases, credentialText, moduleText, estimate } of found?.passages ?? []) {
        expect(phrases.length).toBeLessThanOrEqual(mostPhrases)
        phrases.forEach(({ start, end, moves, side, meets }, place) => {
          expect(start).toBeGreaterThanOrEqual(phrases[place - 1]?.end ?? 0)
          expect(end).toBeLessThanOrEqual(credentialText.length)
          // What is left without the phrase is an estimate again.
          expect(estimate - moves).toBeGreaterThanOrEqual(-1e-3)
          expect(estimate - moves).toBeLessThanOrEqual(1 + 1e-3)
          expect(moves > 0).toBe(side === 'for')
          for (const met of meets) expect(met.end).toBeLessThanOrEqual(moduleText.length)
        })
      }
      expect(found?.tried).toBeLessThanOrEqual(18)
    }),
    { numRuns: 25 },
  )
})

// The same case opened twice, or by a colleague, must not be explained in two ways.
test('the same input gives the same explanation, in whatever order the outcomes stand', () => {
  fc.assert(
    fc.property(someOutcomes, someModule, (outcomes, module) => {
      const credential = credentialOf(...new Set(outcomes))
      const turned = { ...credential, outcomes: credential.outcomes.toReversed() }

      expect(explain(credential, module)).toEqual(explain(credential, module))
      expect(explain(turned, module)).toEqual(explain(credential, module))
    }),
    { numRuns: 20 },
  )
})

// "If it also named X, it would be covered" is a promise: whoever sends that syllabus must get that answer.
test('a change that is told holds when the credential really says so', () => {
  const local = moduleOf('Appraise bias, confounding and effect modification in published studies')
  const before = 'Appraise bias and confounding in published studies'
  const found = explain(credentialOf(before), local)

  expect(found?.changes[0]).toEqual({
    code: 'alsoNames',
    item: 0,
    words: 'effect modification',
    instead: '',
    coverage: 'covered',
  })
  expect(compareWithModule(credentialOf(`${before}, effect modification`), local, corpus).outcomes[0]?.coverage).toBe(
    'covered',
  )
})

// Naming what is missing is not enough where the credential shows knowing and the module asks for doing.
test('tells that another verb is needed beside what is missing', () => {
  const found = explain(
    credentialOf('Recognise bias and confounding in published studies'),
    moduleOf('Appraise bias, confounding and effect modification in published studies'),
  )

  expect(found?.changes[0]).toMatchObject({
    code: 'namesAndDoes',
    words: 'effect modification',
    instead: 'appraise',
    coverage: 'covered',
  })
})

test('a change is told only where it changes the suggestion', () => {
  fc.assert(
    fc.property(someOutcomes, someModule, (outcomes, module) => {
      const credential = credentialOf(...outcomes)
      const coverage = compareWithModule(credential, module, corpus).outcomes[0]?.coverage
      const found = explain(credential, module)

      expect(found?.changes.filter((change) => change.coverage === coverage)).toEqual([])
      expect(found?.changes.length).toBeLessThanOrEqual(found?.tried ?? 0)
    }),
    { numRuns: 25 },
  )
})

test('says what a covered outcome rests on', () => {
  const found = explain(
    credentialOf('Evaluate predictive models by cross-validation', 'Prune fruit trees'),
    moduleOf('Evaluate predictive models by cross-validation'),
  )

  expect(found?.changes).toContainEqual(expect.objectContaining({ code: 'withoutPhrase', words: 'cross-validation' }))
  // That nothing is shown without the only passage, nobody needs to be told.
  expect(found?.changes.map(({ code }) => code)).not.toContain('withoutPassage')
  expect(found?.changes.every(({ coverage }) => coverage !== 'covered')).toBe(true)
})

// Of "not covered" an officer saw neither a passage nor why: "Nothing in the words of the credential" was untrue.
test.each([
  ['Care for children after surgery', 'Care for elderly people after surgery', 'otherCase', /^children$/],
  ['Calculate ratios by hand, not with software', 'Calculate ratios with software', 'negation', /^$/],
  ['Schreibt Texte auf Französisch', 'Schreibt Texte auf Englisch', 'otherCase', /^Französisch$/],
])('shows what was looked at where %s carries nothing', (shown, asked, code, named) => {
  const lang = shown.startsWith('Schreibt') ? 'de' : 'en'
  const module = { ...moduleOf(), outcomes: [{ key: 'M1', text: [{ lang, value: asked }], weight: 100 }] }
  const of = explainOutcome(inLanguage(lang, 'Prune fruit trees', shown), module, 'M1', corpus)
  const nearest = of?.explanation.nearest
  const reason = nearest?.reasons.find((one) => one.code === code)

  expect(of?.suggestion).toMatchObject({ coverage: 'not', alignments: [] })
  expect(nearest).toMatchObject({ item: 1, credentialText: shown, moduleText: asked })
  expect(nearest?.credentialSpans).not.toEqual([])
  expect(of?.explanation.passages.map(({ item }) => item)).toEqual([1])
  expect(reason?.side).toBe('against')
  expect(reason?.facts['credential'] ?? '').toMatch(named)
})

test('shows nothing as near that shares nothing, and nothing more where passages are named', () => {
  expect(explain(credentialOf('Weld steel tubes'), moduleOf('Plan a marketing campaign'))?.nearest).toBe(null)
  expect(explain(credentialOf('Formulate SQL queries'), moduleOf('Formulate SQL queries'))?.nearest).toBe(null)
})

// Phrases were marked as carrying that stand nowhere in the module, and words of both texts as speaking against.
test('what is marked can be found in the other text, and what speaks against cannot', () => {
  fc.assert(
    fc.property(someOutcomes, someModule, (outcomes, module) => {
      for (const { phrases } of explain(credentialOf(...outcomes), module)?.passages ?? []) {
        for (const { side, meets } of phrases) expect(meets.length > 0).toBe(side === 'for')
      }
    }),
    { numRuns: 25 },
  )
})

// Where a rule decides, what signals add up to is no reason; where several passages cover it, each alone looks as if it fell short.
test.each([
  [['Not only apply statistical tests, but also choose them'], 'Choose and apply statistical tests', 'covered', 'rule'],
  [['Estimate one regression model'], 'Estimate at least three regression models', 'partly', 'signals'],
  [['Translate texts from French'], 'Translate texts from Italian', 'not', 'rule'],
  [
    ['Apply descriptive statistics to survey data, but not inferential statistics'],
    'Apply descriptive and inferential statistics to survey data',
    'partly',
    'rule',
  ],
  [
    ['Create bar charts and line charts', 'Design dashboards', 'Create maps'],
    'Create charts, maps and dashboards',
    'covered',
    'several',
  ],
] as const)('says of %s whether signals, a rule or several passages decide', (shown, asked, coverage, decidedBy) => {
  const near = () => 0.8
  const of = explainOutcome(credentialOf(...shown), moduleOf(asked), 'M1', corpus, { near })

  expect([of?.suggestion.coverage, of?.explanation.decidedBy]).toEqual([coverage, decidedBy])
})

// "If another outcome said check linear: Partly" names the module's own words, and nothing of the credential.
test('where nothing comes near, the words of the module are not tried', () => {
  const found = explain(credentialOf('Weld steel tubes'), moduleOf('Fit linear models and check their assumptions'))

  expect(found).toMatchObject({ nearest: null, passages: [], changes: [], tried: 0 })
})

// What speaks against must be tried as what is missing is: without "single" it is the same outcome.
test.each([
  ['Apply a single method of sampling', 'Apply methods of sampling', 'withoutWord', 'single', ''],
  ['Estimate one regression model', 'Estimate at least three regression models', 'otherNumber', 'one', 'three'],
])('tries %s without what speaks against it', (shown, asked, code, words, instead) => {
  const near = () => 0.85
  const by = { near }
  const found = explainOutcome(credentialOf(shown), moduleOf(asked), 'M1', corpus, by)?.explanation
  const change = found?.changes.find((one) => one.code === code)

  expect(change).toMatchObject({ words, instead, item: 0 })
  const really = shown.replace(words, instead)
  expect(compareWithModule(credentialOf(really), moduleOf(asked), corpus, by).outcomes[0]?.coverage).toBe(
    change?.coverage,
  )
})

// "Scales", "measurement", and again "scales, measurement": the third line tells nothing.
test('of several things that are missing they are told together only where one does not do', () => {
  fc.assert(
    fc.property(someOutcomes, someModule, (outcomes, module) => {
      const named = (explain(credentialOf(...outcomes), module)?.changes ?? []).filter(
        ({ code }) => code === 'alsoNames' || code === 'ownOutcome',
      )
      const told = named.flatMap(({ words, coverage }) => {
        const single = named.find((one) => one.words !== words && words.split(', ').includes(one.words))
        return single === undefined ? [] : [[single.coverage, coverage]]
      })

      expect(told.filter(([single, together]) => single !== 'partly' || together !== 'covered')).toEqual([])
    }),
    { numRuns: 25 },
  )
})

test('between languages what is missing is asked for in the language of the module', () => {
  const found = explain(
    inLanguage('de', 'Lineare Regressionsmodelle anpassen'),
    moduleOf('Fit linear regression models and evaluate them by cross-validation'),
  )

  expect(found?.passages[0]?.phrases.length).toBeGreaterThan(0)
  for (const { code } of found?.changes ?? []) expect(code).not.toBe('alsoNames')
})

test('a language that is compared word by word is explained by its words', () => {
  const module = {
    ...moduleOf(),
    outcomes: [{ key: 'M1', text: [{ lang: 'it', value: 'Analizzare reti neurali profonde' }], weight: 100 }],
  }
  const found = explain(inLanguage('it', 'Progettare per immagini: reti neurali'), module)

  expect(wordsOf(found)?.map(([words]) => words)).toEqual(['reti neurali'])
  expect(found?.passages[0]?.phrases[0]?.meets.length).toBe(2)
})

test('an outcome that is not of the module has no explanation', () => {
  expect(explainOutcome(credentialOf('Fit models'), moduleOf('Fit models'), 'M9', corpus)).toBe(null)
})
