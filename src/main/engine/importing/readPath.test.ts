import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { largestFile } from '#core/importing/importer.ts'
import { readPath } from './readPath.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-path-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

test('a file gives its name and its bytes', async () => {
  const path = join(folder, 'badge.json')
  writeFileSync(path, '{}')

  expect(await readPath(path)).toEqual({ ok: true, value: { name: 'badge.json', bytes: new Uint8Array([0x7b, 0x7d]) } })
})

test('a folder, a file that vanished and a link to nothing each say what they are', async () => {
  const link = join(folder, 'link')
  symlinkSync(join(folder, 'nowhere'), link)

  expect(await readPath(folder)).toMatchObject({ error: { code: 'is-a-folder' } })
  expect(await readPath(join(folder, 'gone.json'))).toMatchObject({ error: { code: 'vanished' } })
  expect(await readPath(link)).toMatchObject({ error: { code: 'vanished' } })
})

// Reading first and measuring afterwards would fill the memory with a film that was dropped by mistake.
test('a file that is too large is refused by its size', async () => {
  const path = join(folder, 'film.json')
  writeFileSync(path, '')
  truncateSync(path, largestFile + 1)

  expect(await readPath(path)).toEqual({ ok: false, error: { code: 'too-large', facts: { megabytes: 25 } } })
})

test.runIf(process.platform !== 'win32')('a pipe is refused instead of being waited for', async () => {
  const path = join(folder, 'pipe')
  execFileSync('mkfifo', [path])

  expect(await readPath(path)).toMatchObject({ error: { code: 'unreadable' } })
})

// Whatever else a disk answers must not end the run over all the other files.
test('a link that leads to itself is a problem of this file', async () => {
  const path = join(folder, 'loop')
  symlinkSync(path, path)

  expect(await readPath(path)).toMatchObject({ error: { code: 'unreadable' } })
})
