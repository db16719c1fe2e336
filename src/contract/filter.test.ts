import { expect, test } from 'vitest'
import { z } from 'zod'
import { contract } from './contract.ts'
import { longestFilter } from './filter.ts'

const filtering = Object.entries(contract).flatMap(([route, { input }]) => {
  const field = input instanceof z.ZodObject ? (input.shape as Record<string, z.ZodType>)['filter'] : undefined
  return field === undefined ? [] : [{ route, field }]
})

// A hundred thousand letters held the engine, and with it the window, for half a minute.
test.each(filtering)('$route takes no filter that is longer than its field', ({ field }) => {
  expect(field.safeParse('x'.repeat(longestFilter)).success).toBe(true)
  expect(field.safeParse('x'.repeat(longestFilter + 1)).success).toBe(false)
})

test('every list that can be narrowed is asked above', () => {
  expect(filtering.map(({ route }) => route)).toEqual(
    expect.arrayContaining([
      'cases.list',
      'catalogue.modules',
      'catalogue.page',
      'statements.register',
      'archive.list',
    ]),
  )
})
