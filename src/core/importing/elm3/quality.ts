import { numbered, type Section } from '../assemble.ts'
import { at, each, every, textOf, type JsonNode } from '../json/node.ts'
import { date, identifier, languageMap, type Findings } from '../leaves.ts'
import { awardingBodiesOf, nameOf, notationsOf } from './bodies.ts'
import { specificationsOf, withoutRepeats, type ClaimParts } from './claims.ts'
import { concept } from './concept.ts'

/** Accreditations of the issuer, of the awarding bodies and of the programme. */
export function qualitySections({ claims }: ClaimParts, issuers: readonly JsonNode[]): readonly Section[] {
  const accredited = [
    ...issuers.flatMap((issuer) => each(issuer)),
    ...awardingBodiesOf(claims),
    ...claims.flatMap(specificationsOf),
  ]
  const accreditations = withoutRepeats(accredited.flatMap((one) => each(at(one, 'accreditation'))))
  return numbered('qualityAssurance', 0, accreditations.map(accreditationFindings))
}

function accreditationFindings(accreditation: JsonNode): Findings {
  const id = at(accreditation, 'id')
  return [
    ...languageMap('name', at(accreditation, 'title')),
    ...languageMap('description', at(accreditation, 'description')),
    ...each(at(accreditation, 'dcType')).flatMap((type) => concept('type', type)),
    ...every(accreditation, 'accreditingAgent').flatMap((agent) => agencyName(agent)),
    ...each(at(accreditation, 'decision')).flatMap((decision) => concept('decision', decision)),
    ...notationsOf(accreditation),
    ...(textOf(id)?.startsWith('http') ? identifier('identifier', id, null) : []),
    ...date('issuedOn', at(accreditation, 'dateIssued')),
    ...date('validUntil', at(accreditation, 'expiryDate')),
  ]
}

const agencyName = (agent: JsonNode): Findings =>
  nameOf(agent).map((finding) => ('value' in finding ? { ...finding, part: 'agency' } : finding))
