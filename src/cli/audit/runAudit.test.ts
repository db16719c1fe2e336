import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { OfficerId } from '#core/ids.ts'
import { record } from '#engine/audit/record.ts'
import { createRecord, officer, passphrase } from '#engine/backup/record.fixtures.ts'
import { temporaryFolder } from '#engine/db/database.fixtures.ts'
import { readKeyring, writeKeyring } from '#engine/keys/keyringFile.ts'
import { wordsIn } from '#locales/words.ts'
import { runAudit } from './runAudit.ts'

const at = '2026-11-24T09:00:00.000Z'

async function audit(given: string, ...args: readonly string[]) {
  const out: string[] = []
  const problems: string[] = []
  const code = await runAudit(args, {
    words: wordsIn('en'),
    say: (sentence) => out.push(sentence),
    complain: (sentence) => problems.push(sentence),
    askPassphrase: () => Promise.resolve(given),
  })
  return { code, out: out.join('\n'), problem: problems.join('\n') }
}

/** A record with three entries, still open as in a running workbench. */
async function threeEntries() {
  const opened = await createRecord(temporaryFolder())
  onTestFinished(opened.close)
  const hashes = (['record.begun', 'case.opened', 'statement.issued'] as const).map((code) =>
    record(opened.db, { at, by: officer.id, code, ids: {} }),
  )
  return { ...opened, hashes }
}

test('a sound log is consistent, and anchored by a hash copied from paper', async () => {
  const scene = await threeEntries()
  const plain = await audit(passphrase, 'verify', scene.dataFolder)
  const printed = scene.hashes[1]?.toUpperCase().replace(/.{8}/g, '$& ') ?? ''
  const anchored = await audit(passphrase, 'verify', join(scene.dataFolder, 'workbench.sqlite'), '--head', printed)

  expect(plain).toMatchObject({ code: 0, problem: '' })
  expect(plain.out).toContain('Consistent, not anchored: 3 entries')
  expect(plain.out).toContain(scene.hashes[2])
  expect(anchored.code).toBe(0)
  expect(anchored.out).toContain('that of entry 2')
})

test('a changed entry is named, with what it says of itself', async () => {
  const { dataFolder, connection } = await threeEntries()
  for (const trigger of connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all()) {
    connection.exec(`DROP TRIGGER "${String(trigger)}"`)
  }
  connection.exec(`UPDATE audit_entries SET code = 'case.changed' WHERE seq = 2`)

  const { code, out } = await audit(passphrase, 'verify', dataFolder)

  expect(code).toBe(1)
  expect(out).toContain('Entry 2 does not fit')
  expect(out).toContain('case.changed, 2026-11-24')
})

test('a printed hash that is not in the log is an alarm', async () => {
  const { dataFolder } = await threeEntries()

  const { code, out } = await audit(passphrase, 'verify', dataFolder, '--head', 'a'.repeat(64))

  expect(code).toBe(1)
  expect(out).toContain('The printed hash is not in the log')
})

test('a wrong passphrase and an unreadable database are said, with nothing checked', async () => {
  const { dataFolder } = await threeEntries()
  const wrong = await audit('not this one', 'verify', dataFolder)
  writeFileSync(join(dataFolder, 'workbench.sqlite'), 'x'.repeat(8192))
  const damaged = await audit(passphrase, 'verify', dataFolder)

  expect(wrong).toMatchObject({ code: 2, out: '' })
  expect(wrong.problem).toContain('not the passphrase of Officer')
  expect(damaged).toMatchObject({ code: 2, out: '' })
  expect(damaged.problem).toContain('damaged')
})

test.each([
  [[], "The call can't be read"],
  [['verify'], "The call can't be read"],
  [['verify', 'src', '--passphrase', 'x'], "The call can't be read"],
  [['verify', 'src'], 'holds no record'],
  [['verify', 'src', '--head', 'abc'], 'not complete'],
])('%j is refused with a sentence', async (args, sentence) => {
  const { code, problem } = await audit('', ...args)

  expect(code).toBe(2)
  expect(problem).toContain(sentence)
})

test('an unknown officer is told who there is', async () => {
  const { dataFolder } = await threeEntries()

  expect((await audit(passphrase, 'verify', dataFolder, '--officer', 'Nobody')).problem).toContain('It has: Officer.')
  expect((await audit(passphrase, 'verify', dataFolder, '--officer', 'officer')).code).toBe(0)
})

// Who read README typed the command, was asked for --officer, and then typed a name of two words without quotation marks.
test('where a record has several officers, the refusal, the help and README say how one is named', async () => {
  const { dataFolder } = await threeEntries()
  const keyring = readKeyring(dataFolder)
  if (!keyring.ok) throw new Error(keyring.error)
  const others = keyring.value.officers.map((one) => ({
    ...one,
    id: OfficerId.parse(randomUUID()),
    name: 'Mira Aldous',
  }))
  writeKeyring(dataFolder, { ...keyring.value, officers: [...keyring.value.officers, ...others] })
  const { code, problem } = await audit(passphrase, 'verify', dataFolder)

  expect(code).toBe(2)
  expect(problem).toContain('The record has several officers: Officer, Mira Aldous.')
  expect(problem).toContain('--officer "Officer"')
  expect((await audit('', '--help')).out).toContain('--officer "NAME"')
  const readme = readFileSync('README.md', 'utf8')
  expect(readme).toContain('npm run audit -- verify demo/data --officer "Henrik Tausch"')
})

// The passphrase comes through a pipe, and the exit code is what a script looks at.
test('the command itself reads standard input and ends with the code', async () => {
  const { dataFolder } = await threeEntries()
  const given = {
    input: `${passphrase}\r\nanother line\n`,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'en_GB.UTF-8' },
  } as const

  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/audit.ts', 'verify', dataFolder], given)

  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toContain('3 entries fit together')
})
