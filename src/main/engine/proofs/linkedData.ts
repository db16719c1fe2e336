import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020'
import { cryptosuite as eddsaRdfc2022 } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import signatures, { type DocumentLoader, type Suite } from 'jsonld-signatures'
import type { SealFinding } from '#core/verification/ports.ts'
import type { Seal } from '#core/verification/seal.ts'
import type { TrustPackContent } from '#core/verification/trustPack.ts'
import type { Contexts } from './contexts.ts'
import { doesNotHold, holds, notChecked } from './finding.ts'
import { resolveKey } from './keys.ts'
import { hidesWords } from './ownWords.ts'

type LinkedDataSeal = Extract<Seal, { kind: 'linkedData' }>

/** Whether every property must be known to a context: what no context knows is not part of what was sealed. */
type Reading = 'strict' | 'lenient'

/** Proofs over the meaning of a document, not over its bytes: both suites sign with Ed25519. */
const suites: Readonly<Record<string, (reading: Reading) => Suite>> = {
  'eddsa-rdfc-2022': (reading) =>
    new DataIntegrityProof({
      cryptosuite: {
        ...eddsaRdfc2022,
        canonize: (input: unknown, options: object) =>
          eddsaRdfc2022.canonize(input, { ...options, safe: reading === 'strict' }),
      },
    }),
  Ed25519Signature2020: (reading) => new Ed25519Signature2020({ canonizeOptions: { safe: reading === 'strict' } }),
}

/** Checks one linked data proof with bundled contexts and keys that are here. */
export async function checkLinkedData(
  { document, proof }: LinkedDataSeal,
  contexts: Contexts,
  pack: TrustPackContent | null,
): Promise<SealFinding> {
  const name = suiteOf(proof)
  const suite = Object.hasOwn(suites, name) ? suites[name] : undefined
  if (suite === undefined) return notChecked('algorithmUnknown', { algorithm: name })
  if (proof['previousProof'] !== undefined) return notChecked('proofChain', {})
  if (proof['proofPurpose'] !== 'assertionMethod')
    return notChecked('otherPurpose', { purpose: text(proof['proofPurpose']) })
  if (!/^z[1-9A-HJ-NP-Za-km-z]+$/.test(text(proof['proofValue']))) return notChecked('incomplete', {})

  const method = methodOf(proof)
  const resolved = method === '' ? null : await resolveKey(method, pack)
  if (resolved === null) return notChecked('keyNotHere', { key: method })
  const multibase = resolved.key.names.find((key) => key.startsWith('z6Mk'))
  if (multibase === undefined)
    return notChecked('algorithmUnknown', { algorithm: text(resolved.jwk.crv ?? resolved.jwk.kty) })
  if (definesOwnTerms(document) || definesOwnTerms(proof)) return notChecked('ownContext', {})

  const missing: string[] = []
  const run = (reading: Reading) =>
    signatures.verify(
      { ...document, proof },
      {
        suite: suite(reading),
        purpose: new signatures.purposes.ProofPurpose({ term: 'assertionMethod' }),
        documentLoader: loader({ contexts, method, multibase, missing }),
      },
    )
  const facts = { algorithm: name, key: method }
  const strict = await run('strict')
  if (strict.verified) return hidesWords(document, contexts) ? notChecked('ownContext', {}) : holds(facts, resolved.key)
  const [url] = missing
  if (url !== undefined) return notChecked('contextNotHere', { url })
  const error = firstError(strict)
  if (error.isTooLarge) return notChecked('tooLarge', {})
  if (error.name === 'jsonld.ValidationError') {
    const lenient = await run('lenient')
    return lenient.verified ? notChecked('notCovered', { term: error.term }) : doesNotHold(facts, resolved.key)
  }
  return error.name.startsWith('jsonld.') ? notChecked('noCanonicalForm', {}) : doesNotHold(facts, resolved.key)
}

function suiteOf(proof: LinkedDataSeal['proof']): string {
  const type = Array.isArray(proof['type']) && proof['type'].length === 1 ? text(proof['type'][0]) : text(proof['type'])
  return type === 'DataIntegrityProof' ? text(proof['cryptosuite']) : type
}

function methodOf(proof: LinkedDataSeal['proof']): string {
  const method = proof['verificationMethod']
  return typeof method === 'object' && method !== null && 'id' in method ? text(method.id) : text(method)
}

function loader(known: {
  readonly contexts: Contexts
  readonly method: string
  readonly multibase: string
  readonly missing: string[]
}): DocumentLoader {
  const key = {
    '@context': 'https://w3id.org/security/multikey/v1',
    id: known.method,
    type: 'Multikey',
    controller: known.method.split('#')[0],
    publicKeyMultibase: known.multibase,
  }
  return (url) => {
    const document = url === known.method ? key : known.contexts.get(url)
    if (document === null) {
      known.missing.push(url)
      return Promise.reject(new Error('Not here'))
    }
    return Promise.resolve({ contextUrl: null, documentUrl: url, document })
  }
}

/**
 * A context written into the file can give any word another meaning, so that what is shown and what was sealed part.
 * Only contexts that somebody else published are read with.
 */
function definesOwnTerms(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(value)) return value.some(definesOwnTerms)
  return Object.entries(value).some(([name, inner]: [string, unknown]) =>
    name === '@context'
      ? (Array.isArray(inner) ? (inner as unknown[]) : [inner]).some((context) => typeof context !== 'string')
      : definesOwnTerms(inner),
  )
}

interface LibraryError {
  readonly name: string
  /** The property or type that no context knows. */
  readonly term: string
  /** Canonicalisation gave up: nodes without a name can be knotted so that naming them takes for ever. */
  readonly isTooLarge: boolean
}

function firstError(verification: Awaited<ReturnType<typeof signatures.verify>>): LibraryError {
  const error: unknown = verification.results?.find((result) => result.error !== undefined)?.error ?? verification.error
  if (!(error instanceof Error)) return { name: '', term: '', isTooLarge: false }
  const details =
    (error as { details?: { event?: { details?: Record<string, unknown> } } }).details?.event?.details ?? {}
  return {
    name: error.name,
    term: text(details['property'] ?? details['type'] ?? details['value'] ?? details['id']),
    isTooLarge: error.message.startsWith('Maximum deep iterations'),
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
