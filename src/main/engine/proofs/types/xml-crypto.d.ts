// The parts used here: the library's own types bring the browser's into code that runs in Node.
import type { KeyObject } from 'node:crypto'

export interface XmlNode {
  readonly nodeType: number
}

interface SignatureOptions {
  readonly getCertFromKeyInfo?: () => null
  readonly privateKey?: string
  readonly publicCert?: string
  readonly signatureAlgorithm?: string
  readonly canonicalizationAlgorithm?: string
}

export declare class SignedXml {
  constructor(options?: SignatureOptions)
  publicCert?: KeyObject
  findSignatures(document: XmlNode): XmlNode[]
  loadSignature(signature: XmlNode): void
  /** False where a digest differs; throws where the signature does not fit or there is no key. */
  checkSignature(xml: string): boolean
  addReference(reference: {
    readonly xpath: string
    readonly transforms: readonly string[]
    readonly digestAlgorithm: string
    readonly uri: string
    readonly isEmptyUri: boolean
  }): void
  computeSignature(
    xml: string,
    options?: { readonly location: { readonly reference: string; readonly action: string } },
  ): void
  getSignedXml(): string
}
