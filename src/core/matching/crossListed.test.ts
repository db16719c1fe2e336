import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ComparedModule } from './comparison.ts'
import { createCorpus } from './corpus.ts'
import { firstListed } from './crossListed.ts'
import { rankWithDoubt } from './rank.ts'

const text = (value: string) => [{ lang: 'en', value }]

function module(key: string, title: string, outcomes: readonly string[], others: Partial<ComparedModule> = {}) {
  const own = outcomes.map((value, nth) => ({ key: `${key}/${String(nth)}`, text: text(value), weight: 100 }))
  return { key, code: key, title: text(title), outcomes: own, eqfLevel: 6, credits: 500, ...others }
}

const brewing = ['Control the fermentation of beer', 'Describe the chemistry of malt']
const asked = { title: text('Brewing science'), outcomes: [], eqfLevel: null, credits: null }

// Of a catalogue that lists each module once for each of five departments, a list of twenty would hold four modules.
test('a module that is listed under several codes has one place, with its other codes', () => {
  const corpus = createCorpus([
    module('AGRONOMY 320', 'Brewing Science', brewing),
    module('CALC', 'Calculus', ['Differentiate functions']),
    module('BOTANY 320', 'Brewing Science', brewing),
    module('HORT 320', 'Brewing Science', brewing),
  ])
  const { candidates, doubt } = rankWithDoubt(asked, corpus)

  expect(candidates.map(({ moduleKey, alsoListed }) => ({ moduleKey, alsoListed }))).toEqual([
    { moduleKey: 'AGRONOMY 320', alsoListed: ['BOTANY 320', 'HORT 320'] },
  ])
  // The same module twice is no reason to doubt which of the two is meant.
  expect(doubt).toBeNull()
})

// What an encoder says stands by the place in the whole catalogue: left out, each module would be given its neighbour's.
test('sentences speak of the module that they were read of', () => {
  const modules = [
    module('A 1', 'Calculus', ['Differentiate functions']),
    module('B 1', 'Calculus', ['Differentiate functions']),
    module('C 1', 'Fermentation of grain', ['Malt barley']),
  ]
  const near = Float64Array.of(0, 0, 0.9)
  const zymurgy = { ...asked, title: text('Zymurgy') }

  const { candidates } = rankWithDoubt(zymurgy, createCorpus(modules), new Map([['en', { title: near, text: near }]]))

  expect(candidates.map(({ moduleKey }) => moduleKey)).toEqual(['C 1'])
})

// Whoever takes one for the other would grant the credits, or the level, of another module.
test.each([
  ['credits', { credits: 300 }],
  ['level', { eqfLevel: 7 }],
  ['assessment', { assessment: text('Written examination') }],
  ['prerequisites', { prerequisites: text('Organic chemistry') }],
])('modules that differ in %s have places of their own', (_, others) => {
  const modules = [module('a', 'Brewing Science', brewing), module('b', 'Brewing Science', brewing, others)]

  expect([...firstListed(modules)]).toEqual([0, 1])
})

test('a title alone does not make modules the same', () => {
  expect([...firstListed([module('a', 'Special Topics', []), module('b', 'Special Topics', [])])]).toEqual([0, 1])
})

const drawn = fc.record({
  title: fc.constantFrom('Brewing', 'Calculus'),
  outcomes: fc.array(fc.constantFrom(...brewing), { maxLength: 2 }),
  credits: fc.constantFrom(300, 500),
})

// An entry that stands for itself and for another would be listed twice, or not at all.
test('each entry is told by the first that is like it, which stands for itself', () => {
  fc.assert(
    fc.property(fc.array(drawn, { maxLength: 12 }), (rows) => {
      const modules = rows.map(({ title, outcomes, credits }, nth) => module(String(nth), title, outcomes, { credits }))
      const first = [...firstListed(modules)]
      first.forEach((place, position) => {
        expect(place).toBeLessThanOrEqual(position)
        expect(first[place]).toBe(place)
        expect(rows[place]).toEqual(rows[position])
      })
    }),
  )
})
