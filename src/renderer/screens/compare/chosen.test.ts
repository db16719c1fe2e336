import { expect, test } from 'vitest'
import { ModuleOutcomeId } from '#core/ids.ts'
import { chosenAnew, extended } from './chosen.ts'

const order = [1, 2, 3, 4, 5].map((n) => ModuleOutcomeId.parse(`01890a5d-ac96-774b-bcce-b302099a800${String(n)}`))
function one(n: number): ModuleOutcomeId {
  const id = order[n - 1]
  if (id === undefined) throw new Error(`No outcome ${String(n)}`)
  return id
}
const those = (...numbers: number[]) => new Set(numbers.map(one))

// Would catch reasons of an outcome that is not among the chosen, or that jump away from where the officer is.
test('the reasons are of the outcome that was chosen last, else of the nearest that is left', () => {
  const begun = { ids: those(2), shown: one(2) }
  expect(chosenAnew(order, begun, those(4))).toEqual({ ids: those(4), shown: one(4) })
  expect(chosenAnew(order, begun, those(2, 3, 4))).toEqual({ ids: those(2, 3, 4), shown: one(4) })
  const four = { ids: those(2, 3, 4), shown: one(4) }
  expect(chosenAnew(order, four, those(2, 3))).toEqual({ ids: those(2, 3), shown: one(3) })
  expect(chosenAnew(order, four, those(2))).toEqual({ ids: those(2), shown: one(2) })
})

// Would catch a key that chooses past the end, or that can't take back what it chose.
test('a step with Shift chooses one more, the step back leaves it out, and the ends hold', () => {
  const two = extended(order, { ids: those(4), shown: one(4) }, 1)
  expect(two).toEqual({ ids: those(4, 5), shown: one(5) })
  expect(extended(order, two, 1)).toBe(two)
  expect(extended(order, two, -1)).toEqual({ ids: those(4), shown: one(4) })
})
