import type { CredentialDocument } from '../importer.ts'
import { at, isObject, isPresent, rootOf, typesOf, type JsonNode } from '../json/node.ts'
import { credentialsIn } from '../verifiableCredential.ts'

/** The places of a Blockcert of version 1 that its elements are read from. */
export interface FirstParts {
  /** What holds them all: the file, or in 1.2 what its receipt stands beside. */
  readonly whole: JsonNode
  readonly assertion: JsonNode
  readonly certificate: JsonNode
  readonly recipient: JsonNode
  readonly issuer: JsonNode
}

/** A Blockcert of version 1: in 1.2 with its receipt around it, in 1.1 the file itself. Null where a file is none. */
export function firstParts({ json }: Pick<CredentialDocument, 'json'>): FirstParts | null {
  const root = rootOf(json)
  const inside = at(root, 'document')
  const whole = isObject(inside.value) ? inside : root
  const [assertion, certificate, recipient] = (['assertion', 'certificate', 'recipient'] as const).map((name) =>
    at(whole, name),
  )
  const parts = [assertion, certificate, recipient]
  if (!assertion || !certificate || !recipient || !parts.every((part) => isObject(part?.value))) return null
  const issuer = at(certificate, 'issuer')
  const isTitled = isPresent(at(certificate, 'name')) || isPresent(at(certificate, 'title'))
  return isTitled && isObject(issuer.value) ? { whole, assertion, certificate, recipient, issuer } : null
}

/** Those of version 3 and later are credentials of the W3C; what is of another format as well, its own importer reads whole. */
export function thirdIn(document: Pick<CredentialDocument, 'json'>): readonly JsonNode[] {
  return credentialsIn(document).filter((credential) => {
    const types = typesOf(credential)
    return isThird(types) && !types.some((type) => others.includes(type))
  })
}

/** What tells version 3 from the first. */
export const isThird = (types: readonly string[]): boolean => types.includes('BlockcertsCredential')

const others = ['OpenBadgeCredential', 'AchievementCredential', 'EuropeanDigitalCredential']
