import { every, isObject, type JsonNode } from '../../importing/json/node.ts'
import { type Fault, missing, required } from './fault.ts'

/** What the European Learning Model asks beside the data model (EDC application profile, generic). */
export function faultsOfEuropeanCredential(credential: JsonNode): Fault[] {
  const issuers = every(credential, 'issuer').filter(({ value }) => isObject(value))
  const titles = [
    ...every(credential, 'displayParameter', 'title'),
    ...every(credential, 'credentialSubject', 'hasClaim', 'title'),
    ...every(credential, 'credentialSubject', 'hasClaim', 'specifiedBy', 'title'),
  ]
  return [
    ...required(credential, 'credentialProfiles'),
    ...issuers.flatMap((issuer) => required(issuer, 'legalName')),
    ...(titles.length === 0 ? [missing(credential, 'displayParameter.title')] : []),
  ]
}
