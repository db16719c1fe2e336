import { object, undetermined, type Placed } from '../elm3/placed.ts'
import { childOf, childrenOf, descend, tokenIn, type XmlElement } from '../xml/node.ts'
import { attribute, concept, concepts, identifier, names, notes, token } from './placed.ts'
import type { References } from './references.ts'

/** An organisation, by its record or written out in place. */
export function organisation(element: XmlElement, references: References): Placed {
  return object(element, {
    id: attribute(element, 'id'),
    legalName: names(childrenOf(element, 'prefLabel', 'preferredName')),
    registration: childrenOf(element, 'registration', 'legalIdentifier').map(identifier),
    vatIdentifier: childrenOf(element, 'vatIdentifier').map(identifier),
    taxIdentifier: childrenOf(element, 'taxIdentifier').map(identifier),
    identifier: childrenOf(element, 'identifier').map(identifier),
    location: childrenOf(element, 'hasLocation', 'location').map(location),
    accreditation: childrenOf(element, 'hasAccreditation').flatMap((one) => accreditation(one, references)),
    additionalNote: noteList(childrenOf(element, 'additionalNote')),
    mailBox: mailBoxes(element),
    page: [
      ...childrenOf(element, 'homepage').flatMap((one) => attribute(one, 'uri') ?? attribute(one, 'id') ?? []),
      ...descend(element, 'contactPoint', 'webresource').flatMap((one) => attribute(one, 'uri') ?? []),
    ],
  })
}

/** The country of an address; where there is none, that of the place, if it names one. */
function location(element: XmlElement): Placed {
  const countries = descend(element, 'hasAddress', 'country')
  const codes = childrenOf(element, 'spatialCode').filter(isCountry)
  return object(element, {
    address: (countries.length > 0 ? countries : codes).map((one) => object(one, { countryCode: concept(one) })),
  })
}

const isCountry = ({ attributes: { uri = '' } }: XmlElement): boolean =>
  uri.trim().startsWith('http://publications.europa.eu/resource/authority/country/')

/** Addresses without the `mailto:` that the format asks for. */
export function mailBoxes(agent: XmlElement): readonly Placed[] {
  return descend(agent, 'contactPoint', 'mailBox').flatMap((box) => {
    const uri = attribute(box, 'uri')
    if (uri === null || typeof uri.value !== 'string') return []
    const address = uri.value.replace(/^mailto:/i, '')
    return address === '' ? [] : [{ ...uri, value: address }]
  })
}

export function accreditation(element: XmlElement, references: References): readonly Placed[] {
  const one = references.follow(element, 'accreditations')
  if (one === null) return []
  const agents = childrenOf(one, 'accreditingAgent').flatMap((agent) => references.follow(agent, 'agents') ?? [])
  return [
    object(one, {
      id: attribute(one, 'id'),
      title: names(childrenOf(one, 'title')),
      description: notes(childrenOf(one, 'description')),
      dcType: concepts(childrenOf(one, 'type')),
      accreditingAgent: agents.map((agent) =>
        object(agent, { legalName: names(childrenOf(agent, 'prefLabel', 'preferredName')) }),
      ),
      decision: childrenOf(one, 'decision').map((decision) =>
        object(decision, { prefLabel: undetermined(token(decision)) }),
      ),
      identifier: childrenOf(one, 'identifier').map(identifier),
      dateIssued: token(childOf(one, 'issuedDate')),
      expiryDate: token(childOf(one, 'expiryDate')),
    }),
  ]
}

export function noteList(elements: readonly XmlElement[]): readonly Placed[] {
  return elements.flatMap((one) => {
    const noteLiteral = notes([one])
    return noteLiteral === null ? [] : [object(one, { noteLiteral })]
  })
}

/** The issuers of a credential: records that it refers to; in presentations and drafts written out in place. */
export function issuers(credential: XmlElement, references: References): readonly XmlElement[] {
  return childrenOf(credential, 'issuer').flatMap((issuer) => {
    const inner = childOf(issuer, 'organization')
    const found = references.follow(inner ?? issuer, 'agents')
    return found === null || (found.children.length === 0 && tokenIn(found).value === '') ? [] : [found]
  })
}
