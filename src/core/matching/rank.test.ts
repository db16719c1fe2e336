import { expect, test } from 'vitest'
import type { ComparedCredential, ComparedModule } from './comparison.ts'
import { createCorpus } from './corpus.ts'
import { textsOfCredential, textsOfModule } from './encodedTexts.ts'
import { madeUpSentences } from './matching.fixtures.ts'
import { rankCatalogue, rankWithDoubt } from './rank.ts'
import { createSentenceVectors } from './ranking/sentenceNearness.ts'

const module = (key: string, title: string, ...outcomes: string[]): ComparedModule => ({
  key,
  code: key,
  title: [{ lang: 'en', value: title }],
  outcomes: outcomes.map((value, nth) => ({
    key: `${key}/${String(nth)}`,
    text: [{ lang: 'en', value }],
    weight: 100,
  })),
  eqfLevel: null,
  credits: 500,
})

const titled = (value: string): ComparedCredential => ({
  title: [{ lang: 'en', value }],
  outcomes: [],
  eqfLevel: null,
  credits: null,
})

const catalogueModules = [
  module('stat', 'Introduction To Statistical Methods', 'Describe distributions and compute confidence intervals'),
  module('statMech', 'Statistical Mechanics', 'Derive the properties of gases from their particles'),
  module('calc1', 'Calculus 1', 'Differentiate functions of one variable'),
  module('calc2', 'Calculus 2', 'Integrate functions of one variable'),
  module('art', 'History Of The Visual Arts: Ancient To Medieval', 'Date works of art by their style'),
  module('mgmt', 'Principles Of Management', 'Plan the work of a group'),
  module('brew', 'Brewing Science', 'Control the fermentation of beer'),
]
const catalogue = createCorpus(catalogueModules)
const firstFor = (title: string) => rankCatalogue(titled(title), catalogue)[0]?.moduleKey

// Transcripts cut words wherever their form is full: no word of these titles is one of the catalogue's.
test.each([
  ['Intro Stat Meth', 'stat'],
  ['Hist Vis Arts:Anc-Mediev', 'art'],
  ['Mgmt Princ', 'mgmt'],
  ['Stat Mech', 'statMech'],
])('%s is opened and found', (title, key) => {
  expect(firstFor(title)).toBe(key)
})

// "Calc II" and "Calculus 1" share more letters than "Calc II" and "Calculus 2".
test.each([
  ['Calc II', 'calc2'],
  ['Calculus I', 'calc1'],
  ['Calculus, second semester', 'calc2'],
])('the number of %s decides', (title, key) => {
  expect(firstFor(title)).toBe(key)
})

// A ranking always has a first place; a list of modules that share nothing would be read as a suggestion.
test('a credential in another language, or of words that nobody uses, ranks nothing', () => {
  expect(
    rankWithDoubt({ ...titled('Podar árboles frutales'), title: [{ lang: 'es', value: 'Podar' }] }, catalogue),
  ).toEqual({
    candidates: [],
    firstIsRight: null,
    doubt: 'nothingNear',
  })
  expect(rankCatalogue(titled('Zzyzx qqqq'), catalogue)).toEqual([])
})

test('a title without a subject is too thin, one that says all is not', () => {
  expect(rankWithDoubt(titled('Introduction'), catalogue).doubt).not.toBeNull()
  expect(rankWithDoubt(titled('Introduction to statistical methods'), catalogue).doubt).toBeNull()
})

// Of two modules with one title neither is the near one.
test('two modules equally near are a doubt', () => {
  const twins = createCorpus([module('a', 'Brewing Science'), module('b', 'Brewing Science'), module('c', 'Calculus')])

  expect(rankWithDoubt(titled('Brewing science'), twins).doubt).not.toBeNull()
})

// The shares are exponents of sums: a long text must not make them overflow.
test('scores are shares between 0 and 1, best first', () => {
  const long = { ...titled('Statistical methods'), outcomes: [] }
  const scores = rankCatalogue(long, catalogue).map(({ score }) => score)

  expect(scores).toEqual(scores.toSorted((a, b) => b - a))
  expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(1, 10)
})

const german = (title: string, ...outcomes: string[]): ComparedCredential => ({
  title: [{ lang: 'de', value: title }],
  outcomes: outcomes.map((value, item) => ({ item, text: [{ lang: 'de', value }] })),
  eqfLevel: null,
  credits: null,
})
const reasonsOf = (credential: ComparedCredential, corpus = catalogue) =>
  rankCatalogue(credential, corpus)[0]?.reasons.map(({ code }) => code)

// A German credential found nothing at all in an English catalogue, though every word of it was known.
test('a credential in another language is ranked by its terms, and says so', () => {
  const credential = german('Einführung in statistische Methoden', 'Konfidenzintervalle und Verteilungen berechnen')

  expect(rankCatalogue(credential, catalogue)[0]?.moduleKey).toBe('stat')
  expect(reasonsOf(credential)).toContain('rankedByTerms')
})

// Without an encoder a German title of words that no term knows found nothing, or what one known word led to.
test('what an encoder was told of another language ranks modules that no term leads to', () => {
  const texts = catalogueModules.map((one) => textsOfModule(one, 'en'))
  const vectors = createSentenceVectors(texts, madeUpSentences.vectorOf, 'bundled')
  const credential = german('Wissenschaft vom Brauen', 'Die Gärung von Bier steuern')
  const asked = textsOfCredential(credential, 'en')
  const said = asked === null ? null : vectors.ask(madeUpSentences.vectorOf, asked)
  const ranking = rankWithDoubt(credential, catalogue, new Map(said === null ? [] : [['en', said]]))

  expect(asked).toEqual({ title: 'science from the brew', outcomes: ['the fermentation of beer control'] })
  expect(ranking.candidates[0]?.moduleKey).toBe('brew')
  expect(ranking.candidates[0]?.reasons.map(({ code }) => code)).toContain('rankedTold')
})

// Letters that two languages share by chance would put a module first that has nothing to do with the text.
test.each([
  [
    'a language without terms',
    { ...titled(''), title: [{ lang: 'pl', value: 'Podstawy statystyki: management i art' }] },
  ],
  ['words without a term', german('Gschichtli vom Chochichäschtli')],
])('%s is not ranked across languages', (_, credential) => {
  expect(rankCatalogue(credential, catalogue)).toEqual([])
})

// What the office wrote in the applicant's own language is nearer than what terms make of the other.
test('a module that is told in the language of the credential is ranked by that language alone', () => {
  const told = module('both', 'Statistical Methods', 'Compute confidence intervals')
  const both = { ...told, title: [...told.title, { lang: 'de', value: 'Statistische Methoden' }] }
  const corpus = createCorpus([both, module('brew', 'Brewing Science', 'Control the fermentation of beer')])

  expect(rankCatalogue(german('Statistische Methoden'), corpus).map(({ moduleKey }) => moduleKey)).toEqual(['both'])
  expect(reasonsOf(german('Statistische Methoden'), corpus)).not.toContain('rankedByTerms')
})

// A registrar hardly ever takes a course for a seminar or for somebody's own work, and the officer is to see why it stands lower.
test('what kind of module a title names decides between modules of one subject, where a title is all there is', () => {
  const botany = createCorpus([
    module('thesis', 'Independent Study In Botany', 'Write on a plant'),
    module('seminar', 'Seminar In Botany', 'Present on a plant'),
    module('course', 'Introductory Botany', 'Name the parts of a plant'),
    module('brew', 'Brewing Science', 'Control the fermentation of beer'),
  ])
  const ranked = rankCatalogue(titled('Botany'), botany)
  const reasonsOf = (key: string) => ranked.find(({ moduleKey }) => moduleKey === key)?.reasons.map(({ code }) => code)

  expect(ranked[0]?.moduleKey).toBe('course')
  expect(reasonsOf('seminar')).toContain('moduleKindDiffers')
  expect(reasonsOf('course')).not.toContain('moduleKindDiffers')
  expect(rankCatalogue(titled('Sem in Botany'), botany)[0]?.moduleKey).toBe('seminar')
})
