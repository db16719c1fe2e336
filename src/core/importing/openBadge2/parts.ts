import { at, each, every, isObject, isPresent, rootOf, typesOf, type JsonNode } from '../json/node.ts'
import type { CredentialDocument } from '../importer.ts'
import { languageIn } from '../leaves.ts'
import { contextsOf } from '../verifiableCredential.ts'

/** The places of an Open Badge 2.0 (or 1.x, 0.5) that its elements are read from. */
export interface AwardParts {
  /** The `Assertion`: that this person was given the badge. */
  readonly award: JsonNode
  /** The `BadgeClass`: what it is given for; a text where the file only links to it. */
  readonly badge: JsonNode
  readonly issuer: JsonNode
  /** The language of the texts of the badge, `und` where the file does not say. */
  readonly lang: string
}

const context = /^https:\/\/w3id\.org\/openbadges\/v[12](?:$|[/#])/

/** How surely a document is the award of an Open Badge before version 3.0, 0…1. */
export function confidenceOfAward({ json }: Pick<CredentialDocument, 'json'>): number {
  const award = rootOf(json)
  if (!isPresent(at(award, 'badge')) || isPresent(at(award, 'credentialSubject'))) return 0
  const isAward = typesOf(award).includes('Assertion')
  if (contextsOf(award).some((url) => context.test(url)) || isAward) return 1
  // The older versions name neither context nor type; a list of members with their badges is none of them.
  const told = ['issuedOn', 'issued_on', 'verify', 'verification'].some((name) => isPresent(at(award, name)))
  return isPresent(at(award, 'recipient')) && (told || isPresent(at(at(award, 'badge'), 'issuer'))) ? 0.8 : 0
}

export function awardParts({ json }: Pick<CredentialDocument, 'json'>): AwardParts {
  const award = rootOf(json)
  const badge = fullest(at(award, 'badge'))
  return { award, badge, issuer: fullest(at(badge, 'issuer')), lang: languageIn(at(badge, '@language')) ?? 'und' }
}

/** Of several the first that the file holds whole; of nothing but links the first. */
function fullest(node: JsonNode): JsonNode {
  const all = each(node)
  return all.find(({ value }) => isObject(value)) ?? all[0] ?? node
}

/**
 * What a badge says in an extension: SURF's edubadges write `extensions:ECTSExtension`, older ones `extensions:ECTS`; the one
 * property of either has a name of its own.
 */
export function extension(node: JsonNode, name: string, property: string): JsonNode {
  const [found] = [`extensions:${name}Extension`, `extensions:${name}`].map((key) => at(node, key)).filter(isPresent)
  return at(fullest(found ?? at(node, `extensions:${name}Extension`)), property)
}

/** Outcomes and levels that a badge is aligned to; before version 2.0 with names of their own. */
export const alignmentsOf = (badge: JsonNode): readonly JsonNode[] =>
  every(badge, 'alignment').filter(({ value }) => isObject(value))

/** Whether nothing vouches for an award but a page of its issuer, by which it can also be revoked: so it says, or says nothing. */
export function isHosted(award: JsonNode): boolean {
  const told = [at(award, 'verification'), at(award, 'verify')].filter(isPresent)
  return told.length === 0 || told.flatMap(typesOf).some((type) => /hosted/i.test(type))
}
