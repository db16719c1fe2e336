import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { shared } from '../../../../scripts/shared.mjs'
import { readFile } from '#core/importing/registry.ts'
import { reportWithoutPack } from './reportWithoutPack.fixtures.ts'

const samples = join(shared ?? '', 'samples')
const read = globSync('{ebsi,dc4eu}/valid/*', { cwd: samples })
  .toSorted()
  .flatMap((path) => {
    const outcome = readFile({ name: basename(path), bytes: readFileSync(join(samples, path)) })
    return outcome.ok ? [{ path, file: outcome.value }] : []
  })

test('fifteen files are read', () => {
  expect(read).toHaveLength(15)
})

// Their seals are simulated, or of kinds that can't be checked: one that passed would make anything authentic.
test.each(read)('$path is never authentic, and why is said', async ({ file }) => {
  const { authenticity, checks } = await reportWithoutPack(file)

  expect(authenticity.answer).toBe('undetermined')
  expect(['proof.noSeal', 'proof.algorithmUnknown']).toContain(authenticity.reasons[0])
  expect(checks.some(({ check, code }) => check === 'structure' && code === 'formatUnknown')).toBe(false)
})
