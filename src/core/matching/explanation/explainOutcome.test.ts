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
      expect(found?.tried).toBeLessThanOrEqual(16)
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

  expect(found?.changes).toContainEqual(expect.objectContaining({ code: 'withoutPassage', item: 0 }))
  expect(found?.changes.every(({ coverage }) => coverage !== 'covered')).toBe(true)
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
