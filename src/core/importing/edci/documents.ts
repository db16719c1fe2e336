import type { CredentialDocument, Remark } from '../importer.ts'
import { remark } from '../leaves.ts'
import { childOf, childrenOf, descend, tokenIn, type XmlElement } from '../xml/node.ts'

/** The namespaces of the format: that of 0.8 on, that of its drafts, and none. */
const namespaces = /^(?:http:\/\/data\.europa\.eu\/(?:snb|europass\/model\/credentials#?))?$/
const seals = 'http://www.w3.org/2000/09/xmldsig#'

const isCredential = ({ name, namespace }: XmlElement): boolean =>
  name === 'europassCredential' && namespaces.test(namespace)

export const isPresentation = ({ name, namespace }: XmlElement): boolean =>
  name === 'verifiablePresentation' && /^(?:http:\/\/data\.europa\.eu\/.*)?$/.test(namespace)

/**
 * The credentials of a document: itself, or those inside a presentation or another wrapper. Nothing is looked for inside a
 * seal: a seal leaves itself out of what it seals, so anybody may write there.
 */
export function credentialsIn({ xml }: Pick<CredentialDocument, 'xml'>): readonly XmlElement[] {
  return xml === undefined ? [] : outermostCredentials(xml)
}

function outermostCredentials(element: XmlElement): readonly XmlElement[] {
  if (isCredential(element)) return [element]
  return element.namespace === seals ? [] : element.children.flatMap(outermostCredentials)
}

/** The credentials that a larger one holds whole, each with a holder, an issuer and a seal of its own. */
export function heldBy(credential: XmlElement): readonly XmlElement[] {
  return [
    ...descend(credential, 'childCredentials', 'childCredential').flatMap(outermostCredentials),
    // Drafts wrote the credential inside without an element of its own around it.
    ...childrenOf(credential, 'contains').flatMap((one) =>
      childOf(one, 'credentialSubject') === null ? outermostCredentials(one) : [one],
    ),
  ]
}

/** A credential and all that it holds, at any depth. */
export const withHeld = (credential: XmlElement): readonly XmlElement[] => [
  credential,
  ...heldBy(credential).flatMap(withHeld),
]

/** What is in a credential and is not read: credentials of other formats, and files. */
export function leftOut(credential: XmlElement): readonly Remark[] {
  const held = descend(credential, 'childCredentials', 'childCredential')
  return [
    ...held
      .filter((one) => outermostCredentials(one).length === 0)
      .map((one) => remark('credential-not-read', tokenIn(one))),
    ...descend(credential, 'attachmentList', 'Attachment').map((one) =>
      remark('attachment-not-read', tokenIn(one), {
        name: firstOf(descend(one, 'contentType', 'targetName')) ?? '?',
      }),
    ),
    ...(childrenOf(credential, 'issuer').length > 1
      ? [remark('several-issuers', tokenIn(childrenOf(credential, 'issuer')[1] ?? null))]
      : []),
  ]
}

/** What a presentation says for itself: who presented, and how seal and the like are said to have been checked. */
export function presented(root: XmlElement): readonly Remark[] {
  if (!isPresentation(root)) return []
  const issuer = childOf(root, 'issuer')
  const name = firstOf(childrenOf(issuer, 'prefLabel'))
  const checks = childOf(root, 'verificationChecks')
  return [
    ...(issuer === null || name === null ? [] : [remark('presented-by', tokenIn(issuer), { name })]),
    ...(checks === null ? [] : [remark('checks-not-taken', tokenIn(checks))]),
  ]
}

/** The first of the texts of a name; null where there is none. */
function firstOf(elements: readonly XmlElement[]): string | null {
  const [text = null] = elements.flatMap((one) => childrenOf(one, 'text')).concat(elements)
  const { value } = tokenIn(text)
  return typeof value === 'string' && value !== '' ? value.slice(0, 120) : null
}
