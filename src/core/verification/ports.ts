import type { LocalDate } from '../values.ts'
import type { Seal } from './seal.ts'

/** The cryptography and canonicalisation that verification asks for; what follows from an answer is judged in core. */
export interface ProofPorts {
  /**
   * Checks one seal offline, with the bundled contexts and what the trust pack holds. Never throws for a bad seal.
   *
   * `today` is asked about a certificate whose seal claims no time.
   */
  checkSeal(seal: Seal, today: LocalDate): Promise<SealFinding>
}

export interface SealFinding {
  readonly status: 'passed' | 'failed' | 'skipped'
  readonly code: SealCode
  readonly facts: Readonly<Record<string, string | number>>
  /** The key that was used; null where none was found. That a key fits says nothing of whose it is. */
  readonly key: SealKey | null
  /** Of a receipt, how it and the file go together; missing where the seal is none, or they could not be compared. */
  readonly receipt?: ReceiptFit
}

/**
 * `fits`: it is for just this file. `differs`: it is for something else. `leadsElsewhere`: its path does not end at the root
 * that it names. `wordAdded`: it is for this file but for a word that no receipt can cover.
 */
export type ReceiptFit = 'fits' | 'differs' | 'leadsElsewhere' | 'wordAdded'

/** What can be found about a seal. Only the first holds and only the second fails: the rest could not be checked. */
export const sealCodes = [
  'holds',
  'doesNotHold',
  'notCovered',
  'algorithmUnknown',
  'algorithmTooWeak',
  'weakButFits',
  'keyNotHere',
  'contextNotHere',
  'ownContext',
  'otherPurpose',
  'sealEnded',
  'proofChain',
  'criticalUnknown',
  'incomplete',
  'noCanonicalForm',
  'tooLarge',
  'anchorUnchecked',
  'anchorForTests',
] as const
export type SealCode = (typeof sealCodes)[number]

export interface SealKey {
  /** Every name under which a trust pack may list it: see `KeyName`. */
  readonly names: readonly string[]
  /**
   * Where it came from: the seal's own header, a DID that is nothing but the key (did:key, did:jwk), the trust pack, or
   * a certificate that the seal brings along.
   */
  readonly from: 'header' | 'did' | 'trustPack' | 'certificate'
  /** Who the DID, the DID document or the pack says controls it; null for a key in a header or certificate. */
  readonly controller: string | null
  readonly certificate: CertificateFinding | null
}

export interface CertificateFinding {
  /** The organisation, or else the common name. */
  readonly subject: string
  /** Identifiers of the organisation (X.520 organizationIdentifier, serialNumber). */
  readonly ids: readonly string[]
  /**
   * Whether it leads to an anchor of the trust pack, with every certificate on the way in force at `at`. A root that
   * the seal brings along itself is no anchor.
   */
  readonly chain: 'anchored' | 'noAnchor' | 'notInForce' | 'tooWeak'
  /** The day the chain was asked for: the time of sealing as the signer claims it, else the day of the check. */
  readonly at: string
  readonly claimedBySigner: boolean
}
