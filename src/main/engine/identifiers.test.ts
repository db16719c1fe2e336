import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { createIdentifiers } from './identifiers.ts'

// Would catch ids that collide or lose their order when many are made within a millisecond or the clock steps back.
test('ids are version 7, unique and sorted in the order they were made, whatever the clock does', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 2, maxLength: 300 }), (steps) => {
      let time = Date.UTC(2026, 4, 18)
      const newId = createIdentifiers({ now: () => new Date(time), randomBytes })
      const ids = steps.map((step) => {
        time += step
        return newId()
      })

      expect(ids).toEqual([...new Set(ids)].sort())
      for (const id of ids) expect(z.uuid({ version: 'v7' }).safeParse(id).success).toBe(true)
    }),
  )
})

// Would catch a counter that overflows into the version digit.
test('more than 4096 ids in one millisecond stay unique and sorted', () => {
  const newId = createIdentifiers({ now: () => new Date(Date.UTC(2026, 4, 18)), randomBytes })
  const ids = Array.from({ length: 10_000 }, () => newId())

  expect(ids).toEqual([...new Set(ids)].sort())
})
