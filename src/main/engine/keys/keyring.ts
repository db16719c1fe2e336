import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { Officer } from '#contract/session.ts'
import type { OfficerId } from '#core/ids.ts'
import { isStrongPassphrase } from '#core/passphrase.ts'
import { err, ok, type Result } from '#core/result.ts'
import { printRecoveryKey, readRecoveryKey, recoveryKeyBytes } from './recoveryKey.ts'
import {
  deriveKey,
  openByPassphrase,
  PassphraseWrap,
  seal,
  Sealed,
  unseal,
  wrapByPassphrase,
  type KeyPorts,
} from './wrap.ts'

/**
 * What `keys.json` holds: the one random data key, wrapped for each officer and once for the printed recovery key.
 *
 * The officers' names are in it because the start screen lists them before anything is unlocked; no name of an
 * applicant ever is.
 */
export const Keyring = z.object({
  version: z.literal(1),
  officers: z.array(z.object({ ...Officer.shape, wrap: PassphraseWrap })).min(1),
  recovery: Sealed,
})
export type Keyring = z.infer<typeof Keyring>

/** 32 random bytes from which every other key of the record follows. Whoever gets one wipes it. */
export type DataKey = Uint8Array

const recoveryPlace = 'recovery'
const placeOf = (officerId: OfficerId) => `officer ${officerId}`

/** At first run. The recovery key is in no file: it is shown once, to print. */
export async function createKeyring(
  ports: KeyPorts,
  { officer, passphrase }: { readonly officer: Officer; readonly passphrase: string },
): Promise<Result<{ keyring: Keyring; key: DataKey; recoveryKey: string }, 'weakPassphrase'>> {
  if (!isStrongPassphrase(passphrase)) return err('weakPassphrase')
  const key = Uint8Array.from(ports.randomBytes(32))
  const printed = ports.randomBytes(recoveryKeyBytes)
  const wrap = await wrapByPassphrase(ports, { key, passphrase, place: placeOf(officer.id) })
  const recovery = seal(ports.randomBytes(12), { key, by: deriveKey(printed, recoveryPlace), place: recoveryPlace })
  return ok({
    keyring: { version: 1, officers: [{ ...officer, wrap }], recovery },
    key,
    recoveryKey: printRecoveryKey(printed),
  })
}

export async function unlock(
  keyring: Keyring,
  { officerId, passphrase }: { readonly officerId: OfficerId; readonly passphrase: string },
): Promise<Result<DataKey, 'wrongPassphrase' | 'notFound'>> {
  const officer = keyring.officers.find(({ id }) => id === officerId)
  if (!officer) return err('notFound')
  const key = await openByPassphrase(officer.wrap, { passphrase, place: placeOf(officerId) })
  return key ? ok(key) : err('wrongPassphrase')
}

/** Gives an officer who forgot theirs a new passphrase. The printed key stays valid. */
export async function recover(
  ports: KeyPorts,
  keyring: Keyring,
  { recoveryKey, officerId, newPassphrase }: { recoveryKey: string; officerId: OfficerId; newPassphrase: string },
): Promise<Result<{ keyring: Keyring; key: DataKey }, 'wrongRecoveryKey' | 'weakPassphrase' | 'notFound'>> {
  const printed = readRecoveryKey(recoveryKey)
  const key = printed && unseal(keyring.recovery, { by: deriveKey(printed, recoveryPlace), place: recoveryPlace })
  if (!key) return err('wrongRecoveryKey')
  const changed = await rewrap(ports, keyring, { key, officerId, passphrase: newPassphrase })
  if (changed.ok) return ok({ keyring: changed.value, key })
  wipe(key)
  return changed
}

/** Names tell officers apart at the start screen, so two may not be alike. */
export async function addOfficer(
  ports: KeyPorts,
  keyring: Keyring,
  { key, officer, passphrase }: { readonly key: DataKey; readonly officer: Officer; readonly passphrase: string },
): Promise<Result<Keyring, 'weakPassphrase' | 'officerExists'>> {
  const plain = (name: string) => name.normalize('NFKC').trim().toLowerCase()
  if (keyring.officers.some(({ name }) => plain(name) === plain(officer.name))) return err('officerExists')
  if (!isStrongPassphrase(passphrase)) return err('weakPassphrase')
  const wrap = await wrapByPassphrase(ports, { key, passphrase, place: placeOf(officer.id) })
  return ok({ ...keyring, officers: [...keyring.officers, { ...officer, wrap }] })
}

export async function changePassphrase(
  ports: KeyPorts,
  keyring: Keyring,
  { officerId, current, next }: { readonly officerId: OfficerId; readonly current: string; readonly next: string },
): Promise<Result<Keyring, 'wrongPassphrase' | 'weakPassphrase' | 'notFound'>> {
  const unlocked = await unlock(keyring, { officerId, passphrase: current })
  if (!unlocked.ok) return unlocked
  const changed = await rewrap(ports, keyring, { key: unlocked.value, officerId, passphrase: next })
  wipe(unlocked.value)
  return changed
}

async function rewrap(
  ports: KeyPorts,
  keyring: Keyring,
  { key, officerId, passphrase }: { key: DataKey; officerId: OfficerId; passphrase: string },
): Promise<Result<Keyring, 'weakPassphrase' | 'notFound'>> {
  if (!keyring.officers.some(({ id }) => id === officerId)) return err('notFound')
  if (!isStrongPassphrase(passphrase)) return err('weakPassphrase')
  const wrap = await wrapByPassphrase(ports, { key, passphrase, place: placeOf(officerId) })
  return ok({
    ...keyring,
    officers: keyring.officers.map((officer) => (officer.id === officerId ? { ...officer, wrap } : officer)),
  })
}

/** What the database is encrypted with. */
export function databaseKey(key: DataKey): Uint8Array {
  return deriveKey(key, 'database')
}

/** What the file with the catalogue's index is encrypted with. */
export function catalogueIndexKey(key: DataKey): Uint8Array {
  return deriveKey(key, 'catalogue index')
}

/** What vouches for the list of erasures beside the database. */
export function erasureListKey(key: DataKey): Uint8Array {
  return deriveKey(key, 'list of erasures')
}

/** Answers the same for the same bytes, and only in this record: who has no key learns nothing from it. */
export function createEquality(key: DataKey): (bytes: Uint8Array) => string {
  const own = deriveKey(key, 'equality of originals')
  return (bytes) => createHmac('sha256', own).update(bytes).digest('hex')
}

export function wipe(key: Uint8Array): void {
  key.fill(0)
}
