import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { changeOf } from './change.ts'
import { printRows } from './printRows.ts'
import { replacementOf, rules } from './rules.ts'
import { sampleOf } from './sampleOf.ts'

const folder = mkdtempSync(join(tmpdir(), 'ablation-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const core = new URL('../../../core/matching', import.meta.url)
const switched = Object.entries(rules).flatMap(([rule, { modules }]) =>
  modules.map(([module, off]): [rule: string, module: string, off: URL] => [rule, module, off]),
)

/** All that the modules of the comparison import, as it is written there. */
const loaded = readdirSync(core, { recursive: true, encoding: 'utf8' })
  .filter((name) => /(?<!\.(?:test|fixtures))\.ts$/.test(name))
  .flatMap((name) => [...readFileSync(new URL(`matching/${name}`, core), 'utf8').matchAll(/from '([^']+)'/g)])
  .map(([, specifier = '']) => specifier)

// A module that was renamed would leave its rule on, and the table would say that nothing is lost without it.
test.each(switched)('%s: what stands in the place of %s has all that it gives', async (rule, module, off) => {
  const isFile = module.startsWith('/')
  const address = isFile ? `${core.href}${module}` : module.endsWith('/') ? `${module}english` : module
  const [whole, without] = (await Promise.all([import(address), import(off.href)])) as Record<string, unknown>[]
  const given = Object.keys(whole ?? {}).filter((name) => name !== 'language' && name !== 'default')

  expect(existsSync(off)).toBe(true)
  expect(given.filter((name) => !(name in (without ?? {})))).toEqual([])
  expect(replacementOf(rule, isFile ? './some.ts' : address, address)?.href).toBe(off.href)
})

// When the detector was replaced by a table its rule went on switching off what nothing used any more.
test.each(switched)('%s: the comparison loads %s', (_, module) => {
  const name = module.startsWith('/') ? module.slice(module.lastIndexOf('/')) : module

  expect(
    loaded.some((specifier) => (module.endsWith('/') ? specifier.startsWith(name) : specifier.endsWith(name))),
  ).toBe(true)
})

test('a rule that is on, and a module of no rule, are loaded as they are', () => {
  expect(replacementOf('stemming', './compounds.ts', `${core.href}/meaning/compounds.ts`)).toBeNull()
  expect(replacementOf('no such rule', './compounds.ts', `${core.href}/meaning/compounds.ts`)).toBeNull()
})

// Another sample for each row would tell the luck of the draw for the loss.
test('a sample is the same each time and keeps the order', () => {
  const queries = Array.from({ length: 50 }, (_, nth) => ({ id: String(nth), title: '', desc: '', gold: ['a'] }))
  const set = { name: 'set', docs: [], queries }
  const ids = sampleOf(set, 10).queries.map(({ id }) => Number(id))

  expect(ids).toHaveLength(10)
  expect(ids).toEqual(sampleOf(set, 10).queries.map(({ id }) => Number(id)))
  expect(ids).toEqual(ids.toSorted((a, b) => a - b))
  expect(ids).not.toEqual(queries.slice(0, 10).map(({ id }) => Number(id)))
  expect(sampleOf(set, null)).toBe(set)
})

// Two rows of the same queries differ by less than two rows of different ones: the interval must know it.
test('a change that is the same for each query has no spread', () => {
  expect(changeOf([1, 0.5, 0], [0.5, 0, -0.5])).toEqual([0.5, 0.5, 0.5])

  const [change, low, high] = changeOf([1, 0, 1, 0], [0, 0, 0, 0])
  expect(change).toBe(0.5)
  expect(low).toBeLessThan(0.5)
  expect(high).toBeGreaterThan(0.5)
})

test('a table that was broken off goes on where it stopped, and begins anew for other settings', async () => {
  const rows = join(folder, 'rows.jsonl')
  const printed = vi.spyOn(console, 'log').mockReturnValue(undefined)
  const columns = [
    { head: 'mean', set: 'a', of: (numbers: readonly number[]) => numbers[0] ?? 0 },
    { head: 'change', set: 'a', of: 'change' as const },
  ]
  const worked: (string | null)[] = []
  const work = (without: string | null) => {
    worked.push(without)
    if (without === 'second' && worked.length === 3) return Promise.reject(new Error('power'))
    return Promise.resolve({ a: [without === null ? 1 : 0.25] })
  }
  const run = (settings: string) => printRows(['first', 'second'], columns, settings, { only: null, rows }, work)

  await expect(run('engine 1')).rejects.toThrow('power')
  printed.mockClear()
  await run('engine 1')

  expect(worked).toEqual([null, 'first', 'second', 'second'])
  expect(printed.mock.calls.flat()).toEqual([
    '| Without | mean | change |',
    '| --- | --- | --- |',
    '| nothing | 1.000 |  |',
    '| first | 0.250 | -0.750 (-0.750 to -0.750) |',
    '| second | 0.250 | -0.750 (-0.750 to -0.750) |',
  ])
  await run('engine 2')
  expect(worked).toHaveLength(7)
  await expect(printRows(['first'], columns, '', { only: ['third'], rows: null }, work)).rejects.toThrow('third')
  printed.mockRestore()
})
