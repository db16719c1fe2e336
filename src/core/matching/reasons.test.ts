import { expect, test } from 'vitest'
import { languages, wordsIn, type UiLanguage } from '#locales/words.ts'
import { verbClasses } from './bloom.ts'
import { compareWithModule } from './compare.ts'
import { Coverage, MatchReason } from './comparison.ts'
import { createCorpus } from './corpus.ts'
import { Change } from './explanation/explanation.ts'
import { signalKinds } from './explanation/signalKinds.ts'
import { credentialOf, moduleOf } from './matching.fixtures.ts'
import { pairSignals } from './pairSignals.ts'
import { reasonCodes } from './reasons.ts'

const each = Object.keys(languages) as UiLanguage[]
const facts = {
  words: 'models',
  word: 'without',
  verb: 'describe',
  credential: 5,
  module: 6,
  count: 2,
  credentialVerb: 'report',
  credentialClass: 'understand',
  moduleVerb: 'evaluate',
  moduleClass: 'evaluate',
  skill: 'manage research data',
  date: '2024-05-03',
  name: 'C1',
  instead: 'apply',
  coverage: 'Covered',
}

// A key that has no words shows itself on the screen and in the statement.
test.each(each)('every code has words in %s', (language) => {
  const words = wordsIn(language)
  const keys = [
    ...reasonCodes.map((code) => `reason.${code}`),
    ...Coverage.options.map((coverage) => `coverage.${coverage}`),
    ...MatchReason.shape.strength.options.map((strength) => `strength.${strength}`),
    ...verbClasses.map((verbClass) => `verbClass.${verbClass}`),
    ...pairSignals.map(({ name }) => `signal.${name}`),
    'signal.together',
    ...Object.keys(signalKinds).map((kind) => `signalKind.${kind}`),
    ...Change.shape.code.options.map((code) => `change.${code}`),
  ]
  for (const key of keys) {
    const sentence = words(`comparison:${key}`, facts)
    expect(sentence).not.toContain(key)
    expect(sentence).not.toMatch(/\{\{|\$t|reason\.|verbClass\./)
  }
})

// A measure may be low and yet add something: "Said in the very same words: weak" stood where nothing was said in the same words.
test.each([
  ['en', /^(?:How|By how|Whether|What only several)\b/],
  ['de', /^(?:Wie|Ob|Was nur mehrere)\b/],
] as const)('what a signal measures is told as a question in %s, true of every pair', (language, asks) => {
  const words = wordsIn(language)
  for (const name of [...pairSignals.map(({ name }) => name), 'together']) {
    expect(words(`comparison:signal.${name}`)).toMatch(asks)
  }
})

// "Credential in it, module in en" read as broken English, for it is Italian.
test.each([
  ['en', 'No language in common: the credential is in Italian, the module in English, French'],
  ['de', 'Keine gemeinsame Sprache: Nachweis auf Italienisch, Modul auf Englisch, Französisch'],
] as const)('names languages in words in %s', (language, sentence) => {
  expect(wordsIn(language)('comparison:reason.noCommonLanguage', { credential: 'it', module: 'en, fr' })).toBe(sentence)
})

test('says a verb, a level and a workload as an officer would', () => {
  const words = wordsIn('en')
  const local = moduleOf('Evaluate models')
  const { outcomes, beside } = compareWithModule(
    { ...credentialOf('Report models'), eqfLevel: 4 },
    local,
    createCorpus([local]),
  )
  const reasons = [...(outcomes[0]?.alignments[0]?.reasons ?? []), ...beside]

  expect(reasons.map(({ code, facts }) => words(`comparison:reason.${code}`, facts))).toEqual([
    'Words shared: models',
    'Verb: “report” (understand) against “evaluate” (evaluate), three classes lower',
    'Level: 2 below (EQF 4 against 6)',
    'Workload: 6 ECTS against 7.5',
    'Verbs: mostly “understand” against “evaluate”, 3 classes lower',
  ])
  expect(wordsIn('de')('comparison:reason.workloadLower', { credential: 6, module: 7.5 })).toBe(
    'Arbeitsaufwand: 6 ECTS gegenüber 7,5',
  )
})

// Words of a file that look like a template must not be filled in.
test('does not fill in what a credential writes', () => {
  const facts = { words: '$t(comparison:coverage.covered), {{count}}', count: 3 }

  expect(wordsIn('en')('comparison:reason.wordsShared', facts)).toBe(`Words shared: ${facts.words}`)
})
