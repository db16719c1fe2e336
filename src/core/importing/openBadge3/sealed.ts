import { section, type Section } from '../assemble.ts'
import { at, isPresent, type JsonNode } from '../json/node.ts'
import { code, date, firstStated, identifier, isRemark, remark, secondsDate, text, type Findings } from '../leaves.ts'
import type { BadgeParts } from './parts.ts'
import { identifiersOf, nameOf } from './profile.ts'

/** What belongs to the file rather than to the achievement: its issuer and its dates. */
export function envelopeSections({ credential, subject, issuer, claims }: BadgeParts): readonly Section[] {
  const address = at(issuer, 'address')
  const inClaims = (name: string, read: (node: JsonNode) => Findings): Findings =>
    claims ? read(at(claims, name)) : []
  return [
    section(
      'issuerCountry',
      0,
      code('code', at(address, 'addressCountryCode'), 'ISO-3166-1'),
      text('name', at(address, 'addressCountry'), 'und'),
    ),
    section(
      'issuedOn',
      0,
      firstStated(
        date('date', at(credential, 'issuanceDate')),
        date('date', at(credential, 'issued')),
        issuedFromValidity(at(credential, 'validFrom')),
        inClaims('nbf', (node) => secondsDate('date', node)),
      ),
    ),
    section(
      'issuer',
      0,
      nameOf(issuer),
      isPresent(issuer) ? identifiersOf(issuer) : inClaims('iss', (node) => identifier('identifier', node, null)),
    ),
    section(
      'awardedOn',
      0,
      firstStated(date('date', at(credential, 'awardedDate')), date('date', at(subject, 'awardedDate'))),
    ),
    section('validFrom', 0, date('date', at(credential, 'validFrom'))),
    section(
      'validUntil',
      0,
      firstStated(
        date('date', at(credential, 'validUntil')),
        date('date', at(credential, 'expirationDate')),
        inClaims('exp', (node) => secondsDate('date', node)),
      ),
    ),
  ]
}

/** The second data model has no date of issuing; `validFrom` took its place, and the remark says so. */
function issuedFromValidity(validFrom: JsonNode): Findings {
  const day = date('date', validFrom)
  return day.some((finding) => !isRemark(finding)) ? [...day, remark('issued-from-valid-from', validFrom)] : []
}
