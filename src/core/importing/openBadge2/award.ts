import { numbered, section, type Section } from '../assemble.ts'
import { at, each, isObject, isPresent, textOf, type JsonNode } from '../json/node.ts'
import { code, date, firstStated, identifier, secondsDate, taggedTexts, text, type Findings } from '../leaves.ts'
import { endorsementsOf, endorserFindings } from '../openBadge/endorsements.ts'
import { markedTexts } from '../openBadge/markdown.ts'
import { extension, type AwardParts } from './parts.ts'

/** Who was given the badge, by whom and in whose name, when and until when. */
export function awardSections({ award, issuer }: AwardParts): readonly Section[] {
  return [
    section(
      'learner',
      0,
      [award, ...each(at(award, 'recipient'))].flatMap((one) =>
        text('fullName', at(at(one, 'recipientProfile'), 'name'), 'und'),
      ),
      text('fullName', extension(award, 'RecipientProfile', 'name'), 'und'),
      text('fullName', at(at(award, 'extensions:recipientProfile'), 'name'), 'und'),
      each(at(award, 'recipient')).flatMap((recipient) => identityFindings(recipient, award)),
    ),
    section('issuerCountry', 0, countryFindings(extension(issuer, 'InstitutionCountry', 'InstitutionCountry'))),
    section(
      'awardingBody',
      0,
      text('name', extension(issuer, 'InstitutionName', 'InstitutionName'), 'und'),
      identifier('identifier', extension(issuer, 'InstitutionIdentifier', 'InstitutionIdentifier'), null),
    ),
    section('issuer', 0, issuerFindings(issuer)),
    section('issuedOn', 0, firstStated(instant(at(award, 'issuedOn')), instant(at(award, 'issued_on')))),
    section('validUntil', 0, instant(at(award, 'expires'))),
  ]
}

/** Most name nobody and hold a hash of an e-mail address, to be compared. Badges of 0.5 give that text alone. */
export function identityFindings(recipient: JsonNode, award: JsonNode): Findings {
  const isWhole = isObject(recipient.value)
  const identity = isWhole ? at(recipient, 'identity') : recipient
  const type = isWhole ? textOf(at(recipient, 'type')) : 'email'
  const scheme = type === 'email' ? 'emailAddress' : type
  const hashed = at(recipient, 'hashed').value === true || /^(?:sha\d+|md5)\$/i.test(textOf(identity) ?? '')
  if (!hashed) return identifier('identifier', identity, scheme)
  const salt = at(isWhole ? recipient : award, 'salt')
  return [...identifier('identityHash', identity, scheme), ...identifier('identitySalt', salt, scheme)]
}

/** Nothing says whether it is to be a code or a name. */
function countryFindings(country: JsonNode): Findings {
  return /^[A-Z]{2,3}$/.test(textOf(country) ?? '') ? code('code', country, 'ISO-3166-1') : text('name', country, 'und')
}

export function issuerFindings(issuer: JsonNode): Findings {
  if (!isObject(issuer.value)) return identifier('identifier', issuer, null)
  const id = at(issuer, 'id')
  return [
    ...taggedTexts('name', at(issuer, 'name'), 'und'),
    ...identifier('identifier', id, null),
    ...[at(issuer, 'url'), at(issuer, 'origin')]
      .filter((url) => isPresent(url) && url.value !== id.value)
      .flatMap((url) => identifier('identifier', url, 'URL')),
  ]
}

/** Open Badges 1.x allow seconds since 1970 beside a date of ISO 8601. */
function instant(node: JsonNode): Findings {
  return typeof node.value === 'number' ? secondsDate('date', node) : date('date', node)
}

/** Endorsements that the file holds in the open; their own proofs are not looked at here. */
export function endorsementSections({ award, badge, issuer }: AwardParts): readonly Section[] {
  return numbered(
    'qualityAssurance',
    0,
    endorsementsOf([badge, issuer, award]).map((one) => [
      ...endorserFindings(one, [issuer]),
      ...markedTexts('endorsement', at(at(one.endorsement, 'claim'), 'endorsementComment'), 'und'),
      ...date('issuedOn', at(one.endorsement, 'issuedOn')),
    ]),
  )
}
