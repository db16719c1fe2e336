import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lookAlike } from './lookAlike.ts'

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
