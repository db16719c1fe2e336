import type { ProofPorts } from '#core/verification/ports.ts'
import type { TrustPackContent } from '#core/verification/trustPack.ts'
import { unreachable } from '#core/result.ts'
import { createContexts } from './contexts.ts'
import { checkJades, checkJwt } from './jws.ts'
import { checkLinkedData } from './linkedData.ts'
import { checkXmlSignature } from './xmlSignature.ts'

/** Checks seals with the maintained libraries, with nothing but the bundled contexts and what the pack holds. */
export function createProofPorts(options: {
  readonly resourcesFolder: string
  readonly pack: TrustPackContent | null
}): ProofPorts {
  const { pack } = options
  const contexts = createContexts(options.resourcesFolder, pack?.contexts ?? {})
  return {
    checkSeal(seal, today) {
      switch (seal.kind) {
        case 'jwt':
          return checkJwt(seal, pack, today)
        case 'jades':
          return checkJades(seal, pack, today)
        case 'linkedData':
          return checkLinkedData(seal, contexts, pack)
        case 'xmlSignature':
          return checkXmlSignature(seal, pack, today)
        default:
          return unreachable(seal)
      }
    },
  }
}
