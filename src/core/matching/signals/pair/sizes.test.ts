import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gistOf } from '../../meaning/gist.ts'
import { asksCritically } from './asksCritically.ts'
import { demandAsked } from './demandAsked.ts'
import { demandLower } from './demandLower.ts'
import { demandShown } from './demandShown.ts'
import { givesDetail } from './givesDetail.ts'
import { pairOf } from './pairSignal.ts'
import { partsAsked } from './partsAsked.ts'
import { partsShown } from './partsShown.ts'
import { thingsAsked } from './thingsAsked.ts'
import { thingsShown } from './thingsShown.ts'

const pairFor = (credential: string, local: string) => pairOf(gistOf(credential, 'en'), gistOf(local, 'en'), () => 1)

// A side taken for the other would say of a long module that the credential shows much.
test('what is asked is counted in the module, what is shown in the credential', () => {
  const pair = pairFor('Describe roses', 'Describe roses, vines, hedges and orchards')

  expect([partsShown, partsAsked].map(({ measure }) => measure(pair))).toEqual([1 / 6, 4 / 6])
  expect([thingsShown, thingsAsked].map(({ measure }) => measure(pair))).toEqual([0.1, 0.4])
})

test('a verb stays below another by as many classes as lie between', () => {
  const pair = pairFor('Explain how roses are pruned', 'Critically evaluate the pruning of roses')

  expect([demandShown, demandAsked].map(({ measure }) => measure(pair))).toEqual([0.2, 0.8])
  expect(demandLower.measure(pair)).toBeCloseTo(3 / 5)
  expect(demandLower.measure(pairFor('Evaluate prunings', 'Explain how roses are pruned'))).toBe(0)
})

test('a critical view speaks where the module alone asks for it', () => {
  expect(asksCritically.measure(pairFor('Discuss roses', 'Discuss roses critically'))).toBe(1)
  expect(asksCritically.measure(pairFor('Discuss roses critically', 'Discuss roses critically'))).toBe(0)
  expect(asksCritically.measure(pairFor('Treat critically ill roses', 'Treat roses'))).toBe(0)
})

test('a bracket or a colon of the credential gives detail', () => {
  expect(givesDetail.measure(pairFor('Prune roses (hybrid teas)', 'Prune roses'))).toBe(1)
  expect(givesDetail.measure(pairFor('Prune roses', 'Prune roses (hybrid teas)'))).toBe(0)
  expect(givesDetail.measure(pairFor('In this course, you will: prune roses', 'Prune roses'))).toBe(0)
})

// A long text would outweigh every other signal.
test('no count goes beyond 1, however long a text is', () => {
  const words = fc.array(fc.constantFrom('roses', 'vines', 'hedges', 'and', ',', 'prune'), { maxLength: 60 })
  fc.assert(
    fc.property(words, words, (shown, asked) => {
      const pair = pairFor(shown.join(' '), asked.join(' '))
      for (const { measure } of [partsAsked, partsShown, thingsAsked, thingsShown, demandLower]) {
        expect(measure(pair)).toBeGreaterThanOrEqual(0)
        expect(measure(pair)).toBeLessThanOrEqual(1)
      }
    }),
    { numRuns: 60 },
  )
})
