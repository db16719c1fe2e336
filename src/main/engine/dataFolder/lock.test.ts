import { fork } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../db/database.fixtures.ts'
import { lockFolder } from './lock.ts'
import { isNetworkShare } from './networkShare.ts'

const now = () => new Date('2026-11-24T09:00:00Z')

async function heldByAnother(folder: string) {
  const child = fork(join(import.meta.dirname, 'lockHolder.fixtures.ts'), [folder])
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  expect(await once(child, 'message')).toEqual([true, undefined])
  return child
}

test('a second writer in another process is refused and told who has it', async () => {
  const folder = temporaryFolder()
  const child = await heldByAnother(folder)

  expect(lockFolder(folder, { now })).toEqual({
    ok: false,
    error: { code: 'databaseInUse', holder: { pid: child.pid, since: '2026-11-24T09:00:00.000Z' } },
  })
})

// After a crash or a power failure the office must get in without deleting files by hand.
test('the lock of a killed process is taken over', async () => {
  const folder = temporaryFolder()
  const child = await heldByAnother(folder)
  child.kill('SIGKILL')
  await once(child, 'exit')

  const taken = lockFolder(folder, { now })

  expect(taken.ok).toBe(true)
  if (taken.ok) taken.value.release()
})

test('a second engine in the same process is refused, and may enter after the release', () => {
  const folder = temporaryFolder()
  const first = lockFolder(folder, { now })
  expect(first.ok).toBe(true)
  expect(lockFolder(folder, { now })).toMatchObject({ ok: false, error: { code: 'databaseInUse' } })
  if (first.ok) first.value.release()

  const second = lockFolder(folder, { now })

  expect(second.ok).toBe(true)
  if (second.ok) second.value.release()
})

test('who has it is unknown when the note is unreadable, and the lock holds all the same', async () => {
  const folder = temporaryFolder()
  await heldByAnother(folder)
  writeFileSync(join(folder, 'workbench.holder.json'), 'half a no')

  expect(lockFolder(folder, { now })).toEqual({ ok: false, error: { code: 'databaseInUse', holder: null } })
})

test('a folder on a network share is refused', () => {
  const place = () => ({ platform: 'linux', path: '/mnt/office', fileSystem: 0x6969 }) as const

  expect(lockFolder(temporaryFolder(), { now, place })).toEqual({
    ok: false,
    error: { code: 'networkShare', path: '/mnt/office' },
  })
})

test.each([
  ['linux', '/home/ada', 0xef53, false],
  ['linux', '/mnt/office', 0xff534d42, true],
  // statfs(2) has it as a signed number on some machines.
  ['linux', '/mnt/office', 0xff534d42 | 0, true],
  ['win32', 'C:\\Users\\ada', 0, false],
  ['win32', '\\\\?\\C:\\Users\\ada', 0, false],
  ['win32', '\\\\server\\office', 0, true],
  ['win32', '\\\\?\\UNC\\server\\office', 0, true],
  ['darwin', '/Users/ada', 0x1a, false],
] as const)('%s %s (0x%s): share is %s', (platform, path, fileSystem, expected) => {
  expect(isNetworkShare({ platform, path, fileSystem })).toBe(expected)
})
