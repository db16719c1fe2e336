import { createPublicKey } from 'node:crypto'
import { base64urlnopad } from '@scure/base'
import type { JWK } from 'jose'
import { describe, expect, test } from 'vitest'
import type { CredentialDocument } from '#core/importing/importer.ts'
import { hostedBadge } from '#core/verification/subject.fixtures.ts'
import { trustPackWith } from '#core/verification/trustPack.fixtures.ts'
import { namesOfJwk } from './keyNames.ts'
import { badge, certify, findingOf, jadesOf, jwtOf, keyPair, type KeyPair } from './sealing.fixtures.ts'

test.each(['RS256', 'ES256', 'EdDSA'])('a JWT sealed with %s holds, by a key that is nobody’s', async (algorithm) => {
  const pair = await keyPair(algorithm)
  const finding = await findingOf(await jwtOf(badge, algorithm, pair, { jwk: pair.publicJwk }))

  expect(finding).toMatchObject({
    status: 'passed',
    code: 'holds',
    key: { from: 'header', controller: null, names: await namesOfJwk(pair.publicJwk) },
  })
})

test.each(['RS256', 'ES256', 'EdDSA'])('a changed payload under %s does not hold', async (algorithm) => {
  const pair = await keyPair(algorithm)
  const document = await jwtOf(badge, algorithm, pair, { jwk: pair.publicJwk })

  expect(await findingOf(withPayload(document, { ...badge, name: 'Databases II' }))).toMatchObject({
    status: 'failed',
    code: 'doesNotHold',
  })
})

test('a JWT whose header names the key of another does not hold', async () => {
  const document = await jwtOf(badge, 'ES256', await keyPair('ES256'), { jwk: (await keyPair('ES256')).publicJwk })

  expect(await findingOf(document)).toMatchObject({ status: 'failed', code: 'doesNotHold' })
})

// "none" and SHA-1 prove nothing: to call such a file forged would be as wrong as to trust it.
test.each([
  ['none', 'algorithmTooWeak'],
  ['RS1', 'algorithmTooWeak'],
  ['HS256', 'algorithmUnknown'],
  ['ES256K', 'algorithmUnknown'],
])('a JWT under %s is skipped: %s', async (alg, code) => {
  const header = base64urlnopad.encode(Buffer.from(JSON.stringify({ alg })))
  const compact = `${header}.${base64urlnopad.encode(Buffer.from(JSON.stringify(badge)))}.AAAA`
  const document: CredentialDocument = { layers: ['jwt'], text: '', json: badge, envelope: { kind: 'jwt', compact } }

  expect(await findingOf(document)).toMatchObject({ status: 'skipped', code, facts: { algorithm: alg } })
})

test('did:jwk is the key itself; did:web is found only in the pack', async () => {
  const pair = await keyPair('ES256')
  const jwk = base64urlnopad.encode(Buffer.from(JSON.stringify(pair.publicJwk)))
  const method = { id: '#key-1', publicKeyJwk: pair.publicJwk }
  const pack = trustPackWith({
    didDocuments: { 'did:web:invented.example': { verificationMethod: [method], assertionMethod: ['#key-1'] } },
  })
  const byJwk = await jwtOf(badge, 'ES256', pair, { kid: `did:jwk:${jwk}#0` })
  const byWeb = await jwtOf(badge, 'ES256', pair, { kid: 'did:web:invented.example#key-1' })

  expect((await findingOf(byJwk)).key).toMatchObject({ from: 'did', controller: `did:jwk:${jwk}` })
  expect((await findingOf(byWeb, pack)).key).toMatchObject({
    from: 'trustPack',
    controller: 'did:web:invented.example',
  })
  expect(await findingOf(byWeb)).toMatchObject({ status: 'skipped', code: 'keyNotHere' })
})

// A key an organisation uses only to log in must not award degrees.
test('a key of a DID document that may not sign statements is not used', async () => {
  const pair = await keyPair('ES256')
  const method = { id: 'did:web:invented.example#key-1', publicKeyJwk: pair.publicJwk }
  const pack = trustPackWith({ didDocuments: { 'did:web:invented.example': { verificationMethod: [method] } } })

  expect(await findingOf(await jwtOf(badge, 'ES256', pair, { kid: method.id }), pack)).toMatchObject({
    code: 'keyNotHere',
  })
})

test('damaged seals are reported, not thrown', async () => {
  const compact = 'not.a.jwt'
  const jwt: CredentialDocument = { layers: ['jwt'], text: '', json: badge, envelope: { kind: 'jwt', compact } }
  const jades: CredentialDocument = { ...jwt, envelope: { kind: 'jades', json: { payload: '{}', signatures: [{}] } } }

  expect(await findingOf(jwt)).toMatchObject({ status: 'skipped', code: 'incomplete' })
  expect(await findingOf(jades)).toMatchObject({ status: 'skipped', code: 'incomplete' })
})

const university = 'CN=Invented University, O=Invented University, 2.5.4.97=NTRXX-123'

async function chain() {
  const root = await certify('CN=Invented Root', null, { ca: true })
  const middle = await certify('CN=Invented Middle', root, { ca: true })
  return { root, middle, leaf: await certify(university, middle) }
}

test('a JAdES seal chains to an anchor of the pack at the time the signer claims', async () => {
  const { root, middle, leaf } = await chain()
  const document = await jadesOf(badge, [leaf, middle])
  const anchored = await findingOf(document, trustPackWith({ anchors: [root.certificate.toString('pem')] }))

  expect(anchored).toMatchObject({
    status: 'passed',
    key: {
      from: 'certificate',
      certificate: { chain: 'anchored', at: '2026-06-01', claimedBySigner: true, ids: ['NTRXX-123'] },
    },
  })
})

// Anybody can put a root of their own into a file.
test('a root that the seal brings along itself is no anchor', async () => {
  const { root, middle, leaf } = await chain()

  expect((await findingOf(await jadesOf(badge, [leaf, middle, root]), trustPackWith({}))).key?.certificate?.chain).toBe(
    'noAnchor',
  )
})

test('a certificate that was not in force when the signer says it sealed is said to be so', async () => {
  const { root, middle, leaf } = await chain()
  const pack = trustPackWith({ anchors: [root.certificate.toString('pem')] })
  const late = await jadesOf(badge, [leaf, middle], { sigT: '2027-06-01T10:00:00Z' })

  expect((await findingOf(late, pack)).key?.certificate?.chain).toBe('notInForce')
})

test('a certificate that had ended is said so even where no anchor is known', async () => {
  const { leaf } = await chain()
  const late = await jadesOf(badge, [leaf], { sigT: '2027-06-01T10:00:00Z' })

  expect((await findingOf(late)).key?.certificate?.chain).toBe('notInForce')
})

// Without this, every holder of a certificate could issue certificates for universities.
test('a certificate signed by one that may not sign certificates leads nowhere', async () => {
  const root = await certify('CN=Invented Root', null, { ca: true })
  const holder = await certify('CN=Some Holder', root)
  const forged = await certify(university, holder)
  const pack = trustPackWith({ anchors: [root.certificate.toString('pem')] })

  expect((await findingOf(await jadesOf(badge, [forged, holder]), pack)).key?.certificate?.chain).toBe('noAnchor')
})

test('a certificate that only carries the name of an anchor leads nowhere', async () => {
  const root = await certify('CN=Invented Root', null, { ca: true })
  const namesake = await certify('CN=Invented Root', null, { ca: true })
  const pack = trustPackWith({ anchors: [root.certificate.toString('pem')] })
  const forged = await certify(university, namesake)

  expect((await findingOf(await jadesOf(badge, [forged, namesake]), pack)).key?.certificate?.chain).toBe('noAnchor')
})

test('a chain signed with SHA-1 is too weak', async () => {
  const root = await certify('CN=Invented Root', null, { ca: true, hash: 'SHA-1' })
  const leaf = await certify(university, root, { hash: 'SHA-1' })
  const pack = trustPackWith({ anchors: [root.certificate.toString('pem')] })

  expect((await findingOf(await jadesOf(badge, [leaf]), pack)).key?.certificate?.chain).toBe('tooWeak')
})

test('a critical field that is not understood stops the check', async () => {
  const { leaf } = await chain()
  const document = await jadesOf(badge, [leaf], { crit: ['b64', 'sigT', 'other'], other: 1 })

  expect(await findingOf(document)).toMatchObject({ status: 'skipped', code: 'criticalUnknown' })
})

test('a content timestamp over something else stops the check', async () => {
  const { leaf } = await chain()
  const adoTst = { tstTokens: [{ val: Buffer.from('a token over something else').toString('base64') }] }
  const document = await jadesOf(badge, [leaf], { crit: ['b64', 'sigT', 'adoTst'], adoTst })

  expect(await findingOf(document)).toMatchObject({
    status: 'skipped',
    code: 'criticalUnknown',
    facts: { field: 'adoTst' },
  })
})

test('the exact text is sealed: the same JSON with another space does not hold', async () => {
  const { leaf } = await chain()
  const document = await jadesOf(badge, [leaf])
  if (document.envelope?.kind !== 'jades') throw new Error('Expected a JAdES seal')
  const json = { ...(document.envelope.json as object), payload: `${document.text} ` }

  expect(await findingOf({ ...document, envelope: { kind: 'jades', json } })).toMatchObject({ status: 'failed' })
})

function withPayload(document: CredentialDocument, payload: object): CredentialDocument {
  if (document.envelope?.kind !== 'jwt') throw new Error('Expected a JWT')
  const [header = '', , signature = ''] = document.envelope.compact.split('.')
  const compact = [header, Buffer.from(JSON.stringify(payload)).toString('base64url'), signature].join('.')
  return { ...document, json: payload, envelope: { kind: 'jwt', compact } }
}

describe('an Open Badge 2.0 names its key in what was signed', () => {
  const named = 'https://invented.example/keys/1'
  const signed = (creator: unknown, publicKey?: unknown) => ({
    ...hostedBadge,
    verification: { type: 'signed', creator },
    badge: { ...hostedBadge.badge, issuer: { ...hostedBadge.badge.issuer, publicKey } },
  })
  const packWith = (publicJwk: JWK) =>
    trustPackWith({
      keys: [{ id: named, controller: 'https://invented.example', publicKeyJwk: { ...publicJwk } }],
      issuers: [
        {
          name: [{ lang: 'en', value: 'Invented University' }],
          ids: ['https://invented.example'],
          keys: [],
          mayAwardFor: [],
        },
      ],
    })
  const pemOf = ({ publicJwk }: KeyPair) =>
    createPublicKey({ key: { ...publicJwk }, format: 'jwk' }).export({ type: 'spki', format: 'pem' })

  test('by an address that the trust pack knows: holds, and is the issuer’s', async () => {
    const pair = await keyPair('RS256')
    for (const award of [signed(named), signed(undefined, named), signed({ id: named, publicKeyPem: 'no key' })]) {
      const document = await jwtOf(award, 'RS256', pair, {})

      expect(await findingOf(document, packWith(pair.publicJwk))).toMatchObject({
        status: 'passed',
        facts: { algorithm: 'RS256', key: named },
        key: { from: 'trustPack', controller: 'https://invented.example' },
      })
      expect(await findingOf(document)).toMatchObject({ status: 'skipped', code: 'keyNotHere', facts: { key: named } })
    }
  })

  test('by the key itself: holds, and is nobody’s', async () => {
    const pair = await keyPair('RS256')
    const document = await jwtOf(signed({ id: named, publicKeyPem: pemOf(pair) }), 'RS256', pair, {})

    expect(await findingOf(document)).toMatchObject({ status: 'passed', key: { from: 'header', controller: null } })
  })

  // Whoever writes another's address beside a key of their own must not pass for the other.
  test('by an address of another with a key of its own: does not hold', async () => {
    const [own, others] = [await keyPair('RS256'), await keyPair('RS256')]
    const document = await jwtOf(signed({ id: named, publicKeyPem: pemOf(own) }), 'RS256', own, {})

    expect(await findingOf(document, packWith(others.publicJwk))).toMatchObject({
      status: 'failed',
      code: 'doesNotHold',
    })
  })

  test('and a credential of another format that says so is not asked by it', async () => {
    const pair = await keyPair('RS256')
    const document = await jwtOf({ ...badge, verification: { creator: named } }, 'RS256', pair, {})

    expect(await findingOf(document, packWith(pair.publicJwk))).toMatchObject({
      code: 'keyNotHere',
      facts: { key: '' },
    })
  })
})
