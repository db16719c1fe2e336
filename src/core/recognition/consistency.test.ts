import fc from 'fast-check'
import { expect, test } from 'vitest'
import { OfficerId } from '../ids.ts'
import { consistencyReport, type DecidedShareLine } from './consistency.ts'
import { RecognitionOutcome } from './decision.ts'

const officers = ['Ada', 'Ben', 'Cem'].map((name, index) => ({
  id: OfficerId.parse(`0190000a-0000-7000-8000-00000000000${String(9 - index)}`),
  name,
}))

const line: fc.Arbitrary<DecidedShareLine> = fc.record({
  outcome: fc.constantFrom(...RecognitionOutcome.options),
  officer: fc.constantFrom(...officers),
  providers: fc.subarray(['Uni A', ' uni  a', 'Uni B', 'École C', '']),
})
const lines = fc.array(line, { maxLength: 80 })

// Would catch a line that is lost or counted twice, and an outcome nobody gave that is left out of the table.
test('every line counts once for the office and its officer, and at least once among the providers', () => {
  fc.assert(
    fc.property(lines, (given) => {
      const { office, officers: rows, providers } = consistencyReport(given)
      expect(office.of).toBe(given.length)
      expect(rows.reduce((sum, { of }) => sum + of, 0)).toBe(given.length)
      expect(providers.reduce((sum, { of }) => sum + of, 0)).toBeGreaterThanOrEqual(given.length)
      for (const { of, outcomes } of [office, ...rows, ...providers]) {
        expect(outcomes.map(({ outcome }) => outcome)).toEqual(RecognitionOutcome.options)
        expect(outcomes.reduce((sum, { count }) => sum + count, 0)).toBe(of)
        expect(of).toBeLessThanOrEqual(given.length)
      }
    }),
  )
})

// Would catch a table in which who refuses most stands first: an order by a figure is a ranking of people.
test('the order of the rows is by name and does not change with what was decided', () => {
  fc.assert(
    fc.property(lines, fc.constantFrom(...RecognitionOutcome.options), (given, outcome) => {
      const namesOf = (of: readonly DecidedShareLine[]) => {
        const report = consistencyReport(of)
        return [report.officers, report.providers].map((rows) => rows.map(({ name }) => name?.toLowerCase()))
      }
      const decidedAlike = given.map((one) => ({ ...one, outcome }))
      const [ordered] = namesOf(given)
      expect(ordered).toEqual([...(ordered ?? [])].sort())
      expect(namesOf(decidedAlike)).toEqual(namesOf(given))
    }),
  )
})

// Would catch a share told of eleven lines, and two rows for one provider because of a space.
test('below twelve lines there is no interval, and one provider in two spellings is one row', () => {
  const of = (count: number, provider: string): DecidedShareLine[] =>
    Array.from({ length: count }, () => ({ outcome: 'full', officer: officers[0] as never, providers: [provider] }))
  const report = consistencyReport([...of(6, 'Uni A'), ...of(6, ' uni  A '), ...of(11, 'Uni B'), ...of(2, '')])
  expect(report.providers.map(({ name, of: count }) => [name, count])).toEqual([
    ['Uni A', 12],
    ['Uni B', 11],
    [null, 2],
  ])
  expect(report.providers.map(({ outcomes }) => outcomes[0]?.interval === null)).toEqual([false, true, true])
})

// Would catch a provider shown with the blanks it was read with, "nobody named" in the midst of the names, and two
// officers of one name whose rows change places from one day to the next.
test('the rows stand by name, nobody last, and namesakes in one order', () => {
  const [ada, ben] = [officers[0], officers[1]] as [DecidedShareLine['officer'], DecidedShareLine['officer']]
  const namesake = { id: OfficerId.parse('0190000a-0000-7000-8000-000000000001'), name: 'Ada' }
  const given = [
    [ben, ' Zürich '],
    [ada, ''],
    [namesake, 'École C'],
    [ben, 'Alpha'],
    [ada, 'Uni B'],
  ] as const
  for (const order of [given, given.toReversed()]) {
    const report = consistencyReport(
      order.map(([officer, provider]) => ({ outcome: 'full', officer, providers: [provider] })),
    )
    expect(report.providers.map(({ name }) => name)).toEqual(['Alpha', 'École C', 'Uni B', 'Zürich', null])
    expect(report.officers.map(({ officerId, name, of }) => [officerId, name, of])).toEqual([
      [namesake.id, 'Ada', 1],
      [ada.id, 'Ada', 2],
      [ben.id, 'Ben', 2],
    ])
  }
})
