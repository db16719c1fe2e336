import { createHash, createSign, webcrypto } from 'node:crypto'
import { DOMParser } from '@xmldom/xmldom'
import { ExclusiveCanonicalization, SignedXml } from 'xml-crypto'
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

const exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#'
const ds = 'xmlns:ds="http://www.w3.org/2000/09/xmldsig#"'
const xades = 'xmlns:x="http://uri.etsi.org/01903/v1.3.2#"'
const filter = 'http://www.w3.org/2002/06/xmldsig-filter2'
/** The two ways in which seals of European Digital Credentials leave themselves out. */
export const leavingOut = {
  filter: [
    `<ds:Transform Algorithm="${filter}"><f:XPath xmlns:f="${filter}" Filter="subtract">`,
    '/descendant::ds:Signature</f:XPath></ds:Transform>',
  ].join(''),
  xpath: [
    '<ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116"><ds:XPath>',
    'not(ancestor-or-self::ds:Signature)</ds:XPath></ds:Transform>',
  ].join(''),
}

interface XadesOptions {
  readonly transform?: string
  /** The id of the properties; one document may hold several seals. */
  readonly id?: string
  readonly signingTime?: string
  /** The certificate that is named as the one it was sealed with, and the hash of its digest. */
  readonly named?: Certified
  readonly namedBy?: 'sha1' | 'sha256' | 'sha512'
  /** The hash of what is sealed of the properties. */
  readonly propertiesBy?: 'sha1' | 'sha256'
  /** Whether the properties are sealed along with the document. */
  readonly sealsProperties?: boolean
  /** Further certificates beside the first, those of `KeyInfo` and those put in later. */
  readonly beside?: readonly Certified[]
  readonly later?: readonly Certified[]
}

const digestUris = {
  sha1: algorithms['SHA-1'][1],
  sha256: algorithms['SHA-256'][1],
  sha512: 'http://www.w3.org/2001/04/xmlenc#sha512',
}

/**
 * A credential of the first generation with a seal in its `<proof/>`: the signature is over the document and over what it
 * says of itself (XAdES). It is put together by hand, as the library writes no such transforms.
 */
export async function xadesSigned(xml: string, by: Certified, options: XadesOptions = {}): Promise<string> {
  const { transform = leavingOut.filter, id = 'xades-1', propertiesBy = 'sha256', sealsProperties = true } = options
  const proof = xml.lastIndexOf('<proof/>')
  if (proof < 0) throw new Error('There is no empty proof to put the seal into')
  const place = (inside: string) =>
    `${xml.slice(0, proof)}<proof>${inside}</proof>${xml.slice(proof + '<proof/>'.length)}`
  const properties = propertiesOf(id, by, options)
  const form = `<ds:Transform Algorithm="${exclusive}"/>`
  const withoutSeals = place('').replace(/<ds:Signature.*?<\/ds:Signature>/gs, '')
  const info = [
    `<ds:SignedInfo ${ds}><ds:CanonicalizationMethod Algorithm="${exclusive}"/>`,
    `<ds:SignatureMethod Algorithm="${algorithms['SHA-256'][0]}"/>`,
    referenceTo('', transform + form, withoutSeals, 'sha256'),
    sealsProperties ? referenceTo(`#${id}`, form, properties, propertiesBy) : '',
    '</ds:SignedInfo>',
  ].join('')
  const key = pem('PRIVATE KEY', await webcrypto.subtle.exportKey('pkcs8', by.keys.privateKey))
  const value = createSign('RSA-SHA256').update(canonicalised(info)).sign(key, 'base64')
  const beside = certificatesAs('ds:X509Certificate', [...(options.beside ?? []), by])
  const later = certificatesAs('x:EncapsulatedX509Certificate', options.later ?? [])
  return place(
    [
      `<ds:Signature ${ds} Id="id-1">${info}<ds:SignatureValue>${value}</ds:SignatureValue>`,
      `<ds:KeyInfo><ds:X509Data>${beside}</ds:X509Data></ds:KeyInfo>`,
      `<ds:Object><x:QualifyingProperties ${xades} Target="#id-1">${properties}`,
      `<x:UnsignedProperties><x:UnsignedSignatureProperties><x:CertificateValues>${later}</x:CertificateValues>`,
      '</x:UnsignedSignatureProperties></x:UnsignedProperties></x:QualifyingProperties></ds:Object></ds:Signature>',
    ].join(''),
  )
}

function propertiesOf(id: string, by: Certified, options: XadesOptions): string {
  const { signingTime = '2026-05-01T10:00:00Z', named = by, namedBy = 'sha512' } = options
  const digest = createHash(namedBy).update(new Uint8Array(named.certificate.rawData)).digest('base64')
  return [
    `<x:SignedProperties ${xades} Id="${id}"><x:SignedSignatureProperties><x:SigningTime>${signingTime}</x:SigningTime>`,
    `<x:SigningCertificateV2><x:Cert><x:CertDigest><ds:DigestMethod ${ds} Algorithm="${digestUris[namedBy]}"/>`,
    `<ds:DigestValue ${ds}>${digest}</ds:DigestValue></x:CertDigest></x:Cert></x:SigningCertificateV2>`,
    '</x:SignedSignatureProperties></x:SignedProperties>',
  ].join('')
}

function referenceTo(uri: string, transforms: string, of: string, hash: 'sha1' | 'sha256'): string {
  const digest = createHash(hash).update(canonicalised(of)).digest('base64')
  return [
    `<ds:Reference URI="${uri}"><ds:Transforms>${transforms}</ds:Transforms>`,
    `<ds:DigestMethod Algorithm="${digestUris[hash]}"/><ds:DigestValue>${digest}</ds:DigestValue></ds:Reference>`,
  ].join('')
}

const certificatesAs = (name: string, list: readonly Certified[]): string =>
  list.map(({ certificate }) => `<${name}>${certificate.toString('base64')}</${name}>`).join('')

/** Of a document its root, without what is around that. */
function canonicalised(xml: string): string {
  const { documentElement } = new DOMParser().parseFromString(xml, 'text/xml')
  return new ExclusiveCanonicalization().process(documentElement, {})
}
