// The parts used here: the library's own types bring the browser's into code that runs in Node.
import type { KeyObject } from 'node:crypto'

export interface XmlNode {
  readonly nodeType: number
  readonly parentNode: XmlNode | null
  getElementsByTagNameNS(namespace: string, name: string): ArrayLike<XmlNode>
  removeChild(child: XmlNode): void
}

/** What may be done to a node before its digest; it is given a copy. */
export interface Transform {
  process(node: XmlNode): XmlNode
  getAlgorithmName(): string
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
  /** By the URI that a seal names. */
  readonly CanonicalizationAlgorithms: Record<string, new () => Transform>
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

/** Gives the canonical text of an element (Exclusive XML Canonicalization 1.0). */
export declare class ExclusiveCanonicalization {
  process(node: XmlNode, options: Record<string, never>): string
}
