import { expect, test } from 'vitest'
import type { ElementRow } from '#contract/cases.ts'
import { elementNames } from '#core/credential/element.ts'
import { elementGroups } from './elementGroups.ts'

const row = (change: Partial<ElementRow>): ElementRow => ({
  element: 'workload',
  state: 'stated',
  item: 0,
  part: 'credits',
  value: { kind: 'credits', hundredths: 600, scheme: 'ECTS' },
  reason: null,
  origin: null,
  by: null,
  at: null,
  ...change,
})

// An element nobody spoke of must still stand in the list, as missing: that is what officers ask for.
test('every element has its group, in the order of the list', () => {
  expect(elementGroups([]).map((group) => group.element)).toEqual(elementNames)
  expect(new Set(elementGroups([]).map((group) => group.state))).toEqual(new Set(['missing']))
})

test('a value supplied later fills what the file leaves out, and both stay where origins disagree', () => {
  const missing = row({ state: 'missing', value: null })
  const supplied = row({ state: 'suppliedLater' })
  const group = (rows: readonly ElementRow[]) => elementGroups(rows).find(({ element }) => element === 'workload')

  expect(group([missing, supplied])?.state).toBe('suppliedLater')
  expect(group([row({}), supplied])).toMatchObject({ state: 'stated', rows: { length: 2 } })
})
