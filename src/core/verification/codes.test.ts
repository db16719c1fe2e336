import { expect, test } from 'vitest'
import { languages } from '#locales/words.ts'
import { checkCodes } from './codes.ts'
import { checks } from './verify.ts'

const parts = Object.entries(languages).flatMap(([language, { verification }]) =>
  Object.entries(checkCodes).map(([check, codes]) => ({ language, check, codes, words: words(verification) })),
)

function words(verification: object): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  return verification as Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

// A code without a sentence would reach the officer as `verification:status.listMalformed`.
test.each(parts)('$check has a title and exactly one sentence for each of its codes in $language', (part) => {
  expect(Object.keys(part.words[part.check] ?? {}).sort()).toEqual([...part.codes].sort())
  expect(part.words['check']?.[part.check]).toEqual(expect.any(String))
})

// The headline names reasons as `<check>.<code>` without facts: each needs its short form.
test.each(parts.filter(({ check }) => ['proof', 'issuer', 'validity', 'status', 'suspension'].includes(check)))(
  '$check has a short reason for each of its codes in $language',
  ({ check, codes, words: all }) => {
    const reasons = words(all['reason'] ?? {})[check] ?? {}

    expect(Object.keys(reasons).sort()).toEqual([...codes].sort())
  },
)

test('every check has its codes listed', () => {
  expect(Object.keys(checkCodes)).toEqual(expect.arrayContaining(checks.map(({ id }) => id)))
})
