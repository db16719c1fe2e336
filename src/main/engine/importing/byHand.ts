import type { CredentialDocument } from '#core/importing/importer.ts'
import type { ReadingRecord } from '../db/repositories/credentials.ts'

/** Stands for an importer in the reading of a scan: an officer reads it. */
export const byHand = { id: 'byHand', version: 1 } as const

export const isByHand = ({ importers }: Pick<ReadingRecord, 'importers'>): boolean =>
  importers.some(({ id }) => id === byHand.id)

/** What the checks get of a credential on paper: nothing but that it is one. */
export const scanned: CredentialDocument = { layers: ['scan'], text: '', json: null, envelope: null }

/** A file that the window can show beside the form, by its first bytes. */
export function isScan(bytes: Uint8Array): boolean {
  const begins = (...signature: readonly number[]) => signature.every((byte, index) => bytes[index] === byte)
  return begins(0x25, 0x50, 0x44, 0x46, 0x2d) || begins(0x89, 0x50, 0x4e, 0x47) || begins(0xff, 0xd8, 0xff)
}
