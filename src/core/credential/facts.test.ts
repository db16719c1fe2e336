import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Assertion } from './element.ts'
import { withoutCorrected } from './facts.ts'

/** Readings of few places, so that many are of the same; some a file stated itself. */
const readings = fc.array(
  fc
    .record({
      element: fc.constantFrom('title', 'learningOutcome'),
      item: fc.nat({ max: 1 }),
      part: fc.constantFrom('text', 'name'),
      value: fc.constantFrom(
        { kind: 'text', lang: 'en', text: 'a' },
        { kind: 'text', lang: 'de', text: 'b' },
        { kind: 'date', date: '2026-01-01' },
        null,
      ),
      origin: fc.constantFrom({ from: 'scan' }, { from: 'file' }, { from: 'officer' }, null),
    })
    .map((row) => ({ state: 'stated', reason: null, ...row }) as Assertion),
  { maxLength: 12 },
)

/** What the words say: whether what was said later about the same place was read off paper too. */
function correctsReading(later: Assertion, row: Assertion): boolean {
  if (row.origin?.from !== 'scan' || later.origin?.from !== 'scan') return false
  const langOf = ({ value }: Assertion) => (value?.kind === 'text' ? value.lang : value?.kind)
  return (
    later.element === row.element && later.item === row.item && later.part === row.part && langOf(later) === langOf(row)
  )
}

test('a reading stands until the same place is read off paper once more', () => {
  fc.assert(
    fc.property(readings, (said) => {
      const standing = said.filter((row, index) => !said.slice(index + 1).some((later) => correctsReading(later, row)))
      expect(withoutCorrected(said)).toEqual(standing)
    }),
  )
})

// Each row was held against all after it: 20,000 assertions took two seconds, each time a value of them was looked at.
test('a credential of very many assertions is looked through once', () => {
  const many = Array.from({ length: 50_000 }, (_, item): Assertion => ({
    ...{ element: 'learningOutcome', state: 'stated', item, part: 'text', reason: null },
    ...{ value: { kind: 'text', lang: 'en', text: 'Reads.' }, origin: { from: 'scan', page: 1, place: null } as never },
  }))
  const before = performance.now()
  expect(withoutCorrected(many)).toHaveLength(many.length)
  expect(performance.now() - before).toBeLessThan(2000)
})
