import { numbered, section, type Section } from '../assemble.ts'
import { at, each, every, isObject, isPresent, type JsonNode } from '../json/node.ts'
import { date, firstStated, identifier, languageMap, remark, type Findings } from '../leaves.ts'
import { identifiersOf, nameOf, notationsOf } from './bodies.ts'
import { subjectOf, type ClaimParts } from './claims.ts'
import { concept } from './concept.ts'

/** What belongs to the file: its title, holder, issuer and dates. */
export function envelopeSections(credential: JsonNode, { titledApart }: ClaimParts): readonly Section[] {
  const display = at(credential, 'displayParameter')
  const subject = subjectOf(credential)
  const issuer = each(at(credential, 'issuer'))[0] ?? at(credential, 'issuer')
  return [
    section('title', 0, titledApart ? languageMap('text', at(display, 'title')) : []),
    learnerSection(subject),
    ...numbered(
      'issuerCountry',
      0,
      every(issuer, 'location', 'address').map((address) => concept('code', at(address, 'countryCode'))),
    ),
    section('issuer', 0, isObject(issuer.value) ? nameOf(issuer) : [], isPresent(issuer) ? identifiersOf(issuer) : []),
    section('issuedOn', 0, firstOfTwo(at(credential, 'issued'), at(credential, 'issuanceDate'))),
    section('validFrom', 0, date('date', at(credential, 'validFrom'))),
    section('validUntil', 0, firstOfTwo(at(credential, 'validUntil'), at(credential, 'expirationDate'))),
    section(
      'furtherInformation',
      0,
      languageMap('credentialDescription', at(display, 'description')),
      every(subject, 'degreeProgramme').flatMap((one) => languageMap('programme', at(one, 'programmeTitle'))),
    ),
  ]
}

function learnerSection(subject: JsonNode): Section {
  return section(
    'learner',
    0,
    ...['fullName', 'givenName', 'familyName', 'birthName'].map((name) => languageMap(name, at(subject, name))),
    date('birthDate', at(subject, 'dateOfBirth')),
    every(subject, 'nationalID').flatMap((one) => identifier('identifier', at(one, 'notation'), 'nationalID')),
    identifier('identifier', at(subject, 'studentNumber'), 'studentNumber'),
    notationsOf(subject),
  )
}

/** Two names for one date, of two versions of the model: the first that is there, and a remark where they disagree. */
function firstOfTwo(newer: JsonNode, older: JsonNode): Findings {
  const [first, second] = [date('date', newer), date('date', older)]
  const days = [first, second].map(
    (findings) => findings.flatMap((one) => ('value' in one ? [JSON.stringify(one.value)] : []))[0],
  )
  const differ = days[0] !== undefined && days[1] !== undefined && days[0] !== days[1]
  return [...firstStated(first, second), ...(differ ? [remark('dates-differ', older)] : [])]
}
