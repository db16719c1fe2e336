import { numbered, section, type Section } from '../assemble.ts'
import { at, each, every, isObject, isPresent, textOf, type JsonNode } from '../json/node.ts'
import { date, identifier, languageMap, type Findings } from '../leaves.ts'
import { withoutRepeats, type ClaimParts } from './claims.ts'
import { concept } from './concept.ts'

/** Who gave the award, and when: not always who sealed the file. */
export function bodySections({ claims }: ClaimParts): readonly Section[] {
  return [
    ...numbered('awardingBody', 0, awardingBodiesOf(claims).map(bodyFindings)),
    ...claims.map((claim, index) =>
      section(
        'awardedOn',
        index,
        every(claim, 'awardedBy', 'awardingDate').flatMap((day) => date('date', day)),
      ),
    ),
  ]
}

export const awardingBodiesOf = (claims: readonly JsonNode[]): readonly JsonNode[] =>
  withoutRepeats(claims.flatMap((claim) => every(claim, 'awardedBy', 'awardingBody')))

function bodyFindings(body: JsonNode): Findings {
  return [
    ...nameOf(body),
    ...every(body, 'location', 'address', 'countryCode').flatMap((country) => concept('country', country)),
    ...identifiersOf(body),
  ]
}

export function nameOf(body: JsonNode): Findings {
  const legalName = at(body, 'legalName')
  return languageMap('name', isPresent(legalName) ? legalName : at(body, 'prefLabel'))
}

const registers = ['eIDASIdentifier', 'registration', 'vatIdentifier', 'taxIdentifier'] as const

export function identifiersOf(body: JsonNode): Findings {
  if (!isObject(body.value)) return identifier('identifier', body, null)
  const id = at(body, 'id')
  return [
    ...registers.flatMap((register) =>
      every(body, register).flatMap((one) => identifier('identifier', at(one, 'notation'), register)),
    ),
    ...notationsOf(body),
    ...(textOf(id)?.startsWith('did:') ? identifier('identifier', id, null) : []),
  ]
}

/** Identifiers with the name of their scheme, where the file gives one. */
export const notationsOf = (node: JsonNode): Findings =>
  each(at(node, 'identifier')).flatMap((one) =>
    identifier('identifier', at(one, 'notation'), textOf(at(one, 'schemeName'))),
  )
