import { expect, test } from 'vitest'
import { giveBack } from './giveBack.ts'

// Small buffers of Node share one: what others hold would be gone with it.
test('bytes that are alone are given back, and bytes beside others stay', () => {
  const alone = Uint8Array.of(1, 2)
  const shared = new Uint8Array(alone.slice().buffer, 0, 1)
  giveBack(alone)
  giveBack(shared)

  expect(alone).toHaveLength(0)
  expect(shared).toEqual(Uint8Array.of(1))
})
