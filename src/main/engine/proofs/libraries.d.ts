// The parts used here of libraries that bring no types.

declare module 'jsonld-signatures' {
  export interface Suite {
    readonly type: string
  }
  interface Verification {
    readonly verified: boolean
    readonly results?: readonly { readonly verified: boolean; readonly error?: unknown }[]
    readonly error?: unknown
  }
  export type DocumentLoader = (url: string) => Promise<{
    readonly contextUrl: null
    readonly documentUrl: string
    readonly document: unknown
  }>
  const signatures: {
    verify(
      document: object,
      options: {
        readonly suite: Suite
        readonly purpose: object
        readonly documentLoader: DocumentLoader
      },
    ): Promise<Verification>
    sign(
      document: object,
      options: {
        readonly suite: Suite
        readonly purpose: object
        readonly documentLoader: DocumentLoader
      },
    ): Promise<object>
    readonly purposes: { readonly ProofPurpose: new (options: { readonly term: string }) => object }
  }
  export default signatures
}

declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    readonly type: string
    constructor(options: { readonly cryptosuite: object; readonly signer?: object; readonly date?: string })
  }
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: { readonly name: string; canonize(input: unknown, options: object): Promise<string> }
}

declare module '@digitalbazaar/ed25519-signature-2020' {
  export class Ed25519Signature2020 {
    readonly type: string
    constructor(options?: { readonly signer?: object; readonly date?: string; readonly canonizeOptions?: object })
  }
}

declare module '@digitalbazaar/ed25519-multikey' {
  export function generate(options: {
    readonly id?: string
    readonly controller?: string
    readonly seed: Uint8Array
  }): Promise<{ readonly publicKeyMultibase: string; signer(): object }>
}
