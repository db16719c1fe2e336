import { existsSync, readFileSync } from 'node:fs'
import { err, ok, type Result } from '#core/result.ts'
import { keyringFile } from '../dataFolder/layout.ts'
import { writeDurably } from '../dataFolder/durable.ts'
import { Keyring } from './keyring.ts'

/** `missing` is a data folder before its first run: `keys.json` is the last file that a first run writes. */
export function readKeyring(folder: string): Result<Keyring, 'missing' | 'damaged'> {
  const file = keyringFile(folder)
  if (!existsSync(file)) return err('missing')
  try {
    return ok(Keyring.parse(JSON.parse(readFileSync(file, 'utf8'))))
  } catch {
    return err('damaged')
  }
}

export function writeKeyring(folder: string, keyring: Keyring): void {
  writeDurably(keyringFile(folder), Buffer.from(`${JSON.stringify(Keyring.parse(keyring), null, 2)}\n`))
}
