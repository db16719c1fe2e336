import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moduleChange, type OutcomeSide } from './moduleChange.ts'

const facts = { title: [], credits: 500, hours: null, eqfLevel: 6, assessment: [], prerequisites: [] }
const side = (code: string, value: string, weight = 100): OutcomeSide => ({
  code,
  text: [{ lang: 'en', value }],
  weight,
})
const changed = (before: OutcomeSide[], after: OutcomeSide[]) =>
  moduleChange({ ...facts, outcomes: before }, { ...facts, outcomes: after }).outcomes.map((one) => [
    one.before?.code ?? null,
    one.after?.code ?? null,
    one.changes.join(' '),
  ])

test('tells added, removed, reworded, reweighted and renumbered apart', () => {
  expect(
    changed(
      [side('M1', 'Explain joins'), side('M2', 'Write queries'), side('M3', 'Model data'), side('M4', 'Tune indexes')],
      [
        side('M1', 'Explain joins', 150),
        side('M2', 'Write nested queries'),
        side('M4', 'Model data'),
        side('M5', 'Use views'),
      ],
    ),
  ).toEqual([
    ['M1', 'M1', 'reweighted'],
    ['M2', 'M2', 'reworded'],
    ['M3', 'M4', 'renumbered'],
    [null, 'M5', 'added'],
    ['M4', null, 'removed'],
  ])
})

// A new line break, or a French text beside the English one, would send officers through every old decision.
test('another language or another space is no change', () => {
  const after = {
    ...side('M1', 'Explain  joins'),
    text: [
      { lang: 'en', value: 'Explain  joins ' },
      { lang: 'fr', value: 'Expliquer' },
    ],
  }
  expect(changed([side('M1', 'Explain joins')], [after])).toEqual([['M1', 'M1', '']])
})

test('names the facts that differ', () => {
  const outcomes = [side('M1', 'Explain joins')]
  expect(moduleChange({ ...facts, outcomes }, { ...facts, credits: 600, eqfLevel: 7, outcomes }).facts).toEqual([
    'credits',
    'eqfLevel',
  ])
})

// An outcome that falls out of both lists is one that nobody is told about.
test('every outcome of either version stands in one row', () => {
  const sides = fc
    .uniqueArray(fc.constantFrom('M1', 'M2', 'M3', 'M4', 'M5'), { maxLength: 5 })
    .chain((codes) => fc.tuple(...codes.map((code) => fc.constantFrom('a', 'b', 'c').map((text) => side(code, text)))))
  fc.assert(
    fc.property(sides, sides, (before, after) => {
      const { outcomes } = moduleChange({ ...facts, outcomes: before }, { ...facts, outcomes: after })
      const codes = (of: 'before' | 'after') => outcomes.flatMap((one) => one[of]?.code ?? []).toSorted()
      expect(codes('before')).toEqual(before.map(({ code }) => code).toSorted())
      expect(codes('after')).toEqual(after.map(({ code }) => code).toSorted())
    }),
  )
})
