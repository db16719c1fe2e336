import { afterEach, expect, test } from 'vitest'
import { z } from 'zod'
import { keptHere } from './keptHere.ts'

const sizes = keptHere('workbench.test', z.array(z.number()), () => [1])

afterEach(() => {
  localStorage.clear()
})

test('reads what was kept', () => {
  sizes.keep([2, 3])

  expect(sizes.read()).toEqual([2, 3])
})

// A window that can't open because of what another version left there could only be mended by hand.
test.each([
  ['nothing', null],
  ['a torn text', '[2,'],
  ['something else', '{"size":2}'],
])('goes by what there is otherwise where %s stands there', (_, text) => {
  if (text !== null) localStorage.setItem('workbench.test', text)

  expect(sizes.read()).toEqual([1])
})
