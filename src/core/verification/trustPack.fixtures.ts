import type { TrustPackContent } from './trustPack.ts'

/** A pack that holds nothing but what a test says. */
export function trustPackWith(parts: Partial<TrustPackContent>): TrustPackContent {
  return {
    format: 'recognition-workbench/trust-pack',
    version: 1,
    name: 'Trust pack of a test',
    maker: 'Invented Office for Credentials',
    issuedOn: '2026-05-03',
    demo: false,
    issuers: [],
    didDocuments: {},
    keys: [],
    anchors: [],
    contexts: {},
    statusLists: [],
    qualityRegister: [],
    mills: [],
    ...parts,
  }
}
