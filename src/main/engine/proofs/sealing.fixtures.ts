import 'reflect-metadata'
import { webcrypto } from 'node:crypto'
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { generate } from '@digitalbazaar/ed25519-multikey'
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { BasicConstraintsExtension, X509Certificate, X509CertificateGenerator } from '@peculiar/x509'
import {
  CompactSign,
  exportJWK,
  FlattenedSign,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWSHeaderParameters,
} from 'jose'
import signatures from 'jsonld-signatures'
import type { ReadCredential } from '#core/credential/credential.ts'
import type { CredentialDocument } from '#core/importing/importer.ts'
import type { ProofPorts, SealFinding } from '#core/verification/ports.ts'
import type { VerificationReport } from '#core/verification/report.ts'
import { sealsOf } from '#core/verification/seal.ts'
import type { TrustPackContent } from '#core/verification/trustPack.ts'
import { verify } from '#core/verification/verify.ts'
import { createContexts } from './contexts.ts'
import { createProofPorts } from './proofPorts.ts'

/** An invented badge, as its issuer wrote it before sealing. */
export const badge = {
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    'https://w3id.org/security/suites/ed25519-2020/v1',
  ],
  id: 'urn:uuid:6f2e33e5-7a29-4155-840a-59483ba10164',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: 'did:web:invented.example', type: ['Profile'], name: 'Invented University' },
  validFrom: '2026-01-15T09:00:00Z',
  name: 'Databases',
  credentialSubject: {
    type: ['AchievementSubject'],
    achievement: {
      id: 'urn:uuid:951b475e-b795-43bc-ba8f-a2d01efd2eb1',
      type: ['Achievement'],
      name: 'Databases',
      description: 'An introduction to relational databases.',
      criteria: { narrative: 'Pass the examination.' },
    },
  },
}

export interface KeyPair {
  readonly privateJwk: JWK
  readonly publicJwk: JWK
}

export async function keyPair(algorithm: string): Promise<KeyPair> {
  const pair = await generateKeyPair(algorithm, { extractable: true })
  return { privateJwk: await exportJWK(pair.privateKey), publicJwk: await exportJWK(pair.publicKey) }
}

export async function jwtOf(
  payload: object,
  algorithm: string,
  pair: KeyPair,
  header: JWSHeaderParameters,
): Promise<CredentialDocument> {
  const compact = await new CompactSign(Buffer.from(JSON.stringify(payload)))
    .setProtectedHeader({ ...header, alg: algorithm })
    .sign(await importJWK(pair.privateJwk, algorithm))
  return { layers: ['jwt'], text: JSON.stringify(payload), json: payload, envelope: { kind: 'jwt', compact } }
}

/** One `key` byte makes one key, the same in every run. */
export async function multikey(key: number) {
  return generate({ seed: new Uint8Array(32).fill(key) })
}

type SuiteName = 'eddsa-rdfc-2022' | 'Ed25519Signature2020'

export async function linkedDataOf(
  credential: object,
  suite: SuiteName,
  key: number,
  method?: string,
): Promise<CredentialDocument> {
  const pair = await multikey(key)
  const id = method ?? `did:key:${pair.publicKeyMultibase}#${pair.publicKeyMultibase}`
  const signer = { ...pair.signer(), id }
  const date = '2026-01-15T09:00:00Z'
  const contexts = createContexts('resources', {})
  const json = await signatures.sign(structuredClone(credential), {
    suite:
      suite === 'eddsa-rdfc-2022'
        ? new DataIntegrityProof({ cryptosuite, signer, date })
        : new Ed25519Signature2020({ signer, date }),
    purpose: new signatures.purposes.ProofPurpose({ term: 'assertionMethod' }),
    documentLoader: (url) => Promise.resolve({ contextUrl: null, documentUrl: url, document: contexts.get(url) }),
  })
  return plain(json)
}

/** A document as a file of JSON carries it. */
export function plain(json: unknown): CredentialDocument {
  return { layers: ['json'], text: JSON.stringify(json), json, envelope: null }
}

const rsa = (hash: string) => ({
  name: 'RSASSA-PKCS1-v1_5',
  hash,
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength: 2048,
})

export interface Certified {
  readonly certificate: X509Certificate
  readonly keys: webcrypto.CryptoKeyPair
}

/** A certificate of `subject`, signed by `by` or else by itself; in force through 2026. */
export async function certify(
  subject: string,
  by: Certified | null,
  options: { readonly ca?: boolean; readonly hash?: string; readonly from?: string; readonly until?: string } = {},
): Promise<Certified> {
  const hash = options.hash ?? 'SHA-256'
  const keys = await webcrypto.subtle.generateKey(rsa(hash), true, ['sign', 'verify'])
  const certificate = await X509CertificateGenerator.create({
    serialNumber: '01',
    subject,
    issuer: by?.certificate.subject ?? subject,
    notBefore: new Date(options.from ?? '2026-01-01'),
    notAfter: new Date(options.until ?? '2027-01-01'),
    signingAlgorithm: rsa(hash),
    publicKey: keys.publicKey,
    signingKey: (by?.keys ?? keys).privateKey,
    extensions: [new BasicConstraintsExtension(options.ca ?? false, undefined, true)],
  })
  return { certificate, keys }
}

export async function jadesOf(
  credential: object,
  chain: readonly [Certified, ...Certified[]],
  header: Readonly<Record<string, unknown>> = {},
): Promise<CredentialDocument> {
  const text = JSON.stringify(credential)
  const protectedHeader = {
    alg: 'RS256',
    b64: false,
    crit: ['b64', 'sigT'],
    sigT: '2026-06-01T10:00:00Z',
    x5c: chain.map(({ certificate }) => certificate.toString('base64')),
    ...header,
  }
  const key = await importJWK((await webcrypto.subtle.exportKey('jwk', chain[0].keys.privateKey)) as JWK, 'RS256')
  const sealed = await new FlattenedSign(Buffer.from(text))
    .setProtectedHeader(protectedHeader)
    .sign(key, { crit: { sigT: true, adoTst: true, other: true } })
  const json = { payload: text, signatures: [{ protected: sealed.protected, signature: sealed.signature }] }
  return { layers: ['jades'], text, json: credential, envelope: { kind: 'jades', json } }
}

export function portsWith(pack: TrustPackContent | null): ProofPorts {
  return createProofPorts({ resourcesFolder: 'resources', pack })
}

/** What the checks say of a document on the day of these tests, with a trust pack or without one. */
export function reportOf(
  document: CredentialDocument,
  content: TrustPackContent | null,
  credential: ReadCredential | null = null,
): Promise<VerificationReport> {
  const day = '2026-06-01'
  return verify({
    document,
    credential,
    receivedOn: day,
    today: day,
    pack: content === null ? null : { id: 'pack', name: content.name, issuedOn: content.issuedOn, content },
    ports: portsWith(content),
    engineVersion: 'test',
    checkedAt: `${day}T08:00:00Z`,
  })
}

/** What is found about the first seal of a document. */
export async function findingOf(
  document: CredentialDocument,
  pack: TrustPackContent | null = null,
): Promise<SealFinding> {
  const [placed] = sealsOf(document.envelope, { value: document.json, pointer: '' })
  if (placed === undefined) throw new Error('The document carries no seal')
  return portsWith(pack).checkSeal(placed.seal, '2026-06-01')
}
