import { chmodSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from './db/database.fixtures.ts'
import { openEngine, someCase, unlock, type TestEngine } from './engine.fixtures.ts'

/**
 * What others of this computer may do with what lies in a folder and with the folder itself: path and the bits of mode 0077.
 * Nothing on Windows, which has no such bits.
 */
function openToOthers(folder: string): readonly (readonly [string, string])[] {
  if (process.platform === 'win32') return []
  return ['.', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })].flatMap((path) => {
    const bits = statSync(join(folder, path)).mode & 0o077
    return bits === 0 ? [] : [[path, bits.toString(8)] as const]
  })
}

async function used(started: TestEngine) {
  const { caseId } = await started.call('cases.create', someCase)
  const file = { name: 'letter.pdf', bytes: new TextEncoder().encode('%PDF-1.4') }
  await started.call('documents.add', { caseId, file, kind: 'letter' })
  await started.call('backups.make', {})
}

// A folder that an administrator made beforehand is open to whoever their mask lets in.
test('nobody else on this computer may open a data folder or what lies in it', async () => {
  const dataFolder = join(temporaryFolder(), 'data')
  mkdirSync(dataFolder)
  chmodSync(dataFolder, 0o777)
  const started = await openEngine({ dataFolder })
  await used(started)
  expect(openToOthers(dataFolder)).toEqual([])

  const [backup] = await started.call('backups.list', {})
  await started.call('backups.restore', { id: backup?.id ?? '' })
  await unlock(started)
  expect(openToOthers(dataFolder)).toEqual([])
})

// What can't be closed was left open without a word: a folder of another account, or one that somebody opens again.
test.runIf(process.platform !== 'win32')('a folder that others may enter is told at the door', async () => {
  const dataFolder = join(temporaryFolder(), 'data')
  const { call } = await openEngine({ dataFolder })
  expect(await call('session.state', {})).toMatchObject({ folderOpenToOthers: false })
  chmodSync(dataFolder, 0o750)
  expect(await call('session.state', {})).toMatchObject({ folderOpenToOthers: true })
})
