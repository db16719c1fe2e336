import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { gistOf } from './gist.ts'
import { withInitials } from './initials.ts'
import { linksBetween, type Link } from './links.ts'

const near = 0.6

function linked(one: string, other: string, lang = 'en', sentences: number | null = near) {
  const [first, second] = [gistOf(one, lang), gistOf(other, lang)]
  const before = linksBetween(first, second)
  const after = withInitials(first, second, before, sentences)
  const met = (gist: typeof first, was: readonly Link[], is: readonly Link[]) =>
    gist.units.flatMap(({ start, end }, place) => (was[place] === is[place] ? [] : [gist.read.value.slice(start, end)]))
  return { short: met(first, before.one, after.one), spelt: met(second, before.other, after.other), after }
}

// "Evaluate CSR reports" was told not to cover "Evaluate reports on corporate social responsibility".
test.each<[lang: string, short: string, spelt: string, initials: string, words: string]>([
  ['en', 'Explain AI methods', 'Explain methods of artificial intelligence', 'AI', 'artificial intelligence'],
  ['en', 'Apply NLP to texts', 'Apply natural language processing to texts', 'NLP', 'natural language processing'],
  ['en', 'Evaluate CSR reports', 'Report on corporate social responsibility', 'CSR', 'corporate social responsibility'],
  ['en', 'Explain OOP', 'Explain object-oriented programming', 'OOP', 'object-oriented programming'],
  [
    'en',
    'Draw up HACCP plans',
    'Hazard analysis and critical control points',
    'HACCP',
    'Hazard analysis critical control points',
  ],
  ['en', 'Secure IoT devices', 'Secure the Internet of Things', 'IoT', 'Internet of Things'],
  [
    'en',
    'Describe COPD',
    'Describe chronic obstructive pulmonary disease',
    'COPD',
    'chronic obstructive pulmonary disease',
  ],
  ['en', 'Review SOPs', 'Review standard operating procedures', 'SOPs', 'standard operating procedures'],
  [
    'en',
    'Apply the GDPR',
    'Apply the General Data Protection Regulation',
    'GDPR',
    'General Data Protection Regulation',
  ],
  ['en', 'Use UML', 'Draw models in the Unified Modeling Language', 'UML', 'Unified Modeling Language'],
  ['en', 'Assess the TCO of a fleet', 'Assess the total cost of ownership of a fleet', 'TCO', 'total cost ownership'],
  [
    'de',
    'Verfahren der KI erklären',
    'Verfahren der künstlichen Intelligenz erklären',
    'KI',
    'künstlichen Intelligenz',
  ],
  ['de', 'Die StVO anwenden', 'Straßenverkehrsordnung anwenden', '', ''],
  [
    'fr',
    'Appliquer le RGPD',
    'Appliquer le règlement général sur la protection des données',
    'RGPD',
    'règlement général protection des données',
  ],
  ['fr', 'Décrire l’IRM', 'Décrire l’imagerie par résonance magnétique', 'IRM', 'imagerie résonance magnétique'],
])('%s: %s, %s', (lang, short, spelt, initials, words) => {
  const [one, other] = [linked(short, spelt, lang), linked(spelt, short, lang)]
  expect([one.short.join(' '), one.spelt.join(' ')]).toEqual([initials, words])
  expect([other.spelt.join(' '), other.short.join(' ')]).toEqual([initials, words])
})

// Letters that agree by chance would make one object of two.
test.each([
  ['a text that is all in capitals', 'EXPLAIN AI', 'Explain artificial intelligence'],
  ['a word in small letters', 'Describe a cat', 'Describe chronic arterial thrombosis'],
  ['letters in another order', 'Apply NLP', 'Process natural language'],
  ['a word between that counts', 'Apply NLP', 'Apply natural language text processing'],
  ['letters that are left over', 'Apply NLPX', 'Apply natural language processing'],
  ['one word alone', 'Explain AI', 'Explain aircraft'],
  ['a name', 'Edit texts of McC', 'Edit medieval court chronicles'],
])('leaves %s', (_, short, spelt) => {
  expect(linked(short, spelt)).toMatchObject({ short: [], spelt: [] })
})

// "HR software" is no "health risks"; two letters begin too many pairs of words.
test('two letters count only where sentences are near', () => {
  expect(linked('Use AI', 'Use artificial intelligence', 'en', 0.7).short).toEqual(['AI'])
  expect(linked('Use AI', 'Use artificial intelligence', 'en', 0.3).short).toEqual([])
  expect(linked('Use AI', 'Use artificial intelligence', 'en', null).short).toEqual([])
  expect(linked('Use NLP', 'Use natural language processing', 'en', null).short).toEqual(['NLP'])
})

test('what is linked already as surely stays as it is', () => {
  expect(linked('Explain NLP (natural language processing)', 'Explain NLP').after.other.map(({ by }) => by)).toEqual([
    'word',
    'word',
  ])
})

const words = fc.array(
  fc.constantFrom('natural', 'language', 'processing', 'of', 'the', 'NLP', 'AI', 'IoT', 'things'),
  {
    minLength: 1,
    maxLength: 8,
  },
)

// A link that leads nowhere, or gets weaker, would be a reason that nobody can check.
test('links only grow, and lead to units of the other text', () => {
  fc.assert(
    fc.property(words, words, (some, others) => {
      const [one, other] = [gistOf(some.join(' '), 'en'), gistOf(others.join(' '), 'en')]
      const before = linksBetween(one, other)
      const after = withInitials(one, other, before, near)
      after.one.forEach(({ strength, partner }, place) => {
        expect(strength).toBeGreaterThanOrEqual(before.one[place]?.strength ?? 0)
        expect(partner).toBeLessThan(other.units.length)
        expect(partner >= 0).toBe(strength > 0)
      })
      expect(withInitials(other, one, linksBetween(other, one), near).other).toHaveLength(one.units.length)
    }),
  )
})
