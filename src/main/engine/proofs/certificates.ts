import { createPublicKey } from 'node:crypto'
import 'reflect-metadata'
import { BasicConstraintsExtension, KeyUsageFlags, KeyUsagesExtension, X509Certificate } from '@peculiar/x509'
import type { JWK } from 'jose'
import type { CertificateFinding } from '#core/verification/ports.ts'
import { fingerprintOfCertificate, namesOfJwk } from './keyNames.ts'
import type { ResolvedKey } from './keys.ts'

const longestChain = 8
const organisationIdentifier = '2.5.4.97'
const serialNumber = '2.5.4.5'
/** Extensions that are processed here or restrict nothing that is asked: any other critical one stops the chain. */
const understood = ['2.5.29.15', '2.5.29.17', '2.5.29.19', '2.5.29.32', '2.5.29.37']

interface Moment {
  /** ISO instant or day. */
  readonly at: string
  readonly claimedBySigner: boolean
}

/** The key of the first certificate, with what the chain says about it. Null where the certificate cannot be read. */
export async function keyInCertificate(
  ders: readonly Uint8Array[],
  anchors: readonly string[],
  moment: Moment,
): Promise<ResolvedKey | null> {
  const brought = ders.flatMap((der) => readCertificate(der) ?? [])
  const [leaf] = brought
  if (leaf === undefined) return null
  try {
    const jwk = jwkOf(leaf)
    const names = await namesOfCertificate(leaf)
    const chain = await chainOf(
      leaf,
      { brought, anchors: anchors.flatMap((text) => readCertificate(text) ?? []) },
      moment,
    )
    const at = moment.at.slice(0, 10)
    const certificate = {
      subject: subjectOf(leaf),
      ids: idsOf(leaf),
      chain,
      at,
      claimedBySigner: moment.claimedBySigner,
    }
    return { jwk, key: { names, from: 'certificate', controller: null, certificate } }
  } catch {
    return null
  }
}

/** Every name under which a trust pack may list the certificate or its key. */
export async function namesOfCertificate(certificate: X509Certificate): Promise<string[]> {
  return [...(await namesOfJwk(jwkOf(certificate))), fingerprintOf(certificate)]
}

/** A certificate from PEM, base64 of its DER, or its DER. */
export function readCertificate(source: string | Uint8Array): X509Certificate | null {
  try {
    return new X509Certificate(typeof source === 'string' ? source : new Uint8Array(source))
  } catch {
    return null
  }
}

/** Walks from the leaf to an anchor; what the seal brings along only helps to get there (RFC 5280 section 6). */
async function chainOf(
  leaf: X509Certificate,
  known: { readonly brought: readonly X509Certificate[]; readonly anchors: readonly X509Certificate[] },
  moment: Moment,
): Promise<CertificateFinding['chain']> {
  // Asked even without an anchor: a pack may also name this very certificate.
  if (!isInForce(leaf, moment)) return 'notInForce'
  const anchorPrints = known.anchors.map(fingerprintOf)
  const path = [leaf]
  for (let below = 0; below < longestChain; below++) {
    const last = path[path.length - 1] ?? leaf
    if (anchorPrints.includes(fingerprintOf(last))) return verdict(path, moment)
    const next = await issuerOf(last, [...known.anchors, ...known.brought], below)
    if (next === null || path.includes(next)) return 'noAnchor'
    path.push(next)
  }
  return 'noAnchor'
}

function verdict(path: readonly X509Certificate[], moment: Moment): CertificateFinding['chain'] {
  if (path.some(hasUnknownCritical)) return 'noAnchor'
  // The anchor is trusted as it is; its own signature says nothing.
  if (path.slice(0, -1).some(isWeak)) return 'tooWeak'
  return path.every((certificate) => isInForce(certificate, moment)) ? 'anchored' : 'notInForce'
}

function isInForce({ notBefore, notAfter }: X509Certificate, { at }: Moment): boolean {
  const instant = new Date(at)
  return notBefore <= instant && instant <= notAfter
}

async function issuerOf(
  certificate: X509Certificate,
  candidates: readonly X509Certificate[],
  intermediatesBelow: number,
): Promise<X509Certificate | null> {
  for (const candidate of candidates) {
    if (candidate.subject !== certificate.issuer || !maySign(candidate, intermediatesBelow)) continue
    if (await isSignedBy(certificate, candidate)) return candidate
  }
  return null
}

function maySign(candidate: X509Certificate, intermediatesBelow: number): boolean {
  const constraints = candidate.getExtension(BasicConstraintsExtension)
  const usages = candidate.getExtension(KeyUsagesExtension)
  if (constraints?.ca !== true) return false
  if (constraints.pathLength !== undefined && constraints.pathLength < intermediatesBelow) return false
  return usages === null || (usages.usages & KeyUsageFlags.keyCertSign) !== 0
}

async function isSignedBy(certificate: X509Certificate, issuer: X509Certificate): Promise<boolean> {
  try {
    return await certificate.verify({ publicKey: issuer.publicKey, signatureOnly: true })
  } catch {
    return false
  }
}

function isWeak(certificate: X509Certificate): boolean {
  const { hash } = certificate.signatureAlgorithm as { readonly hash?: { readonly name: string } }
  return hash?.name === 'SHA-1'
}

function hasUnknownCritical(certificate: X509Certificate): boolean {
  return certificate.extensions.some(({ critical, type }) => critical && !understood.includes(type))
}

function jwkOf({ publicKey }: X509Certificate): JWK {
  const spki = Buffer.from(publicKey.rawData)
  return createPublicKey({ key: spki, format: 'der', type: 'spki' }).export({ format: 'jwk' })
}

function fingerprintOf(certificate: X509Certificate): string {
  return fingerprintOfCertificate(new Uint8Array(certificate.rawData))
}

function subjectOf({ subjectName }: X509Certificate): string {
  return subjectName.getField('O')[0] ?? subjectName.getField('CN')[0] ?? subjectName.toString()
}

function idsOf({ subjectName }: X509Certificate): string[] {
  return [organisationIdentifier, serialNumber].flatMap((type) => subjectName.getField(type))
}
