import { isThird } from '../../importing/blockcerts/parts.ts'
import { credentialsIn, withHeld } from '../../importing/edci/documents.ts'
import type { CredentialDocument } from '../../importing/importer.ts'
import { typesOf } from '../../importing/json/node.ts'
import type { Check } from '../check.ts'
import type { CheckResult } from '../report.ts'
import { faultsOfAttestation } from '../structure/attestation.ts'
import { faultsOfCredential } from '../structure/credential.ts'
import { faultsOfEdci } from '../structure/edci.ts'
import { faultsOfElmo } from '../structure/elmo.ts'
import { faultsOfEuropeanCredential } from '../structure/europeanCredential.ts'
import type { Fault } from '../structure/fault.ts'
import { faultsOfOpenBadge2 } from '../structure/openBadge2.ts'
import { faultsOfOpenBadge } from '../structure/openBadge.ts'
import type { VerificationSubject } from '../subject.ts'
import { answers } from './result.ts'

export const structureCodes = [
  'sound',
  'formatUnknown',
  'enteredByHand',
  'missing',
  'tooMany',
  'wrongType',
  'wrongContext',
  'notAnId',
  'idTwice',
  'refersToNothing',
  'dateUnreadable',
  'datesContradict',
  'claimContradicts',
] as const

/** Whether the file is built as its format asks. A fault says nothing of forgery: what can be read is still shown. */
export const structure: Check = {
  id: 'structure',
  run(subject) {
    const { passed, skipped } = answers<(typeof structureCodes)[number]>('structure')
    if (subject.format === 'byHand') return [skipped('enteredByHand')]
    if (subject.format === 'unknown' || isFirstBlockcert(subject)) return [skipped('formatUnknown')]
    const faults = faultsOf(subject)
    return faults.length === 0 ? [passed('sound', { format: subject.format })] : faults.map(ofFault)
  },
}

/** No schema of version 1 is published any more that a file could be held against. */
const isFirstBlockcert = ({ format, credential }: VerificationSubject): boolean =>
  format === 'blockcerts' && !isThird(typesOf(credential))

function faultsOf({ document, format, credential, claims }: VerificationSubject): Fault[] {
  if (format === 'edci') return credentialAt(document, credential.pointer).flatMap(faultsOfEdci)
  if (format === 'elmo') return faultsOfElmo(credential)
  if (format === 'openBadge2') return faultsOfOpenBadge2(credential)
  const general = faultsOfCredential(credential, claims)
  if (format === 'openBadge') return [...general, ...faultsOfOpenBadge(credential)]
  if (format === 'attestation') return [...general, ...faultsOfAttestation(credential)]
  return format === 'europeanDigitalCredential' ? [...general, ...faultsOfEuropeanCredential(credential)] : general
}

const credentialAt = (document: CredentialDocument, pointer: string) =>
  credentialsIn(document)
    .flatMap(withHeld)
    .filter((one) => one.pointer === pointer)

function ofFault({ code, facts, pointer }: Fault): CheckResult {
  return { check: 'structure', status: 'failed', code, facts, pointer }
}
