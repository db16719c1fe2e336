import { awardingBodyCodes } from './checks/awardingBody.ts'
import { certificateCodes } from './checks/certificate.ts'
import { issuerCodes } from './checks/issuer.ts'
import { proofCodes } from './checks/proof.ts'
import { qualityAssuranceCodes } from './checks/qualityAssurance.ts'
import { receiptCodes } from './checks/receipt.ts'
import { statusCodes, suspensionCodes } from './checks/status.ts'
import { structureCodes } from './checks/structure.ts'
import { validityCodes } from './checks/validity.ts'

/** Every code that a check can give, by the id of the check: each has a sentence `verification:<check>.<code>`. */
export const checkCodes: Readonly<Record<string, readonly string[]>> = {
  structure: structureCodes,
  proof: proofCodes,
  receipt: receiptCodes,
  certificate: certificateCodes,
  issuer: issuerCodes,
  validity: validityCodes,
  validityToday: validityCodes,
  status: statusCodes,
  suspension: suspensionCodes,
  awardingBody: awardingBodyCodes,
  qualityAssurance: qualityAssuranceCodes,
}
