import type { CredentialDocument } from './importer.ts'
import { at, each, every, isObject, isPresent, rootOf, typesOf, type JsonNode } from './json/node.ts'

/**
 * The credentials a document holds: itself, the `vc` of a JWT of the first data model, the one inside an EDC upload
 * file, or those of a presentation or a Comprehensive Learner Record. Credentials that are held in sealed form (as text)
 * are not among them.
 */
export function credentialsIn(document: Pick<CredentialDocument, 'json'>): readonly JsonNode[] {
  const outer = outerOf(document)
  const held = heldBy(outer)
  if (held === null) return isObject(outer.value) ? [outer] : []
  return held.filter((one) => isObject(one.value) && !typesOf(one).includes('EnvelopedVerifiableCredential'))
}

/** What a presentation or a Comprehensive Learner Record holds; null where the document is neither. */
export function presentedIn(document: Pick<CredentialDocument, 'json'>): readonly JsonNode[] | null {
  return heldBy(outerOf(document))
}

/** The credential or presentation that an unwrapped document is. */
export function outerOf(document: Pick<CredentialDocument, 'json'>): JsonNode {
  const root = rootOf(document.json)
  if (typesOf(root).length > 0) return root
  const inside = ['vc', 'vp', 'credential'].map((key) => at(root, key)).find((one) => isObject(one.value))
  return inside ?? root
}

function heldBy(node: JsonNode): readonly JsonNode[] | null {
  if (isLearnerRecord(node)) return every(node, 'credentialSubject', 'verifiableCredential')
  const presents =
    typesOf(node).some((type) => type.endsWith('Presentation')) || isPresent(at(node, 'verifiableCredential'))
  return presents ? each(at(node, 'verifiableCredential')) : null
}

/**
 * A Comprehensive Learner Record (CLR 2.0, 1EdTech): a transcript of credentials, sealed as a whole as well. The achievements
 * that it lists beside them are definitions: nothing says that the holder has those.
 */
export const isLearnerRecord = (node: JsonNode): boolean => typesOf(node).includes('ClrCredential')

/** The URLs of the contexts that a credential names; contexts written out in the file are left aside. */
export function contextsOf(node: JsonNode): readonly string[] {
  return every(node, '@context').flatMap(({ value }) => (typeof value === 'string' ? [value] : []))
}
