import fc from 'fast-check'
import { expect, test } from 'vitest'
import { equalWeights } from './equalWeights.ts'
import { Purpose, type Catalogue, type ModuleContent } from './programme.ts'
import { readCatalogue } from './readCatalogue.ts'
import { writeCsvCatalogue } from './writeCsvCatalogue.ts'

test('equal weights sum to the credits exactly and differ by one hundredth at most', () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 60 }), (credits, count) => {
      const weights = equalWeights(credits, count)

      expect(weights).toHaveLength(count)
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(credits)
      expect(Math.max(...weights) - Math.min(...weights)).toBeLessThanOrEqual(1)
    }),
  )
})

/** Text as people write it, with everything that CSV has to quote; spaces around it are no part of it. */
const words = fc
  .string({ unit: fc.constantFrom(...Array.from('aäßЖλ09 ,;"\t\n|:=-')), minLength: 1, maxLength: 30 })
  .map((text) => text.trim())
  .filter((text) => text !== '')
const code = fc
  .string({ unit: fc.constantFrom(...Array.from('ABC019-. ')), minLength: 1, maxLength: 8 })
  .map((text) => `C${text}`.trim())
const day = fc.integer({ min: 0, max: 20_000 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10))
const texts = (min: number) =>
  fc.uniqueArray(fc.record({ lang: fc.constantFrom('en', 'de', 'nb', 'und'), value: words }), {
    selector: ({ lang }) => lang,
    minLength: min,
  })
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })

function moduleContent(programmes: readonly string[]): fc.Arbitrary<ModuleContent> {
  return fc
    .record({
      code,
      title: texts(1),
      hours: orNull(fc.integer({ min: 1, max: 900 })),
      eqfLevel: orNull(fc.integer({ min: 1, max: 8 })),
      assessment: texts(0),
      prerequisites: texts(0),
      outcomes: fc.uniqueArray(
        fc.record({
          code,
          text: texts(1),
          weight: fc.nat(900),
          essential: fc.dictionary(fc.constantFrom(...Purpose.options), fc.boolean()),
        }),
        { selector: (outcome) => outcome.code },
      ),
      programmes: fc.subarray([...programmes]),
      validFrom: day,
      revision: fc.integer({ min: 1, max: 9 }),
    })
    .map((module) => ({
      ...module,
      credits: module.outcomes.reduce((sum, { weight }) => sum + weight, 0),
      validTo: null,
      weightsFrom: 'catalogue',
    }))
}

const catalogue: fc.Arbitrary<Catalogue> = fc.uniqueArray(code, { maxLength: 3 }).chain((codes) =>
  fc.record({
    institution: fc.record({ name: texts(1), country: fc.constantFrom('DE', 'NO') }),
    programmes: fc.tuple(
      ...codes.map((programme) =>
        fc.record({
          code: fc.constant(programme),
          title: texts(1),
          eqfLevel: orNull(fc.integer({ min: 1, max: 8 })),
          credits: orNull(fc.integer({ min: 50, max: 30_000 })),
          validFrom: day,
          validTo: fc.constant(null),
        }),
      ),
    ),
    modules: fc.uniqueArray(moduleContent(codes), { selector: (module) => module.code, minLength: 1 }),
  }),
)

/** Text in the order of its languages: a table knows columns, not the order within a cell. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted).toSorted((a, b) => (langOf(a) < langOf(b) ? -1 : 1))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, sorted(inner)]))
}
const langOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'lang' in value ? String(value.lang) : ''

// A value lost or changed on the way through a spreadsheet would never be noticed by the office.
test('a catalogue written as CSV is read back as it was', () => {
  fc.assert(
    fc.property(catalogue, (written) => {
      const bytes = new TextEncoder().encode(writeCsvCatalogue(written))
      const result = readCatalogue({ name: 'catalogue.csv', bytes })

      expect(sorted(result.ok ? result.value.catalogue : result.error)).toEqual(sorted(written))
    }),
  )
})
