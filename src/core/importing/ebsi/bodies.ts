import { object, type Placed } from '../elm3/placed.ts'
import { at, each, isObject, isPresent, textOf, type JsonNode } from '../json/node.ts'
import { all, asItStands, country, named, stated, term } from './named.ts'

/** Numbers of persons and bodies, with the name of the scheme in which they mean something. */
export const identifiers = (nodes: readonly JsonNode[]): readonly Placed[] =>
  nodes.flatMap(each).flatMap((one) => {
    if (!isObject(one.value)) return isUnknown(one) ? [] : [object(one, { notation: asItStands(one) })]
    const value = named(one, 'value', 'notation')
    const schemeName = stated(named(one, 'schemeID', 'schemaID', 'schemeName'))
    return isUnknown(value) ? [] : [object(one, { notation: stated(value), schemeName })]
  })

/** Written where a number has to stand and nobody has one: two bodies without one are not the same body. */
const isUnknown = (node: JsonNode): boolean => textOf(node)?.trim().toLowerCase() === 'unknown'

/** An organisation; most files give no more than its DID. `around` says where it is if it does not say so itself. */
export function organisation(node: JsonNode, around: readonly JsonNode[] = []): Placed {
  if (!isObject(node.value)) return bareOrganisation(node, around)
  const own = all(node, 'location', 'hasLocation')
  return object(node, {
    id: stated(named(node, 'id')),
    legalName: stated(named(node, 'legalName', 'preferredName', 'name', 'prefLabel')),
    eIDASIdentifier: identifiers([named(node, 'eidasLegalIdentifier', 'eIDASIdentifier')]),
    registration: identifiers([named(node, 'registration')]),
    vatIdentifier: identifiers([named(node, 'vatIdentifier')]),
    taxIdentifier: identifiers([named(node, 'taxIdentifier')]),
    identifier: identifiers([named(node, 'identifier')]),
    location: (own.length > 0 ? own : around).map(place),
    accreditation: all(node, 'accreditation', 'hasAccreditation').map(accreditation),
    page: all(node, 'homepage').map(asItStands),
  })
}

function bareOrganisation(node: JsonNode, around: readonly JsonNode[]): Placed {
  const location = around.map(place)
  const itself = asItStands(node)
  if (textOf(node)?.startsWith('did:') === true) return object(node, { id: itself, location })
  if (textOf(node)?.includes(':') === true)
    return object(node, { identifier: [object(node, { notation: itself })], location })
  return object(node, { legalName: itself, location })
}

/** A place as ELM writes it, or the bare country. */
export const place = (node: JsonNode): Placed =>
  isPresent(at(node, 'address'))
    ? asItStands(node)
    : object(node, { address: [object(node, { countryCode: country(node) })] })

export function accreditation(node: JsonNode): Placed {
  if (!isObject(node.value)) return object(node, { id: asItStands(node) })
  const agency = named(node, 'accreditationBody')
  const agent = isPresent(agency) ? [object(agency, { legalName: asItStands(agency) })] : []
  return object(node, {
    id: stated(named(node, 'id')),
    title: stated(named(node, 'title')),
    description: stated(named(node, 'description', 'definition')),
    dcType: all(node, 'dcType', 'accreditationType').map(term),
    accreditingAgent: [...agent, ...all(node, 'accreditingAgent').map((one) => organisation(one))],
    decision: all(node, 'decision').map(term),
    identifier: identifiers([named(node, 'identifier')]),
    dateIssued: stated(named(node, 'dateIssued', 'accreditationDate')),
    expiryDate: stated(named(node, 'expiryDate')),
  })
}
