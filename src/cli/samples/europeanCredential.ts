import type { Json } from './seals.ts'

/** A text by language tag. */
export type Texts = Readonly<Record<string, string>>

const vocabularies = 'http://data.europa.eu/snb'
const authorities = 'http://publications.europa.eu/resource/authority'

/** Terms of the EU's controlled vocabularies, as files write them. */
export const terms = {
  mode: {
    online: concept(`${vocabularies}/learning-assessment/920fbb3cbe`, { en: 'Online', de: 'Online' }),
    blended: concept(`${vocabularies}/learning-assessment/e92d221e4d`, { en: 'Blended', de: 'Blended Learning' }),
    presential: concept(`${vocabularies}/learning-assessment/9191af2ed9`, { en: 'Presential', de: 'Präsenz' }),
  },
  supervision: {
    withIdentityCheck: concept(`${vocabularies}/supervision-verification/70be69aaf9`, {
      en: 'Supervised with ID Verification',
      de: 'Beaufsichtigt mit Identitätsprüfung',
    }),
  },
  assessment: {
    artefact: concept(`${vocabularies}/assessment/de4d165a6c`, { en: 'artefact assessment', de: 'Artefaktbewertung' }),
  },
  evidence: { mandate: concept(`${vocabularies}/evidence-type/c_18016257`, { en: 'Mandate', de: 'Mandat' }) },
  outcome: {
    knowledge: concept(`${vocabularies}/skill-type/knowledge`, { en: 'knowledge', de: 'Kenntnis' }),
    skill: concept(`${vocabularies}/skill-type/skill`, { en: 'skill', de: 'Fertigkeit' }),
  },
} as const

export function concept(id: string, prefLabel: Texts): Json {
  const scheme = id.startsWith(vocabularies)
    ? `${id.slice(0, id.lastIndexOf('/'))}/25831c2`
    : id.replace(/\/[^/]*$/, '')
  return { id, type: 'Concept', inScheme: { id: scheme, type: 'ConceptScheme' }, prefLabel }
}

export const eqfLevel = (level: number): Json =>
  concept(`${vocabularies}/eqf/${level}`, { en: `Level ${level}`, de: `Niveau ${level}` })
export const country = (code: string, prefLabel: Texts): Json => concept(`${authorities}/country/${code}`, prefLabel)
export const language = (code: string, prefLabel: Texts): Json => concept(`${authorities}/language/${code}`, prefLabel)
export const fieldOfStudy = (code: string, prefLabel: Texts): Json =>
  concept(`${vocabularies}/isced-f/${code}`, prefLabel)

export const credits = (point: string): Json => ({
  id: 'urn:epass:creditPoint:1',
  type: 'CreditPoint',
  framework: concept(`${vocabularies}/education-credit/6fcec5c5af`, {
    en: 'European Credit Transfer System',
    de: 'Europäisches System zur Übertragung von Studienleistungen',
  }),
  point,
})

export const note = (id: string, noteLiteral: Texts): Json => ({
  id: `urn:epass:note:${id}`,
  type: 'Note',
  noteLiteral,
})

export interface Body {
  readonly id: string
  readonly legalName: Texts
  readonly registration: string
  readonly country: Json
  readonly homepage: string
}

export function organisation({ id, legalName, registration, country, homepage }: Body, accreditation?: Json): Json {
  return {
    id,
    type: 'Organisation',
    legalName,
    eIDASIdentifier: { id: `${id}:eidas`, type: 'LegalIdentifier', notation: registration, spatial: country },
    homepage: { id: `${id}:homepage`, type: 'WebResource', contentURL: homepage },
    location: {
      id: `${id}:location`,
      type: 'Location',
      address: { id: `${id}:address`, type: 'Address', countryCode: country },
    },
    ...(accreditation === undefined ? {} : { accreditation }),
  }
}

/** One learning outcome; `kind` is what the EU's vocabulary calls it. */
export const outcome = (number: number, title: Texts, kind: Json = terms.outcome.skill): Json => ({
  id: `urn:epass:learningOutcome:${number}`,
  type: 'LearningOutcome',
  title,
  dcType: kind,
})

export interface EuropeanCredential {
  readonly id: string
  readonly title: Texts
  readonly languages: readonly Json[]
  readonly issuer: Json
  /** ISO instant. */
  readonly issued: string
  readonly holder: Json
  readonly claim: Json
  readonly evidence?: Json
}

/** A European Digital Credential (European Learning Model 3), before it is sealed. */
export function europeanCredential(content: EuropeanCredential): Json {
  const [primaryLanguage] = content.languages
  return {
    '@context': ['https://www.w3.org/2018/credentials/v1', 'http://data.europa.eu/snb/model/context/edc-ap'],
    id: content.id,
    type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
    credentialProfiles: concept(`${vocabularies}/credential/e34929035b`, { en: 'Generic', de: 'Generisch' }),
    credentialSchema: { id: `${vocabularies}/model/ap/edc-generic-full`, type: 'ShaclValidator2017' },
    displayParameter: {
      id: 'urn:epass:displayParameter:1',
      type: 'DisplayParameter',
      primaryLanguage,
      language: content.languages,
      title: content.title,
    },
    issuer: content.issuer,
    issuanceDate: content.issued,
    issued: content.issued,
    validFrom: content.issued,
    ...(content.evidence === undefined ? {} : { evidence: content.evidence }),
    credentialSubject: { id: 'urn:epass:person:1', type: 'Person', ...content.holder, hasClaim: content.claim },
  }
}
