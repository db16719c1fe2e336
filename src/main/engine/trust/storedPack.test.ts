import { createHash } from 'node:crypto'
import { exportJWK, generateKeyPair } from 'jose'
import { expect, test } from 'vitest'
import { trustPackWith } from '#core/verification/trustPack.fixtures.ts'
import { signTrustPack } from './signPack.ts'
import { countsOfStoredPack, openStoredPack } from './storedPack.ts'

async function packOf(name: string) {
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true })
  const file = await signTrustPack({ ...trustPackWith({}), name }, await exportJWK(privateKey))
  return { sha256: createHash('sha256').update(file).digest('hex'), file }
}

/** What a record is to this: something that opened packs belong to. */
const record = () => ({})

// An import of 200 credentials opened the pack in use 200 times: with 5,000 issuers that were seven seconds.
test('the pack in use is opened once a sitting, whatever other packs are looked at in the list', async () => {
  const [inUse, older] = [await packOf('In use'), await packOf('Older')]
  const db = record()
  const opened = await openStoredPack(db, inUse)
  expect(opened.name).toBe('In use')
  expect(await countsOfStoredPack(db, older)).toMatchObject({ issuers: opened.issuers.length })

  const unreadable = (pack: typeof inUse) => ({ ...pack, file: new Uint8Array() })
  expect(await openStoredPack(db, unreadable(inUse))).toBe(opened)
  expect(await countsOfStoredPack(db, unreadable(older))).toMatchObject({ issuers: opened.issuers.length })
})

// Would catch a pack of one record that answers in another, or one that stands for the pack that came after it.
test('another record, and another pack, are opened for themselves', async () => {
  const [first, second] = [await packOf('First'), await packOf('Second')]
  const db = record()
  await openStoredPack(db, first)
  expect((await openStoredPack(db, second)).name).toBe('Second')
  await expect(openStoredPack(record(), { ...second, file: new Uint8Array() })).rejects.toThrow('trustPackUnreadable')
})
