import { base64urlnopad } from '@scure/base'
import { expect, test } from 'vitest'
import type { CredentialDocument } from '#core/importing/importer.ts'
import { trustPackWith } from '#core/verification/trustPack.fixtures.ts'
import type { TrustPackContent } from '#core/verification/trustPack.ts'
import { namesOfJwk } from './keyNames.ts'
import { badge, certify, jadesOf, jwtOf, keyPair, linkedDataOf, multikey, reportOf } from './sealing.fixtures.ts'

/** A pack that knows the issuer of the badge, with the keys and anchors given. */
function packWith(keys: string[], anchors: string[] = []): TrustPackContent {
  const name = [{ lang: 'en', value: 'Invented University' }]
  return trustPackWith({
    issuers: [{ name, ids: ['did:web:invented.example', 'NTRXX-123'], keys, mayAwardFor: [] }],
    anchors,
  })
}

const anchorSubject = 'CN=Invented Root'
const university = 'CN=Invented University, O=Invented University, 2.5.4.97=NTRXX-123'

/** Seals that hold, by keys that nobody but the sealer vouches for. */
const strangers: readonly (readonly [how: string, seal: () => Promise<CredentialDocument>])[] = [
  [
    'a key in the header of a JWT',
    async () => {
      const pair = await keyPair('ES256')
      return jwtOf(badge, 'ES256', pair, { jwk: pair.publicJwk })
    },
  ],
  [
    'a did:jwk',
    async () => {
      const pair = await keyPair('ES256')
      return jwtOf(badge, 'ES256', pair, {
        kid: `did:jwk:${base64urlnopad.encode(Buffer.from(JSON.stringify(pair.publicJwk)))}`,
      })
    },
  ],
  ['a did:key under a linked data proof', () => linkedDataOf(badge, 'eddsa-rdfc-2022', 9)],
  ['a did:key under the older suite', () => linkedDataOf(badge, 'Ed25519Signature2020', 9)],
  [
    'a certificate made by the stranger with the number of the university',
    async () => {
      const root = await certify(anchorSubject, null, { ca: true })
      return jadesOf(badge, [await certify(university, root), root])
    },
  ],
]

// The heart of it: anybody can seal with a key of their own and write a real university's name above it.
test.each(strangers)('%s under a real issuer’s id is never authentic', async (_how, seal) => {
  const own = await namesOfJwk((await keyPair('ES256')).publicJwk)
  const realRoot = await certify(anchorSubject, null, { ca: true })
  const report = await reportOf(await seal(), packWith(own, [realRoot.certificate.toString('pem')]))

  expect(report.checks).toContainEqual(expect.objectContaining({ check: 'proof#0', status: 'passed' }))
  expect(report.authenticity.answer).toBe('undetermined')
  expect(report.authenticity.reasons.join()).toMatch(/issuer\.(keyNotOfIssuer|certificateNotUsable)/)
})

test.each(strangers)('%s without a trust pack is undetermined for just that reason', async (_how, seal) => {
  expect((await reportOf(await seal(), null)).authenticity).toEqual({
    answer: 'undetermined',
    reasons: ['issuer.noTrustPack'],
  })
})

test('the name of a real issuer over an id of one’s own is said to be only a name', async () => {
  const { publicKeyMultibase } = await multikey(9)
  const own = { ...badge, issuer: { ...badge.issuer, id: `did:key:${publicKeyMultibase}` } }
  const report = await reportOf(await linkedDataOf(own, 'eddsa-rdfc-2022', 9), packWith([]))

  expect(report.authenticity).toEqual({ answer: 'undetermined', reasons: ['issuer.nameOfAnother'] })
})

// A small provider in the pack must not speak for a big one by naming both.
test('a file that names two organisations of the pack needs a key of both', async () => {
  const { publicKeyMultibase } = await multikey(9)
  const small = {
    name: [{ lang: 'en', value: 'Small Provider' }],
    ids: ['did:web:small.example'],
    keys: [publicKeyMultibase],
    mayAwardFor: [],
  }
  const both = {
    ...badge,
    issuer: {
      ...badge.issuer,
      otherIdentifier: [{ type: 'IdentifierEntry', identifier: 'did:web:small.example', identifierType: 'identifier' }],
    },
  }
  const content = packWith([])
  const report = await reportOf(await linkedDataOf(both, 'eddsa-rdfc-2022', 9), {
    ...content,
    issuers: [...content.issuers, small],
  })

  expect(report.authenticity).toEqual({ answer: 'undetermined', reasons: ['issuer.keyNotOfIssuer'] })
})

test('the issuer’s own key, named by the pack, is authentic', async () => {
  const { publicKeyMultibase } = await multikey(9)
  const report = await reportOf(await linkedDataOf(badge, 'eddsa-rdfc-2022', 9), packWith([publicKeyMultibase]))

  expect(report.authenticity).toEqual({ answer: 'authentic', reasons: [] })
})

test('an anchor of the pack vouches for the number of the organisation', async () => {
  const root = await certify(anchorSubject, null, { ca: true })
  const document = await jadesOf(badge, [await certify(university, root)])
  const report = await reportOf(document, packWith([], [root.certificate.toString('pem')]))

  expect(report.authenticity).toEqual({ answer: 'authentic', reasons: [] })
})

test('a trusted seal beside one that fails is not authentic', async () => {
  const { publicKeyMultibase } = await multikey(9)
  const good = (await linkedDataOf(badge, 'eddsa-rdfc-2022', 9)).json as { proof: object }
  const { proof } = (await linkedDataOf({ ...badge, name: 'Another badge' }, 'Ed25519Signature2020', 9)).json as {
    proof: object
  }
  const json = { ...good, proof: [good.proof, proof] }
  const report = await reportOf({ layers: ['json'], text: '', json, envelope: null }, packWith([publicKeyMultibase]))

  expect(report.authenticity).toEqual({ answer: 'notAuthentic', reasons: ['proof.doesNotHold'] })
})
