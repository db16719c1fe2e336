import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Officer } from '#contract/session.ts'
import { OfficerId } from '#core/ids.ts'
import { temporaryFolder } from '../db/database.fixtures.ts'
import {
  addOfficer,
  changePassphrase,
  createEquality,
  createKeyring,
  databaseKey,
  recover,
  unlock,
  wipe,
} from './keyring.ts'
import { readKeyring, writeKeyring } from './keyringFile.ts'
import { officeCost, type KeyPorts } from './wrap.ts'

const quick: KeyPorts = { randomBytes, cost: { n: 1024, r: 8, p: 1 } }
const ada: Officer = { id: OfficerId.parse('019aa000-0000-7000-8000-000000000001'), name: 'Ada Example' }
const ben: Officer = { id: OfficerId.parse('019aa000-0000-7000-8000-000000000002'), name: 'Ben Example' }
const passphrase = 'green ducks at dawn'
const other = 'seven slow trains'

async function ring() {
  const made = await createKeyring(quick, { officer: ada, passphrase })
  if (!made.ok) throw new Error(made.error)
  return made.value
}

test('each officer opens the same data key with their own passphrase', async () => {
  const { keyring, key } = await ring()
  const two = await addOfficer(quick, keyring, { key, officer: ben, passphrase: other })
  if (!two.ok) throw new Error(two.error)

  expect(await unlock(two.value, { officerId: ada.id, passphrase })).toEqual({ ok: true, value: key })
  expect(await unlock(two.value, { officerId: ben.id, passphrase: other })).toEqual({ ok: true, value: key })
  expect(await unlock(two.value, { officerId: ben.id, passphrase })).toEqual({ ok: false, error: 'wrongPassphrase' })
})

// An officer whose sign-in could be put under another's name would decide in that name.
test("a wrap copied to another officer's place does not open there", async () => {
  const { keyring, key } = await ring()
  const two = await addOfficer(quick, keyring, { key, officer: ben, passphrase: other })
  if (!two.ok) throw new Error(two.error)
  const bensPlace = two.value.officers[1]
  if (!bensPlace) throw new Error('Ben has no place')
  const swapped = { ...two.value, officers: [{ ...ada, wrap: bensPlace.wrap }] }

  expect(await unlock(swapped, { officerId: ada.id, passphrase: other })).toEqual({
    ok: false,
    error: 'wrongPassphrase',
  })
})

test('the printed key gives a new passphrase, and the old one no longer opens', async () => {
  const { keyring, key, recoveryKey } = await ring()

  const recovered = await recover(quick, keyring, {
    recoveryKey: recoveryKey.toLowerCase(),
    officerId: ada.id,
    newPassphrase: other,
  })
  if (!recovered.ok) throw new Error(recovered.error)

  expect(recovered.value.key).toEqual(key)
  expect((await unlock(recovered.value.keyring, { officerId: ada.id, passphrase: other })).ok).toBe(true)
  expect((await unlock(recovered.value.keyring, { officerId: ada.id, passphrase })).ok).toBe(false)
})

test("another record's recovery key is refused", async () => {
  const { keyring } = await ring()
  const { recoveryKey } = await ring()

  expect(await recover(quick, keyring, { recoveryKey, officerId: ada.id, newPassphrase: other })).toEqual({
    ok: false,
    error: 'wrongRecoveryKey',
  })
})

test('a changed passphrase opens the same record', async () => {
  const { keyring, key } = await ring()

  const changed = await changePassphrase(quick, keyring, { officerId: ada.id, current: passphrase, next: other })
  if (!changed.ok) throw new Error(changed.error)

  expect(await unlock(changed.value, { officerId: ada.id, passphrase: other })).toEqual({ ok: true, value: key })
  expect(await changePassphrase(quick, keyring, { officerId: ada.id, current: 'not this one', next: other })).toEqual({
    ok: false,
    error: 'wrongPassphrase',
  })
})

test('a weak passphrase is refused wherever one is set', async () => {
  const { keyring, key, recoveryKey } = await ring()
  const weak = { ok: false, error: 'weakPassphrase' }

  expect(await createKeyring(quick, { officer: ada, passphrase: 'password' })).toEqual(weak)
  expect(await addOfficer(quick, keyring, { key, officer: ben, passphrase: 'x' })).toEqual(weak)
  expect(await changePassphrase(quick, keyring, { officerId: ada.id, current: passphrase, next: 'x' })).toEqual(weak)
  expect(await recover(quick, keyring, { recoveryKey, officerId: ada.id, newPassphrase: 'x' })).toEqual(weak)
})

// Two officers of one name could not be told apart at the start screen.
test.each(['Ada Example', ' ada example'])('a second "%s" is refused', async (name) => {
  const { keyring, key } = await ring()

  expect(await addOfficer(quick, keyring, { key, officer: { ...ben, name }, passphrase: other })).toEqual({
    ok: false,
    error: 'officerExists',
  })
})

test('an officer that the keyring does not know is not found', async () => {
  const { keyring } = await ring()

  expect(await unlock(keyring, { officerId: ben.id, passphrase })).toEqual({ ok: false, error: 'notFound' })
})

test('a guess costs an attacker 128 MB and half a second', () => {
  expect(128 * officeCost.n * officeCost.r).toBe(128 * 1024 * 1024)
})

test('the full cost works with the memory that it is given', async () => {
  const made = await createKeyring({ randomBytes, cost: officeCost }, { officer: ada, passphrase })

  expect(made.ok && (await unlock(made.value.keyring, { officerId: ada.id, passphrase })).ok).toBe(true)
})

test('keys for different uses differ, and equality differs between records', async () => {
  const first = (await ring()).key
  const second = (await ring()).key
  const bytes = Buffer.from('the same file')

  expect(databaseKey(first)).not.toEqual(first)
  expect(databaseKey(first)).not.toEqual(databaseKey(second))
  expect(createEquality(first)(bytes)).toBe(createEquality(first)(bytes))
  expect(createEquality(first)(bytes)).not.toBe(createEquality(second)(bytes))
})

test('the file holds neither the data key nor the recovery key', async () => {
  const folder = temporaryFolder()
  const { keyring, key, recoveryKey } = await ring()
  writeKeyring(folder, keyring)

  const written = readFileSync(join(folder, 'keys.json'), 'utf8')
  expect(readKeyring(folder)).toEqual({ ok: true, value: keyring })
  expect(written).not.toContain(Buffer.from(key).toString('base64').slice(0, 20))
  expect(written).not.toContain(recoveryKey.slice(0, 9))
  expect(readdirSync(folder)).toEqual(['keys.json'])
})

test.runIf(process.platform !== 'win32')('only this user of the computer may read it', async () => {
  const folder = temporaryFolder()
  writeKeyring(folder, (await ring()).keyring)

  expect(statSync(join(folder, 'keys.json')).mode & 0o077).toBe(0)
})

test.each(['', '{}', '{"version":2,"officers":[],"recovery":{}}', '[]'])(
  'keys.json with %j is damaged, not empty',
  (content) => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'keys.json'), content)

    expect(readKeyring(folder)).toEqual({ ok: false, error: 'damaged' })
  },
)

test('a folder before its first run has no keyring', () => {
  const folder = temporaryFolder()

  expect(readKeyring(folder)).toEqual({ ok: false, error: 'missing' })
  expect(existsSync(join(folder, 'keys.json'))).toBe(false)
})

test('a wiped key is zero', async () => {
  const { key } = await ring()
  wipe(key)

  expect(key).toEqual(new Uint8Array(32))
})
