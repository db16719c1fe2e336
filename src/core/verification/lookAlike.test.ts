import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editsOfEveryCell } from '../editsApart.fixtures.ts'
import { lookAlike as lookAlikeNames, nameOf } from './lookAlike.ts'

const lookAlike = (said: string, known: string) => lookAlikeNames(nameOf(said), nameOf(known))

test.each([
  ['Invented Unversity of Altenmark', 'Invented University of Altenmark', 'unversity', 'university'],
  ['University Invented', 'Invented University', 'university invented', 'invented university'],
  // A Cyrillic а and о: a reader sees no difference at all.
  ['Altеnmаrk University', 'Altenmark University', 'altеnmаrk', 'altenmark'],
  ['Hochschule Hoyvík', 'Hochschule Hoyvik', 'hoyvík', 'hoyvik'],
  ['Altenmakr University', 'Altenmark University', 'altenmakr', 'altenmark'],
])('%s is shown beside %s with the words that differ', (said, known, saidWords, knownWords) => {
  expect(lookAlike(said, known)).toEqual({ said: saidWords, known: knownWords })
})

// A warning at every name of the register would be read by nobody.
test.each([
  ['University of Altenmark', 'University of Hoyvik'],
  ['Altenmark University', 'Altenmark University of Applied Sciences'],
  ['MIT', 'KIT'],
  ['ALTENMARK  UNIVERSITY', 'Altenmark University'],
])('%s and %s are the same or clearly two', (one, other) => {
  expect(lookAlike(one, other)).toBeNull()
})

test('it does not matter which of two names is asked about', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 24 }), fc.string({ maxLength: 24 }), (one, other) => {
      expect(lookAlike(one, other) === null).toBe(lookAlike(other, one) === null)
    }),
  )
})

test('a name with two of its letters swapped is near it, with three changed it is not', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), minLength: 10, maxLength: 20 })
  fc.assert(
    fc.property(letters, fc.nat({ max: 8 }), (name, at) => {
      const swapped = name.slice(0, at) + (name[at + 1] ?? '') + (name[at] ?? '') + name.slice(at + 2)
      fc.pre(swapped !== name)
      expect(lookAlike(swapped, name)).not.toBeNull()
      expect(lookAlike(`xyz${name.slice(3)}`, name)).toBeNull()
    }),
  )
})

// Only a band along the diagonal is looked at: names of 20,000 letters took ten seconds.
test('two words are near when two edits at most make one the other', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 8, maxLength: 12 })
  const edited = fc
    .tuple(word, fc.array(fc.tuple(fc.nat(11), fc.constantFrom('', 'a', 'b', 'ab')), { maxLength: 3 }))
    .map(([one, edits]) => [one, edits.reduce((text, [at, put]) => text.slice(0, at) + put + text.slice(at + 1), one)])
  fc.assert(
    fc.property(fc.oneof(fc.tuple(word, word), edited), ([one = '', other = '']) => {
      fc.pre(other.length >= 8)
      expect(lookAlike(one, other) !== null).toBe(one !== other && editsOfEveryCell(one, other) <= 2)
    }),
    { numRuns: 2000 },
  )
})

test('very long names are held against each other at once', () => {
  const long = 'w'.repeat(20_000)
  const before = performance.now()
  expect(lookAlike(long, `${long}x`)).not.toBeNull()
  expect(performance.now() - before).toBeLessThan(2000)
})
