import { expect, test } from 'vitest'
import type { Assertion, ElementValue } from '../../credential/element.ts'
import { policyV1 } from '../policy.ts'
import { statedWorkloads } from './statedWorkloads.ts'

const says = (item: number, part: string, value: ElementValue): Assertion => ({
  ...{ element: 'workload', state: 'stated', item, part, value, reason: null },
  origin: { from: 'file', importer: 'elm3', layer: 'json', pointer: `/${String(item)}/${part}` },
})
const ects = (hundredths: number): ElementValue => ({ kind: 'credits', hundredths, scheme: 'ECTS' })

// A transcript of four courses had eight rows here: each was stated as offered and as received.
test('a figure that is said twice of one achievement is one, and that of another is another', () => {
  const rows = [
    says(0, 'credits', ects(600)),
    says(0, 'creditsReceived', ects(600)),
    says(1, 'credits', ects(600)),
    says(1, 'creditsReceived', ects(300)),
    says(1, 'duration', { kind: 'duration', minutes: 9000 }),
  ]

  expect(statedWorkloads(rows, policyV1).map(({ stated, credits }) => [stated.kind, stated.amount, credits])).toEqual([
    ['credits', 6, 600],
    ['credits', 6, 600],
    ['credits', 3, 300],
    ['hours', 150, 600],
  ])
})

test('what no rule converts is stated all the same', () => {
  const rows = [
    says(0, 'credits', { kind: 'credits', hundredths: 500, scheme: null }),
    { ...says(1, 'credits', ects(500)), element: 'level' as const },
  ]

  expect(statedWorkloads(rows, policyV1)).toEqual([
    { stated: { kind: 'credits', amount: 5, scheme: null }, credits: null, rule: null },
  ])
})
