import { webcrypto } from 'node:crypto'
import 'reflect-metadata'
import {
  BasicConstraintsExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  type JsonName,
  type X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509'
import type { JWK } from 'jose'
import { publicHalf } from './keys.ts'

const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }

const authority: JsonName = [
  { C: ['NO'] },
  { O: ['Fjordmark Trust Services (invented)'] },
  { CN: ['Fjordmark demonstration root'] },
]

/** A root that certifies itself. Serial numbers and dates are fixed, and so are the bytes. */
export async function rootCertificate(
  key: JWK,
  { serialNumber }: { readonly serialNumber: string },
): Promise<X509Certificate> {
  return X509CertificateGenerator.create({
    serialNumber,
    subject: authority,
    issuer: authority,
    notBefore: new Date('2020-01-01T00:00:00Z'),
    notAfter: new Date('2049-12-31T23:59:59Z'),
    signingAlgorithm: algorithm,
    publicKey: await imported(publicHalf(key), 'verify'),
    signingKey: await imported(key, 'sign'),
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
    ],
  })
}

export interface Organisation {
  readonly name: string
  /** Two letters. */
  readonly country: string
  /** `organizationIdentifier` of X.520, as ETSI EN 319 412-1 writes it: `NTRNO-123456789`. */
  readonly identifier: string
}

/** The certificate of an electronic seal, issued by the root. */
export async function sealCertificate(
  { name, country, identifier }: Organisation,
  serialNumber: string,
  key: JWK,
  rootKey: JWK,
): Promise<X509Certificate> {
  return X509CertificateGenerator.create({
    serialNumber,
    subject: [{ C: [country] }, { O: [name] }, { '2.5.4.97': [identifier] }, { CN: [`${name} e-seal`] }],
    issuer: authority,
    notBefore: new Date('2024-01-01T00:00:00Z'),
    notAfter: new Date('2044-12-31T23:59:59Z'),
    signingAlgorithm: algorithm,
    publicKey: await imported(publicHalf(key), 'verify'),
    signingKey: await imported(rootKey, 'sign'),
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation, true),
    ],
  })
}

const imported = (key: JWK, usage: 'sign' | 'verify') =>
  webcrypto.subtle.importKey('jwk', key as webcrypto.JsonWebKey, algorithm, true, [usage])
