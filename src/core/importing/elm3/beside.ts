import { numbered, section, type Section } from '../assemble.ts'
import { awardingBodiesOf } from './bodies.ts'
import { specificationsOf, subjectOf } from './claims.ts'
import { concept } from './concept.ts'
import { at, each, every, type JsonNode } from '../json/node.ts'
import { address, identifier, languageMap, type Findings } from '../leaves.ts'

/** How to reach the holder and whoever issued the file. */
export function reachedAt(credential: JsonNode): readonly Section[] {
  const [issuer] = each(at(credential, 'issuer'))
  return [
    section('learner', 0, mailOf(subjectOf(credential))),
    ...(issuer === undefined ? [] : [section('issuer', 0, contactOf(issuer))]),
  ]
}

/** How to reach the awarding bodies; in which language was taught, and notes on the achievement itself. */
export function besideClaims(claims: readonly JsonNode[]): readonly Section[] {
  return [
    ...numbered('awardingBody', 0, awardingBodiesOf(claims).map(contactOf)),
    ...numbered(
      'furtherInformation',
      0,
      claims.map((claim) => [
        ...every(claim, 'additionalNote', 'noteLiteral').flatMap((note) => languageMap('note', note)),
        ...specificationsOf(claim)
          .flatMap((one) => each(at(one, 'language')))
          .flatMap((language) => concept('language', language)),
      ]),
    ),
  ]
}

const contactOf = (body: JsonNode): Findings => [
  ...mailOf(body),
  ...each(at(body, 'page')).flatMap((page) => address('identifier', page)),
]

const mailOf = (agent: JsonNode): Findings =>
  each(at(agent, 'mailBox')).flatMap((box) => identifier('identifier', box, 'emailAddress'))
