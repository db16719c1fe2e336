import { webcrypto } from 'node:crypto'
import { SignedXml } from 'xml-crypto'
import type { Certified } from './sealing.fixtures.ts'

const enveloped = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature'
const canonical = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315'
const algorithms = {
  'SHA-1': ['http://www.w3.org/2000/09/xmldsig#rsa-sha1', 'http://www.w3.org/2000/09/xmldsig#sha1'],
  'SHA-256': ['http://www.w3.org/2001/04/xmldsig-more#rsa-sha256', 'http://www.w3.org/2001/04/xmlenc#sha256'],
} as const

/** The document with an enveloped signature over all of it, or over the element that `over` names by its `Id`. */
export async function xmlSigned(
  xml: string,
  by: Certified,
  { hash, over = '' }: { readonly hash: keyof typeof algorithms; readonly over?: string },
): Promise<string> {
  const [signatureAlgorithm, digestAlgorithm] = algorithms[hash]
  const pkcs8 = await webcrypto.subtle.exportKey('pkcs8', by.keys.privateKey)
  const signed = new SignedXml({
    privateKey: pem('PRIVATE KEY', pkcs8),
    publicCert: pem('CERTIFICATE', by.certificate.rawData),
    signatureAlgorithm,
    canonicalizationAlgorithm: canonical,
  })
  signed.addReference({
    xpath: over === '' ? '/*' : `//*[@Id='${over}']`,
    transforms: [enveloped, canonical],
    digestAlgorithm,
    uri: over === '' ? '' : `#${over}`,
    isEmptyUri: over === '',
  })
  signed.computeSignature(xml)
  return signed.getSignedXml()
}

function pem(label: string, der: ArrayBuffer): string {
  const lines = Buffer.from(der).toString('base64').replace(/.{64}/g, '$&\n')
  return `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`
}
