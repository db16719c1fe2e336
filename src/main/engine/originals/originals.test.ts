import { randomBytes } from 'node:crypto'
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../db/database.fixtures.ts'
import { dropStrayOriginals, originalOverhead, readOriginal, storeOriginal } from './originals.ts'

const bytes = Buffer.from('{"name":"Ada Example"}')

test('what is stored is read back, byte for byte', () => {
  const folder = temporaryFolder()
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5000 }), (content) => {
      expect(readOriginal(folder, storeOriginal(folder, content, randomBytes))).toEqual({ ok: true, value: content })
    }),
    { numRuns: 25 },
  )
})

// A name or a recognisable byte on disk would survive the erasure of its owner.
test('the file shows neither content nor name, and two of the same bytes differ', () => {
  const folder = temporaryFolder()
  const first = storeOriginal(folder, bytes, randomBytes)
  const second = storeOriginal(folder, bytes, randomBytes)
  const [one, two] = [first, second].map(({ originalId }) => readFileSync(join(folder, 'originals', originalId)))

  expect(readdirSync(join(folder, 'originals'))).toEqual([first.originalId, second.originalId].sort())
  expect(one?.includes('Ada')).toBe(false)
  expect(one?.length).toBe(bytes.length + originalOverhead)
  expect(one?.equals(two ?? one)).toBe(false)
})

test('one changed byte anywhere is damage', () => {
  const folder = temporaryFolder()
  const stored = storeOriginal(folder, bytes, randomBytes)
  const file = join(folder, 'originals', stored.originalId)
  const good = readFileSync(file)
  for (let place = 0; place < good.length; place++) {
    const changed = Buffer.from(good)
    changed[place] = (changed[place] ?? 0) ^ 1
    writeFileSync(file, changed)

    expect(readOriginal(folder, stored)).toEqual({ ok: false, error: 'damaged' })
  }
})

// Putting one applicant's document under another's row must not pass.
test('a file copied to the place of another is damage, even under its own key', () => {
  const folder = temporaryFolder()
  const mine = storeOriginal(folder, bytes, randomBytes)
  const theirs = storeOriginal(folder, Buffer.from('another'), randomBytes)
  copyFileSync(join(folder, 'originals', mine.originalId), join(folder, 'originals', theirs.originalId))

  expect(readOriginal(folder, { ...theirs, originalKey: mine.originalKey })).toEqual({ ok: false, error: 'damaged' })
})

test.each([0, 5, originalOverhead])('a file cut to %i bytes is damage, and a lost one is missing', (length) => {
  const folder = temporaryFolder()
  const stored = storeOriginal(folder, bytes, randomBytes)
  const file = join(folder, 'originals', stored.originalId)
  writeFileSync(file, readFileSync(file).subarray(0, length))

  expect(readOriginal(folder, stored)).toEqual({ ok: false, error: 'damaged' })
  expect(readOriginal(temporaryFolder(), stored)).toEqual({ ok: false, error: 'missing' })
})

test('files that no row names are dropped, the others stay', () => {
  const folder = temporaryFolder()
  const kept = storeOriginal(folder, bytes, randomBytes)
  storeOriginal(folder, bytes, randomBytes)
  writeFileSync(join(folder, 'originals', `${'0'.repeat(32)}.unfinished`), 'half')

  expect(dropStrayOriginals(folder, new Set([kept.originalId]))).toBe(2)
  expect(readOriginal(folder, kept).ok).toBe(true)
  expect(dropStrayOriginals(temporaryFolder(), new Set())).toBe(0)
})

test('an id that leads out of the folder is a bug', () => {
  expect(() => readOriginal(temporaryFolder(), { originalId: '../keys.json', originalKey: randomBytes(32) })).toThrow(
    '32',
  )
})
