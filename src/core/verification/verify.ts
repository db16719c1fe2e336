import type { ReadCredential } from '../credential/credential.ts'
import type { Assertion } from '../credential/element.ts'
import type { CredentialDocument } from '../importing/importer.ts'
import type { Instant, LocalDate } from '../values.ts'
import type { Check, CheckContext } from './check.ts'
import { awardingBody } from './checks/awardingBody.ts'
import { certificate } from './checks/certificate.ts'
import { issuer } from './checks/issuer.ts'
import { proof } from './checks/proof.ts'
import { qualityAssurance } from './checks/qualityAssurance.ts'
import { receipt } from './checks/receipt.ts'
import { status } from './checks/status.ts'
import { structure } from './checks/structure.ts'
import { validity, validityOn } from './checks/validity.ts'
import { dayOf } from './dates.ts'
import { authenticityOf, standingOf } from './headline.ts'
import type { ProofPorts, SealFinding } from './ports.ts'
import type { VerificationReport } from './report.ts'
import type { PlacedSeal } from './seal.ts'
import { subjectOf } from './subject.ts'
import { suppliedTo } from './supplied.ts'
import type { TrustPackInUse } from './trustPack.ts'

/** In the order they are read: what it is, who sealed it, whether it counts, who gave it, and were they quality assured. */
export const checks: readonly Check[] = [
  structure,
  proof,
  receipt,
  certificate,
  issuer,
  validity,
  status,
  awardingBody,
  qualityAssurance,
]

export interface VerificationInput {
  readonly document: CredentialDocument
  /** What an importer read; null where only the seal can be looked at. */
  readonly credential: ReadCredential | null
  /** Values that officers gave beside the file; missing where none were. */
  readonly supplied?: readonly Assertion[]
  /** The day the office received the file: what the checks ask about. */
  readonly receivedOn: LocalDate
  readonly today: LocalDate
  readonly pack: TrustPackInUse | null
  readonly ports: ProofPorts
  readonly engineVersion: string
  readonly checkedAt: Instant
}

/** Runs every check. Never throws for what a file holds; the same input gives the same report. */
export async function verify(input: VerificationInput): Promise<VerificationReport> {
  const { receivedOn, today, pack, ports } = input
  const { document, credential, supplied } = input
  const ofFile = subjectOf(document, credential)
  const subject = supplied === undefined ? ofFile : { ...ofFile, supplied: suppliedTo(ofFile, credential, supplied) }
  const findings = await Promise.all(subject.seals.map((placed) => findingOf(placed, ports, { receivedOn, today })))
  const context: CheckContext = { receivedOn, today, pack, ports, findings }
  const results = (await Promise.all(checks.map(async (check) => check.run(subject, context)))).flat()
  const standingOn = (date: LocalDate) => standingOf(validityOn(subject.credential, date, 'validity'), results, date)
  return {
    checks: results,
    authenticity: authenticityOf(results),
    standing: standingOn(receivedOn),
    standingToday: standingOn(today),
    trustPack: pack === null ? null : { id: pack.id, name: pack.name, issuedOn: pack.issuedOn },
    engineVersion: input.engineVersion,
    checkedAt: input.checkedAt,
  }
}

/** A proof may say until when it is to be relied on; after that it says nothing. */
async function findingOf(
  { seal }: PlacedSeal,
  ports: ProofPorts,
  { receivedOn, today }: { readonly receivedOn: LocalDate; readonly today: LocalDate },
): Promise<SealFinding> {
  const finding = await ports.checkSeal(seal, today)
  if (seal.kind !== 'linkedData' || finding.status !== 'passed') return finding
  const last = dayOf(seal.proof['expires'])
  return last !== null && last < receivedOn
    ? { status: 'skipped', code: 'sealEnded', facts: { date: last }, key: null }
    : finding
}
