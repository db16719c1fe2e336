import { expect, test } from 'vitest'
import { demoMakerKey } from '#core/verification/demoKeys.ts'
import { describeTrustPack } from '#core/verification/describeTrustPack.ts'
import type { TrustPackContent } from '#core/verification/trustPack.ts'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { namesOfJwk } from '../proofs/keyNames.ts'
import { demoMakerPrivateJwk } from './demoMaker.ts'
import { openTrustPack } from './openPack.ts'
import { signTrustPack } from './signPack.ts'

const university = {
  name: [{ lang: 'en', value: 'Invented University' }],
  ids: ['did:web:invented.example'],
  keys: ['z6MknNQD1WHLGGraFi6zcbGevuAgkVfdyCdtZnQTGWVVvR5Q'],
  mayAwardFor: [],
}

const content: TrustPackContent = {
  format: 'recognition-workbench/trust-pack',
  version: 1,
  name: 'Trust pack of 3 May 2026',
  maker: 'Invented Office for Credentials',
  issuedOn: '2026-05-03',
  demo: false,
  issuers: [university],
  didDocuments: {},
  keys: [],
  anchors: [],
  contexts: {},
  statusLists: [
    { url: 'https://invented.example/status/1', document: { validFrom: '2026-05-01T00:00:00Z' }, allowedIssuers: [] },
  ],
  qualityRegister: [],
  mills: [],
}

async function freshKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true })
  return exportJWK(privateKey)
}

test('a pack comes back as it was signed, under the fingerprint of the key that signed it', async () => {
  const opened = await openTrustPack(await signTrustPack(content, await freshKey()))

  expect(opened).toMatchObject({ ok: true, value: { content, demo: false } })
})

// A pack whose bytes differ from run to run cannot be compared with the one a colleague has.
test('the same content and key give the same bytes', async () => {
  expect(await signTrustPack(content, demoMakerPrivateJwk)).toEqual(await signTrustPack(content, demoMakerPrivateJwk))
})

test('one changed character of the content is found', async () => {
  const file = new TextDecoder().decode(await signTrustPack(content, await freshKey()))
  const [header = '', payload = '', signature = ''] = file.split('.')
  const changed = Buffer.from(payload, 'base64url').toString().replace('Invented University', 'Invented Univercity')
  const forged = [header, Buffer.from(changed).toString('base64url'), signature].join('.')

  expect(await openTrustPack(Buffer.from(forged))).toEqual({ ok: false, error: { code: 'trustPackSignature' } })
})

test.for([
  ['no pack at all', 'Hello'],
  ['an empty file', ''],
  ['a JWS of another type', 'eyJhbGciOiJFZERTQSJ9.e30.AA'],
])('%s is unreadable, not a bad signature', async ([, text = '']) => {
  expect(await openTrustPack(Buffer.from(text))).toEqual({ ok: false, error: { code: 'trustPackUnreadable' } })
})

// What a later version restricts must not be read by this one as unrestricted.
test('a field this version does not know makes the pack unreadable', async () => {
  await expect(signTrustPack({ ...content, onlyFor: 'nursing' } as TrustPackContent, await freshKey())).rejects.toThrow(
    /onlyFor/,
  )
})

test('the demo maker cannot sign a pack that an office takes by unsetting the flag', async () => {
  const opened = await openTrustPack(await signTrustPack(content, demoMakerPrivateJwk))

  expect(opened).toMatchObject({ ok: true, value: { demo: true, makerKey: demoMakerKey } })
})

const [, demoKey = ''] = await namesOfJwk(demoMakerPrivateJwk)

// Whoever wraps the demo's public keys into a pack of their own would make everybody a trusted issuer.
test.each<[string, Partial<TrustPackContent>]>([
  [
    'in a DID document',
    { didDocuments: { 'did:web:invented.example': { assertionMethod: [{ publicKeyMultibase: demoKey }] } } },
  ],
  ['by its URL', { keys: [{ id: 'https://invented.example#1', controller: 'urn:1', publicKeyMultibase: demoKey }] }],
  ['as a key of an issuer', { issuers: [{ ...university, keys: [demoKey] }] }],
  ['as the id of an issuer', { issuers: [{ ...university, keys: [], ids: [`did:key:${demoKey}`] }] }],
])('a pack that names a key of the demo %s is a demo pack, whoever signed it', async (_where, parts) => {
  const opened = await openTrustPack(await signTrustPack({ ...content, ...parts }, await freshKey()))

  expect(opened).toMatchObject({ ok: true, value: { demo: true } })
})

test('a pack is counted by what it holds', () => {
  expect(describeTrustPack(content)).toMatchObject({
    counts: { issuers: 1, keys: 1, didDocuments: 0, anchors: 0, contexts: 0, statusLists: 1 },
    statusLists: [{ url: 'https://invented.example/status/1', of: '2026-05-01' }],
  })
})
