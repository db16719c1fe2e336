import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lockFolder } from '#engine/dataFolder/lock.ts'
import { temporaryFolder } from '#engine/db/database.fixtures.ts'
import { emptyFolder } from './emptyFolder.ts'

const now = () => new Date('2026-11-29T09:00:00Z')

// The demo was made anew below a window that showed it: whatever was pressed there failed.
test('a demo that a workbench has open is left as it is, and removed once it is closed', () => {
  const folder = join(temporaryFolder(), 'demo')
  expect(emptyFolder(folder, now)).toBe('empty')
  mkdirSync(join(folder, 'data'))
  writeFileSync(join(folder, 'data', 'workbench.sqlite'), 'a record')
  const open = lockFolder(join(folder, 'data'), { now })
  if (!open.ok) throw new Error(open.error.code)

  expect(emptyFolder(folder, now)).toBe('inUse')
  expect(existsSync(join(folder, 'data', 'workbench.sqlite'))).toBe(true)
  open.value.release()
  expect(emptyFolder(folder, now)).toBe('empty')
  expect(readdirSync(folder)).toEqual([])
})
