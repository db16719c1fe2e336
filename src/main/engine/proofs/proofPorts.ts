import type { ProofPorts } from '#core/verification/ports.ts'
import type { TrustPackContent } from '#core/verification/trustPack.ts'
import { unreachable } from '#core/result.ts'
import { createContexts } from './contexts.ts'

/** Checks seals with the maintained libraries, with nothing but the bundled contexts and what the pack holds. */
export function createProofPorts(options: {
  readonly resourcesFolder: string
  readonly pack: TrustPackContent | null
}): ProofPorts {
  const { pack } = options
  const contexts = createContexts(options.resourcesFolder, pack?.contexts ?? {})
  return {
    async checkSeal(seal, today) {
      switch (seal.kind) {
        case 'jwt':
          return (await import('./jws.ts')).checkJwt(seal, pack, today)
        case 'jades':
          return (await import('./jws.ts')).checkJades(seal, pack, today)
        case 'linkedData':
          return (await import('./linkedData.ts')).checkLinkedData(seal, contexts, pack)
        case 'receipt':
          return (await import('./receipt/receipt.ts')).checkReceipt(seal, contexts)
        case 'xmlSignature':
          return (await import('./xmlSignature.ts')).checkXmlSignature(seal, pack, today)
        default:
          return unreachable(seal)
      }
    },
  }
}
