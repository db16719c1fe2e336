import { fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { deflateSync, gzipSync } from 'node:zlib'
import BetterSqlite from 'better-sqlite3'
import { zipSync } from 'fflate'
import { expect, onTestFinished, test } from 'vitest'
import { namesIn, openRecord } from './backup/record.fixtures.ts'
import { temporaryFolder } from './db/database.fixtures.ts'
import { filesBelow, findPlaintext } from './plaintext.fixtures.ts'

/** Long enough to be there only because it was written. */
const planted = 'Wilhelmina Żółćńska-Παπαδοπούλου'

/** A data folder with its temporary files and its log, and the process that is writing to it. */
async function writing() {
  const folder = temporaryFolder()
  const [data, temporary] = [join(folder, 'data'), join(folder, 'temporary')]
  mkdirSync(data)
  mkdirSync(temporary)
  const log = openSync(join(folder, 'engine.log'), 'w')
  const child = fork(join(import.meta.dirname, 'plaintextWriter.fixtures.ts'), [data, planted], {
    env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary, SQLITE_TMPDIR: temporary },
    stdio: ['ignore', log, log, 'ipc'],
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
    closeSync(log)
  })
  const ready = await Promise.race([once(child, 'message'), once(child, 'exit')])
  expect(ready[0]).toBe('ready')
  return { folder, data, child }
}

test(
  'a name is in no file while the store is written to, after a kill, and after coming back',
  { timeout: 120_000 },
  async () => {
    const { folder, data, child } = await writing()

    const names = filesBelow(folder).map((file) => basename(file))
    expect(names).toEqual(
      expect.arrayContaining(['workbench.sqlite', 'workbench.sqlite-wal', 'keys.json', 'backup.json', 'engine.log']),
    )
    expect(findPlaintext(folder, planted)).toEqual([])

    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(findPlaintext(folder, planted)).toEqual([])

    const again = await openRecord(data)
    expect(namesIn(again)).toEqual([planted, planted, planted])
    again.close()
    expect(findPlaintext(folder, planted)).toEqual([])
  },
)

// Without the key the same rows are found, so what was found above is the encryption's work.
test('the same database without encryption gives the name away', () => {
  const folder = temporaryFolder()
  const plain = new BetterSqlite(join(folder, 'workbench.sqlite'))
  onTestFinished(() => {
    plain.close()
  })
  plain.pragma('journal_mode = WAL')
  plain.exec('CREATE TABLE applicant_names (given TEXT NOT NULL, document BLOB NOT NULL) STRICT')
  plain.prepare('INSERT INTO applicant_names VALUES (?, ?)').run(planted, deflateSync(planted))

  expect(findPlaintext(folder, planted)).toEqual([
    { file: 'workbench.sqlite-wal', as: 'utf-8' },
    { file: 'workbench.sqlite-wal', as: 'deflated utf-8' },
  ])
})

const utf8 = Buffer.from(planted)
const around = (bytes: Uint8Array) => Buffer.concat([Buffer.from('..before'), bytes, Buffer.from('after..')])
test.each([
  ['utf-8', utf8],
  ['utf-8 decomposed', Buffer.from(planted.normalize('NFD'))],
  ['utf-16le', Buffer.from(planted, 'utf16le')],
  ['utf-16be', Buffer.from(planted, 'utf16le').swap16()],
  ['base64 +0', Buffer.from(Buffer.from(`abc${planted}d`).toString('base64'))],
  ['base64 +1', Buffer.from(Buffer.from(`a${planted}b`).toString('base64'))],
  ['base64 +2', Buffer.from(Buffer.from(`ab${planted}c`).toString('base64'))],
  [
    'json escapes',
    Buffer.from(planted.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)),
  ],
  ['url escapes', Buffer.from(encodeURIComponent(planted))],
  ['deflated utf-8', deflateSync(utf8)],
  ['deflated utf-8', gzipSync(utf8)],
  ['deflated utf-8', Buffer.from(zipSync({ 'a.txt': utf8 }))],
  ['deflated deflated utf-8', deflateSync(around(gzipSync(utf8)))],
])('the search finds %s', (as, bytes) => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'file'), around(bytes))

  expect(findPlaintext(folder, planted)).toContainEqual({ file: 'file', as })
})

test('the search finds a name in a stream that a kill cut off', () => {
  const folder = temporaryFolder()
  const whole = deflateSync(Buffer.concat([utf8, randomBytes(50_000)]))
  writeFileSync(join(folder, 'file'), whole.subarray(0, 30_000))

  expect(findPlaintext(folder, planted)).toContainEqual({ file: 'file', as: 'deflated utf-8' })
})

test('the search finds a name in the name of a file', () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, planted))
  writeFileSync(join(folder, planted, 'x'), '')

  expect(findPlaintext(folder, planted)).not.toEqual([])
})
