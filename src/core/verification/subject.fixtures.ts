import type { CheckContext } from './check.ts'
import type { SealFinding } from './ports.ts'
import { subjectOf, type VerificationSubject } from './subject.ts'
import type { TrustPackContent } from './trustPack.ts'

/** An invented European credential whose issuer sealed it for another body. */
export const europeanCredential = {
  '@context': ['https://www.w3.org/2018/credentials/v1', 'http://data.europa.eu/snb/model/context/edc-ap'],
  id: 'urn:credential:1',
  type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
  credentialProfiles: { id: 'http://data.europa.eu/snb/credential/e34929035b', type: 'Concept' },
  displayParameter: { title: { en: 'Databases', de: 'Datenbanken' } },
  issuer: {
    id: 'urn:epass:org:1',
    legalName: { en: 'Invented Seal Service', de: 'Erfundener Siegeldienst' },
    eIDASIdentifier: { notation: 'VATXX-1' },
  },
  issuanceDate: '2026-01-15T09:00:00Z',
  credentialSubject: {
    id: 'urn:epass:person:1',
    hasClaim: {
      title: { en: 'Databases' },
      awardedBy: { awardingBody: [{ id: 'urn:epass:org:2', legalName: { en: 'Invented University' } }] },
    },
  },
}

/** An invented Open Badge. */
export const openBadge = {
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
  id: 'urn:uuid:6f2e33e5-7a29-4155-840a-59483ba10164',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: 'did:web:invented.example', type: 'Profile', name: 'Invented University' },
  validFrom: '2026-01-15T09:00:00Z',
  credentialSubject: {
    type: 'AchievementSubject',
    achievement: {
      id: 'urn:1',
      type: 'Achievement',
      name: 'Databases',
      criteria: { narrative: 'Pass the examination.' },
    },
  },
}

/** An invented Open Badge 2.0, which a page of its issuer vouches for. */
export const hostedBadge = {
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Assertion',
  id: 'https://invented.example/awards/1',
  recipient: { type: 'email', hashed: false, identity: 'somebody@invented.example' },
  issuedOn: '2026-01-15',
  verification: { type: 'HostedBadge' },
  badge: {
    type: 'BadgeClass',
    id: 'https://invented.example/badges/1',
    name: 'Databases',
    description: 'An introduction.',
    image: 'https://invented.example/badges/1/image',
    criteria: { narrative: 'Pass the examination.' },
    issuer: {
      type: 'Issuer',
      id: 'https://invented.example',
      name: 'Invented University',
      url: 'https://invented.example',
    },
  },
}

export function subjectWith(json: unknown): VerificationSubject {
  return subjectOf({ layers: ['json'], text: '', json, envelope: null }, null)
}

/** A context in which every seal is found as `finding` says, or without any. */
export function contextWith(options: {
  readonly finding?: SealFinding
  readonly content?: TrustPackContent
  readonly receivedOn?: string
  readonly today?: string
}): CheckContext {
  const { finding, content } = options
  return {
    receivedOn: options.receivedOn ?? '2026-06-01',
    today: options.today ?? '2026-06-01',
    pack: content === undefined ? null : { id: 'pack', name: content.name, issuedOn: content.issuedOn, content },
    ports: {
      checkSeal: () =>
        finding === undefined ? Promise.reject(new Error('No seal expected')) : Promise.resolve(finding),
    },
    findings: finding === undefined ? [] : [finding],
  }
}
