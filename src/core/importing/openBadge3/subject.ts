import { section, type Section } from '../assemble.ts'
import { at, every, textOf, type JsonNode } from '../json/node.ts'
import { date, identifier, taggedTexts, text, type Findings } from '../leaves.ts'
import type { BadgeParts } from './parts.ts'

/** Who the badge was given to. Many name nobody and hold only a hash to be compared. */
export function subjectSections({ subject }: BadgeParts): readonly Section[] {
  const identities = every(subject, 'identifier')
  return [
    section(
      'learner',
      0,
      taggedTexts('fullName', at(subject, 'name'), 'und'),
      identities.filter(isName).flatMap((one) => text('fullName', at(one, 'identityHash'), 'und')),
      taggedTexts('givenName', at(subject, 'givenName'), 'und'),
      taggedTexts('familyName', at(subject, 'familyName'), 'und'),
      date('birthDate', at(subject, 'dateOfBirth')),
      identifier('identifier', at(subject, 'id'), null),
      identities.filter((one) => !isName(one) && !isHashed(one)).flatMap((one) => identity('identifier', one)),
      identifier('identifier', at(subject, 'email'), 'emailAddress'),
      identifier('identifier', at(subject, 'studentId'), 'studentId'),
      identities.filter(isHashed).flatMap(hiddenIdentity),
    ),
  ]
}

const identity = (part: string, one: JsonNode): Findings =>
  identifier(part, at(one, 'identityHash'), textOf(at(one, 'identityType')))

/** With what was added before it was hidden, so that an address somebody names can be compared. */
const hiddenIdentity = (one: JsonNode): Findings => [
  ...identity('identityHash', one),
  ...identifier('identitySalt', at(one, 'salt'), textOf(at(one, 'identityType'))),
]

const isHashed = (one: JsonNode): boolean =>
  at(one, 'hashed').value === true || /^(?:sha256|md5)\$/.test(textOf(at(one, 'identityHash')) ?? '')

const isName = (one: JsonNode): boolean => textOf(at(one, 'identityType')) === 'name' && !isHashed(one)
