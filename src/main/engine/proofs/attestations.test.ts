import { expect, test } from 'vitest'
import attestation from '#core/importing/fixtures/attestation.json' with { type: 'json' }
import { readFile } from '#core/importing/registry.ts'
import { trustPackWith } from '#core/verification/trustPack.fixtures.ts'
import type { TrustPackContent } from '#core/verification/trustPack.ts'
import { jwtOf, keyPair, reportOf } from './sealing.fixtures.ts'

const { issuer } = attestation
const key = `${issuer}#key-1`

function packWith(publicKeyJwk: object): TrustPackContent {
  return trustPackWith({
    issuers: [
      {
        name: [{ lang: 'en', value: 'College of Bogs' }],
        ids: [issuer],
        keys: [],
        mayAwardFor: ['did:ebsi:zInventedCollegeOfBogs'],
      },
    ],
    didDocuments: {
      [issuer]: {
        id: issuer,
        assertionMethod: [key],
        verificationMethod: [{ id: key, type: 'JsonWebKey2020', controller: issuer, publicKeyJwk }],
      },
    },
  })
}

function reportOn(text: string, content: TrustPackContent | null) {
  const read = readFile({ name: 'wallet', bytes: new TextEncoder().encode(text) })
  if (!read.ok) throw new Error(read.error.code)
  return reportOf(read.value.document, content, read.value.credentials[0])
}

const seals = [
  ['EidasSeal2019', { proofValue: 'BD21J4fdlnBvBA' }],
  ['EidasSeal2021', { jws: 'HG21J4fdlnBvBA' }],
  ['EcdsaSecp256k1Signature2019', { proofValue: 'ZaGPRyMuPW2X5yCWuLiQ' }],
  ['JAdES-D-Zero', { jws: 'eyJhbGciOiJFUzI1NiJ9..c2ltdWxhdGVk' }],
  ['Ed25519Signature2018', { jws: 'eyJhbGciOiJFZERTQSJ9..c2ltdWxhdGVk' }],
] as const

// What nobody can check must not pass because its issuer is known, and is no proof of a forgery either.
test.each(seals)('a seal of the kind %s is named, and leaves authenticity undetermined', async (type, signature) => {
  const proof = { type, proofPurpose: 'assertionMethod', verificationMethod: key, ...signature }
  const pair = await keyPair('ES256')
  const report = await reportOn(JSON.stringify({ ...attestation, proof }), packWith(pair.publicJwk))

  expect(report.checks).toContainEqual(
    expect.objectContaining({
      check: 'proof#0',
      status: 'skipped',
      code: 'algorithmUnknown',
      facts: { algorithm: type },
    }),
  )
  expect(report.authenticity).toEqual({ answer: 'undetermined', reasons: ['proof.algorithmUnknown'] })
})

const sealed = async (algorithm = 'ES256', vc: object = attestation) => {
  const pair = await keyPair(algorithm)
  const { envelope } = await jwtOf({ iss: issuer, vc }, algorithm, pair, { kid: key })
  return { pair, token: envelope?.kind === 'jwt' ? envelope.compact : '' }
}

// A wallet's token would stay undetermined for ever, or be authentic by a key that anybody could have named.
test('a token is authentic where the pack holds the DID document of its issuer, and else undetermined', async () => {
  const { pair, token } = await sealed()
  const other = await keyPair('ES256')

  expect((await reportOn(token, packWith(pair.publicJwk))).authenticity).toEqual({ answer: 'authentic', reasons: [] })
  expect((await reportOn(token, null)).authenticity).toEqual({ answer: 'undetermined', reasons: ['proof.keyNotHere'] })
  expect((await reportOn(token, packWith(other.publicJwk))).authenticity.answer).toBe('notAuthentic')
})

test('a status list of a kind that nobody describes leaves the standing not known', async () => {
  const report = await reportOn(JSON.stringify(attestation), null)

  expect(report.checks).toContainEqual(
    expect.objectContaining({ check: 'status#0', code: 'kindUnknown', facts: { found: 'CredentialStatusList2020' } }),
  )
  expect(report.standing.answers).toEqual(['notKnown'])
})

// The body that awarded would be passed over, and with it that somebody else issued.
test('the awarding body is compared with the issuer', async () => {
  const codes = async (vc: object) => {
    const { pair, token } = await sealed('ES256', vc)
    const { checks } = await reportOn(token, packWith(pair.publicJwk))
    return checks.filter(({ check }) => check.startsWith('awardingBody')).map(({ code }) => code)
  }
  const [achievement] = attestation.credentialSubject.achieved
  const awardedBy = (awardingBody: readonly string[]) => ({
    ...attestation,
    credentialSubject: { achieved: [{ ...achievement, wasAwardedBy: { id: 'urn:1', awardingBody } }] },
  })

  expect(await codes(attestation)).toEqual(['mandateInPack'])
  expect(await codes(awardedBy([issuer]))).toEqual(['same'])
  expect(await codes(awardedBy(['did:ebsi:zSomebodyElse']))).toEqual(['other'])
})
