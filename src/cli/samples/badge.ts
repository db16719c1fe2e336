import type { Json } from './seals.ts'

const openBadge = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'

/** Words for workload, assessment and participation that Open Badges lacks; the demo's trust pack brings them. */
export const elementsContextUrl = 'https://learning-elements.example/contexts/v1.json'
export const elementsContext: Json = {
  '@context': {
    '@version': 1.1,
    '@protected': true,
    ECTS: {
      '@id': 'https://learning-elements.example/vocab#ects',
      '@type': 'http://www.w3.org/2001/XMLSchema#decimal',
    },
    timeInvestment: {
      '@id': 'https://learning-elements.example/vocab#hours',
      '@type': 'http://www.w3.org/2001/XMLSchema#decimal',
    },
    assessmentType: 'https://learning-elements.example/vocab#assessmentType',
    participationType: 'https://learning-elements.example/vocab#participationType',
    identityChecked: 'https://learning-elements.example/vocab#identityChecked',
    supervisionType: 'https://learning-elements.example/vocab#supervisionType',
  },
}

export interface BadgeIssuer {
  readonly id: string
  readonly name: string
  readonly url: string
  readonly country: string
  readonly countryName: string
}

export interface Badge {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly holder: string
  readonly issuer: BadgeIssuer
  /** Who gave the award; null leaves it out. */
  readonly creator: BadgeIssuer | null
  readonly awardedOn: string
  readonly validFrom: string
  readonly validUntil?: string
  readonly outcomes: readonly string[]
  /** Fields of the achievement beside title and outcomes: workload, assessment, participation, supervision. */
  readonly elements: Json
  /** EQF level; null leaves it out. */
  readonly level: number | null
  /** What a quality assurance agency decided; null leaves it out. */
  readonly quality: { readonly name: string; readonly url: string } | null
  readonly grade?: { readonly scale: string; readonly value: string }
  readonly status?: Json
}

/** An Open Badge 3.0 in the data model 2.0, without its proof. */
export function badge(content: Badge): Json {
  const { issuer, creator, grade } = content
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2', openBadge, elementsContextUrl],
    id: content.id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: content.title,
    issuer: profile(issuer),
    validFrom: content.validFrom,
    ...(content.validUntil === undefined ? {} : { validUntil: content.validUntil }),
    awardedDate: content.awardedOn,
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [{ type: 'IdentityObject', identityType: 'name', hashed: false, identityHash: content.holder }],
      achievement: {
        id: `${issuer.url}achievements/${slugOf(content.title)}`,
        type: ['Achievement'],
        achievementType: 'MicroCredential',
        name: content.title,
        description: content.description,
        inLanguage: 'en',
        criteria: { id: `${issuer.url}achievements/${slugOf(content.title)}/criteria` },
        ...(creator === null ? {} : { creator: profile(creator) }),
        ...content.elements,
        alignment: alignmentsOf(content),
        ...(grade === undefined ? {} : { resultDescription: [gradeDescription(content.id, grade.scale)] }),
      },
      ...(grade === undefined
        ? {}
        : { result: [{ type: ['Result'], resultDescription: `${content.id}#grade`, value: grade.value }] }),
    },
    ...(content.status === undefined ? {} : { credentialStatus: content.status }),
  }
}

/** The claims of a VC-JWT: the credential, and what a token says of itself. */
export function badgeClaims(credential: Json): Json {
  const { id, validFrom, validUntil } = credential as { id: string; validFrom: string; validUntil?: string }
  const issuer = credential['issuer'] as { readonly id: string }
  return {
    iss: issuer.id,
    jti: id,
    nbf: secondsOf(validFrom),
    ...(validUntil === undefined ? {} : { exp: secondsOf(validUntil) }),
    ...credential,
  }
}

const secondsOf = (instant: string): number => Date.parse(instant) / 1000

function profile({ id, name, url, country, countryName }: BadgeIssuer): Json {
  return {
    id,
    type: ['Profile'],
    name,
    url,
    address: { type: ['Address'], addressCountry: countryName, addressCountryCode: country },
  }
}

function alignmentsOf({ outcomes, level, quality, issuer, title }: Badge): readonly Json[] {
  const place = `${issuer.url}achievements/${slugOf(title)}`
  return [
    ...outcomes.map((targetName, index) => ({
      type: ['Alignment'],
      targetName,
      targetUrl: `${place}/outcomes/${index + 1}`,
      targetCode: `LO${index + 1}`,
      targetFramework: `Learning outcomes of ${title}`,
      targetType: 'ceasn:Competency',
    })),
    ...(level === null
      ? []
      : [
          {
            type: ['Alignment'],
            targetName: `Level ${level} of the European Qualifications Framework`,
            targetUrl: `http://data.europa.eu/snb/eqf/${level}`,
            targetCode: String(level),
            targetFramework: 'European Qualifications Framework',
            targetType: 'ext:EQF',
          },
        ]),
    ...(quality === null
      ? []
      : [
          { type: ['Alignment'], targetName: quality.name, targetUrl: quality.url, targetType: 'ext:QualityAssurance' },
        ]),
  ]
}

const gradeDescription = (id: string, scale: string): Json => ({
  id: `${id}#grade`,
  type: ['ResultDescription'],
  name: scale,
  resultType: 'RawScore',
})

const slugOf = (title: string): string => title.toLowerCase().replace(/[^a-z0-9]+/g, '-')
