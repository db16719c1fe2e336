import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { generate } from '@digitalbazaar/ed25519-multikey'
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { compactVerify, flattenedVerify, importJWK, importX509, type JWK } from 'jose'
import signatures, { type DocumentLoader, type Suite } from 'jsonld-signatures'
import { openDocument } from '#core/importing/open.ts'
import type { SourceFile } from '#core/importing/importer.ts'
import type { TrustPackContent } from '#core/verification/trustPack.ts'
import { createContexts } from '#engine/proofs/contexts.ts'
import { jwkOfMultibase } from '#engine/proofs/keyNames.ts'
import { openTrustPack } from '#engine/trust/openPack.ts'
import { privateKey, publicHalf } from '../samples/keys.ts'
import type { Json } from '../samples/seals.ts'

/** A sealed file, and the bare call of a library that checks nothing but its seal. */
export interface SealedFile {
  readonly kind: string
  readonly file: SourceFile
  readonly library: string
  /** Whether the seal holds. */
  readonly bareCheck: () => Promise<boolean>
}

export async function readDemoPack(resources: string): Promise<TrustPackContent> {
  const opened = await openTrustPack(readFileSync(join(resources, 'demo/trust-pack.jws')))
  if (!opened.ok) throw new Error(`The demo's trust pack does not open: ${opened.error.code}`)
  return opened.value.content
}

/** One file for each kind of proof, all sealed by issuers of the demo's trust pack, none on a status list. */
export async function sealedFiles(resources: string): Promise<readonly SealedFile[]> {
  const sample = (name: string): SourceFile => ({
    name,
    bytes: new Uint8Array(readFileSync(join(resources, 'samples', name))),
  })
  const loadDocument = await loaderOf(resources)
  const integrity = documentIn(sample('statistics-weekend-zhelev.png'))
  const suite2020 = await sealedIn2020(integrity, resources, loadDocument)
  const eddsa = sample('epidemiology-swiecicka.jwt')
  const rs256 = sample('security-stoyanova.jwt')
  const sealed = sample('databases-wojcik.jsonld')
  const rsaKey = publicHalf(privateKey(resources, 'sredna-reka'))
  return [
    {
      kind: 'eddsa-rdfc-2022',
      file: fileOf(integrity),
      library: 'jsonld-signatures with @digitalbazaar/data-integrity',
      bareCheck: () => linkedDataHolds(integrity, () => new DataIntegrityProof({ cryptosuite }), loadDocument),
    },
    {
      kind: 'Ed25519Signature2020',
      file: fileOf(suite2020),
      library: 'jsonld-signatures with @digitalbazaar/ed25519-signature-2020',
      bareCheck: () => linkedDataHolds(suite2020, () => new Ed25519Signature2020(), loadDocument),
    },
    { kind: 'VC-JWT, EdDSA', file: eddsa, library: 'jose `compactVerify`', bareCheck: () => jwtHolds(eddsa, 'EdDSA') },
    {
      kind: 'VC-JWT, RS256',
      file: rs256,
      library: 'jose `compactVerify`',
      bareCheck: () => jwtHolds(rs256, 'RS256', rsaKey),
    },
    { kind: 'JAdES, RS256', file: sealed, library: 'jose `flattenedVerify`', bareCheck: () => jadesHolds(sealed) },
  ]
}

function documentIn(file: SourceFile): Json {
  const opened = openDocument(file)
  if (!opened.ok) throw new Error(`${file.name} does not open: ${opened.error.code}`)
  return opened.value.json as Json
}

function fileOf(document: Json): SourceFile {
  return { name: 'sealed.json', bytes: Buffer.from(JSON.stringify(document)) }
}

const context2020 = 'https://w3id.org/security/suites/ed25519-2020/v1'

/** The same credential under the older suite, which issuers still use: no bundled sample has it. */
async function sealedIn2020(sample: Json, resources: string, documentLoader: DocumentLoader): Promise<Json> {
  const { proof, ...credential } = sample
  const { verificationMethod: id } = proof as { readonly verificationMethod: string }
  const seed = Buffer.from(privateKey(resources, 'skillspark').d ?? '', 'base64url')
  const pair = await generate({ id, controller: id.split('#')[0] ?? '', seed })
  const contexts = [...(credential['@context'] as readonly string[]), context2020]
  const sealed = await signatures.sign(
    { ...credential, '@context': contexts },
    {
      suite: new Ed25519Signature2020({ signer: { ...pair.signer(), id }, date: '2025-09-14T18:00:00Z' }),
      purpose: new signatures.purposes.ProofPurpose({ term: 'assertionMethod' }),
      documentLoader,
    },
  )
  return sealed as Json
}

async function linkedDataHolds(sealed: Json, suite: () => Suite, documentLoader: DocumentLoader): Promise<boolean> {
  const { verified } = await signatures.verify(sealed, {
    suite: suite(),
    purpose: new signatures.purposes.ProofPurpose({ term: 'assertionMethod' }),
    documentLoader,
  })
  return verified
}

/** Contexts from the bundle and the pack; of a did:key, the one key it is. */
async function loaderOf(resources: string): Promise<DocumentLoader> {
  const contexts = createContexts(resources, (await readDemoPack(resources)).contexts)
  return (url) => {
    const [controller, multibase] = url.split('#')
    const key = {
      '@context': 'https://w3id.org/security/multikey/v1',
      id: url,
      type: 'Multikey',
      controller,
      publicKeyMultibase: multibase,
    }
    const document = url.startsWith('did:key:') ? key : contexts.get(url)
    return Promise.resolve({ contextUrl: null, documentUrl: url, document })
  }
}

async function jwtHolds({ bytes }: SourceFile, algorithm: string, listed?: JWK): Promise<boolean> {
  const compact = new TextDecoder().decode(bytes)
  const header = JSON.parse(Buffer.from(compact.split('.')[0] ?? '', 'base64url').toString()) as {
    readonly kid: string
  }
  const key = listed ?? jwkOfMultibase(header.kid.split('#')[1] ?? '')
  if (key === null) throw new Error(`${header.kid} names no key`)
  return holds(compactVerify(compact, await importJWK(key, algorithm), { algorithms: [algorithm] }))
}

async function jadesHolds({ bytes }: SourceFile): Promise<boolean> {
  const { payload, signatures: seals } = JSON.parse(new TextDecoder().decode(bytes)) as {
    readonly payload: string
    readonly signatures: readonly { readonly protected: string; readonly signature: string }[]
  }
  const [seal] = seals
  if (seal === undefined) return false
  const header = JSON.parse(Buffer.from(seal.protected, 'base64url').toString()) as { readonly x5c: readonly string[] }
  const pem = `-----BEGIN CERTIFICATE-----\n${header.x5c[0] ?? ''}\n-----END CERTIFICATE-----`
  const key = await importX509(pem, 'RS256')
  return holds(flattenedVerify({ payload, ...seal }, key, { algorithms: ['RS256'], crit: { sigT: true } }))
}

async function holds(verifying: Promise<unknown>): Promise<boolean> {
  try {
    await verifying
    return true
  } catch {
    return false
  }
}
