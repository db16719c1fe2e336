import fc from 'fast-check'
import { expect, test } from 'vitest'
import { oneAtATime } from './oneAtATime.ts'

// Would catch two checks of one credential at once, a check for each of many changes, and a change that no later check saw.
test('however calls come, one runs at a time, each is answered by a run begun after it, and a burst needs two', async () => {
  const calls = fc.array(fc.record({ key: fc.constantFrom('a', 'b'), fails: fc.boolean() }), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(calls, fc.scheduler(), async (some, scheduler) => {
      const inTurn = oneAtATime()
      const saved = new Map<string, number>()
      const seen = new Map<string, number>()
      const runs = new Map<string, number>()
      const busy = new Set<string>()
      const answered = some.map(async ({ key, fails }) => {
        const mine = (saved.get(key) ?? 0) + 1
        saved.set(key, mine)
        const run = async () => {
          expect(busy.has(key)).toBe(false)
          busy.add(key)
          runs.set(key, (runs.get(key) ?? 0) + 1)
          seen.set(key, saved.get(key) ?? 0)
          await scheduler.schedule(Promise.resolve())
          busy.delete(key)
          if (fails) throw new Error('The check failed')
        }
        await Promise.allSettled([inTurn(key, run)])
        expect(seen.get(key)).toBeGreaterThanOrEqual(mine)
      })
      await scheduler.waitFor(Promise.all(answered))
      for (const count of runs.values()) expect(count).toBeLessThanOrEqual(2)
    }),
  )
})
