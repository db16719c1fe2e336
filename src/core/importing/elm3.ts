import type { ReadCredential } from '../credential/credential.ts'
import type { ElementName } from '../credential/element.ts'
import { err, ok } from '../result.ts'
import { assemble } from './assemble.ts'
import { assessmentSections } from './elm3/assessments.ts'
import { achievementSections } from './elm3/achievement.ts'
import { bodySections } from './elm3/bodies.ts'
import { claimParts, coursesOf, type ClaimParts } from './elm3/claims.ts'
import { envelopeSections } from './elm3/envelope.ts'
import { qualitySections } from './elm3/quality.ts'
import type { CredentialDocument, Importer, Remark } from './importer.ts'
import { at, each, isObject, isPresent, typesOf, type JsonNode } from './json/node.ts'
import { remark } from './leaves.ts'
import { credentialsIn } from './verifiableCredential.ts'

/**
 * European Digital Credentials for Learning, European Learning Model v3.
 *
 * What goes where is in `docs/how-to/add-an-importer.md`, section "Elements and parts".
 */
export const elm3: Importer = {
  id: 'elm3',
  version: 2,
  confidence: (document) => credentialsIn(document).reduce((most, one) => Math.max(most, confidenceIn(one)), 0),
  read(document) {
    const read = credentialsIn(document)
      .filter((credential) => confidenceIn(credential) > 0)
      .map((credential) => readCredential(credential, document))
    const telling = read.filter(({ credential }) => tellsOfAnAward(credential))
    return telling.length > 0
      ? ok({
          importer: elm3.id,
          importerVersion: elm3.version,
          credentials: telling.map(({ credential }) => credential),
          remarks: telling.flatMap(({ remarks }) => remarks),
        })
      : err({ code: 'missing-field', facts: { field: 'displayParameter.title' } })
  },
}

function confidenceIn(credential: JsonNode): number {
  const subjects = each(at(credential, 'credentialSubject'))
  const claims = subjects.some((subject) => isPresent(at(subject, 'hasClaim')))
  const shaped = claims || isPresent(at(credential, 'displayParameter'))
  if (typesOf(credential).includes('EuropeanDigitalCredential')) return shaped ? 1 : 0.7
  return claims && isPresent(at(credential, 'displayParameter')) ? 0.6 : 0
}

/** What the envelope says of whatever is in it: it tells of no award by itself. */
const ofEnvelope: ReadonlySet<ElementName> = new Set([
  ...(['learner', 'issuer', 'issuerCountry', 'issuedOn', 'validFrom', 'validUntil'] as const),
  ...(['qualityAssurance', 'furtherInformation'] as const),
])

/** A title that is missing is said like any other element. Where nothing of an achievement is said there is nothing to recognise. */
const tellsOfAnAward = ({ assertions, children }: ReadCredential): boolean =>
  children.length > 0 || assertions.some(({ element, state }) => state === 'stated' && !ofEnvelope.has(element))

interface Read {
  readonly credential: ReadCredential
  readonly remarks: readonly Remark[]
}

function readCredential(credential: JsonNode, document: CredentialDocument): Read {
  const claims = claimParts(credential)
  const sections = [...envelopeSections(credential, claims), ...claimSections(claims, [at(credential, 'issuer')])]
  const own = assemble(sections, { importer: elm3.id, layer: document.layers.join('/') })
  const parts = partsOfAward(claims.claims).map((part) => readPart(part, document))
  return {
    credential: {
      pointer: credential.pointer,
      assertions: own.assertions,
      children: parts.map((part) => part.credential),
    },
    remarks: [...own.remarks, ...parts.flatMap(({ remarks }) => remarks), ...oddities(credential)],
  }
}

const partsOf = (claim: JsonNode): readonly JsonNode[] => [...each(at(claim, 'hasPart')), ...coursesOf(claim)]

/** Several achievements in one file are what a transcript lists: each can be judged by itself. */
function partsOfAward(claims: readonly JsonNode[]): readonly JsonNode[] {
  const areSeveral = claims.filter(isAchievement).length > 1
  return claims.flatMap((claim) => (areSeveral && isAchievement(claim) ? [claim] : partsOf(claim)))
}

const isAchievement = (claim: JsonNode): boolean => typesOf(claim).includes('LearningAchievement')

/** A part of an achievement is an award of its own, without a file around it. */
function readPart(part: JsonNode, document: CredentialDocument): Read {
  const claims: ClaimParts = { claims: isObject(part.value) ? [part] : [], entitlements: [], titledApart: false }
  const own = assemble(claimSections(claims, []), { importer: elm3.id, layer: document.layers.join('/') })
  const parts = partsOf(part).map((inner) => readPart(inner, document))
  return {
    credential: {
      pointer: part.pointer,
      assertions: own.assertions,
      children: parts.map(({ credential }) => credential),
    },
    remarks: [...own.remarks, ...parts.flatMap(({ remarks }) => remarks)],
  }
}

function claimSections(claims: ClaimParts, issuers: readonly JsonNode[]) {
  return [
    ...bodySections(claims),
    ...achievementSections(claims),
    ...assessmentSections(claims),
    ...qualitySections(claims, issuers),
  ]
}

/** What is odd about the credential as a whole. */
function oddities(credential: JsonNode): readonly Remark[] {
  const issuer = at(credential, 'issuer')
  const named = each(issuer).some((one) => isPresent(at(one, 'legalName')) || isPresent(at(one, 'prefLabel')))
  const subjects = at(credential, 'credentialSubject')
  return [
    ...(named ? [] : [remark('issuer-without-name', issuer)]),
    ...(each(subjects).length > 1 ? [remark('several-subjects', subjects)] : []),
  ]
}
