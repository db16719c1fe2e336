import dns from 'node:dns'
import { readdirSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import net, { Socket } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verify } from '#core/verification/verify.ts'
import { shared as found } from '../../../../scripts/shared.mjs'
import { createProofPorts } from './proofPorts.ts'
import { packOfSamples, samplesIn } from './samplesPack.fixtures.ts'

const shared = found ?? ''
const tried: string[] = []

function refuse(what: string): () => never {
  return () => {
    tried.push(what)
    throw new Error(`A connection was tried: ${what}`)
  }
}

/** Every way out of Node; put back in the order they were taken. */
const doors: readonly (readonly [owner: object, name: string, what: string])[] = [
  [Socket.prototype, 'connect', 'socket'],
  [net, 'connect', 'net'],
  [dns, 'lookup', 'dns'],
  [dns.promises, 'lookup', 'dns'],
  [globalThis, 'fetch', 'fetch'],
]
const real = doors.map(([owner, name]) => Reflect.get(owner, name) as unknown)

beforeAll(() => {
  for (const [owner, name, what] of doors) Reflect.set(owner, name, refuse(what))
  syncBuiltinESMExports()
})

afterAll(() => {
  doors.forEach(([owner, name], index) => Reflect.set(owner, name, real[index]))
  syncBuiltinESMExports()
})

test('the guard sees a connection', async () => {
  expect(() => new Socket().connect(80)).toThrow('socket')
  await expect(async () => fetch('https://invented.example')).rejects.toThrow('fetch')
  expect(tried.splice(0)).toEqual(['socket', 'fetch'])
})

// A library that fetches a missing context or key would tell its owner which credential is being assessed.
test('import and verification of all samples open no connection, with and without a trust pack', async () => {
  const folders = readdirSync(join(shared, 'samples'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^(valid|invalid)$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(shared, 'samples/').length))
  const samples = samplesIn(shared, ...folders)
  const pack = await packOfSamples(shared, samples)
  for (const content of [pack, null]) {
    const ports = createProofPorts({ resourcesFolder: 'resources', pack: content })
    for (const { document, read } of samples) {
      const report = await verify({
        document,
        credential: read,
        receivedOn: '2026-06-01',
        today: '2026-06-01',
        pack: content === null ? null : { id: 'pack', name: content.name, issuedOn: content.issuedOn, content },
        ports,
        engineVersion: 'test',
        checkedAt: '2026-06-01T08:00:00Z',
      })
      expect(report.checks.length).toBeGreaterThan(0)
      expect(content === null && report.authenticity.answer === 'authentic').toBe(false)
    }
  }

  expect(samples.length).toBeGreaterThan(200)
  expect(tried).toEqual([])
})
