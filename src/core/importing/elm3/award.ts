import type { ReadCredential } from '../../credential/credential.ts'
import type { ElementName } from '../../credential/element.ts'
import { assemble, type Section } from '../assemble.ts'
import type { Remark } from '../importer.ts'
import { at, each, isObject, isPresent, textOf, typesOf, type JsonNode } from '../json/node.ts'
import { remark } from '../leaves.ts'
import { achievementSections } from './achievement.ts'
import { assessmentSections } from './assessments.ts'
import { bodySections } from './bodies.ts'
import { claimParts, coursesOf, type ClaimParts } from './claims.ts'
import { envelopeSections } from './envelope.ts'
import { qualitySections } from './quality.ts'

/** Who reads the model, and what an older writing of it says beside: of the whole file, and of the claims of an award or part. */
export interface ModelReader {
  readonly importer: string
  readonly layer: string
  readonly besideEnvelope?: (credential: JsonNode) => readonly Section[]
  readonly besideClaims?: (claims: readonly JsonNode[]) => readonly Section[]
}

export interface ReadAward {
  readonly credential: ReadCredential
  readonly remarks: readonly Remark[]
}

/** What the envelope says of whatever is in it: it tells of no award by itself. */
const ofEnvelope: ReadonlySet<ElementName> = new Set([
  ...(['learner', 'issuer', 'issuerCountry', 'issuedOn', 'validFrom', 'validUntil'] as const),
  ...(['qualityAssurance', 'furtherInformation'] as const),
])

/** A title that is missing is said like any other element. Where nothing of an achievement is said there is nothing to recognise. */
export const tellsOfAnAward = ({ assertions, children }: ReadCredential): boolean =>
  children.length > 0 || assertions.some(({ element, state }) => state === 'stated' && !ofEnvelope.has(element))

/** A credential of the European Learning Model, with the parts of what was achieved as its children. */
export function readAward(credential: JsonNode, reader: ModelReader): ReadAward {
  const claims = claimParts(credential)
  const sections = [
    ...envelopeSections(credential, claims),
    ...claimSections(claims, [at(credential, 'issuer')], reader),
    ...(reader.besideEnvelope?.(credential) ?? []),
  ]
  const own = assemble(sections, reader)
  const parts = partsOfAward(claims.claims).map((part) => readPart(part, reader))
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
function readPart(part: JsonNode, reader: ModelReader): ReadAward {
  const claims: ClaimParts = { claims: isObject(part.value) ? [part] : [], entitlements: [], titledApart: false }
  const own = assemble(claimSections(claims, [], reader), reader)
  const parts = partsOf(part).map((inner) => readPart(inner, reader))
  return {
    credential: {
      pointer: part.pointer,
      assertions: own.assertions,
      children: parts.map(({ credential }) => credential),
    },
    remarks: [...own.remarks, ...parts.flatMap(({ remarks }) => remarks)],
  }
}

function claimSections(claims: ClaimParts, issuers: readonly JsonNode[], reader: ModelReader): readonly Section[] {
  return [
    ...bodySections(claims),
    ...achievementSections(claims),
    ...assessmentSections(claims),
    ...qualitySections(claims, issuers),
    ...(reader.besideClaims?.(claims.claims) ?? []),
  ]
}

/** What is odd about the credential as a whole. */
function oddities(credential: JsonNode): readonly Remark[] {
  const issuer = at(credential, 'issuer')
  const named = each(issuer).some((one) => isPresent(at(one, 'legalName')) || isPresent(at(one, 'prefLabel')))
  const subjects = at(credential, 'credentialSubject')
  return [
    ...(named ? [] : [unnamed(issuer)]),
    ...(each(subjects).length > 1 ? [remark('several-subjects', subjects)] : []),
  ]
}

/** A DID tells one issuer from another, and tells nobody who that is. */
function unnamed(issuer: JsonNode): Remark {
  const ids = each(issuer).map((one) => (isObject(one.value) ? at(one, 'id') : one))
  const did = ids.find((id) => textOf(id)?.startsWith('did:'))
  return did === undefined
    ? remark('issuer-without-name', issuer)
    : remark('issuer-only-did', did, { did: (textOf(did) ?? '').slice(0, 120) })
}
