import type { Transform, XmlNode } from 'xml-crypto'
import type { XmlElement } from '#core/importing/xml/node.ts'

const seals = 'http://www.w3.org/2000/09/xmldsig#'
const filter = 'http://www.w3.org/2002/06/xmldsig-filter2'
const xpath = 'http://www.w3.org/TR/1999/REC-xpath-19991116'
/** The transforms that may leave out seals: by a filter (XPath Filter 2.0), and by asking each node. */
export const sealsLeftOut = [filter, xpath]

/**
 * Whether a transform leaves out the seals of a document and nothing else: the two ways in which the seals of European
 * Digital Credentials were made. Any other expression could leave out what a reader sees.
 */
export function leavesOutSeals({ attributes, children }: XmlElement): boolean {
  const [path, ...others] = children
  if (path?.name !== 'XPath' || others.length > 0) return false
  const expression = path.text.trim()
  if (attributes['Algorithm'] === xpath) return expression === 'not(ancestor-or-self::ds:Signature)'
  const subtracts = attributes['Algorithm'] === filter && path.attributes['Filter'] === 'subtract'
  return subtracts && expression === '/descendant::ds:Signature'
}

/** Does what `leavesOutSeals` asked for. */
export class WithoutSeals implements Transform {
  process(node: XmlNode): XmlNode {
    const found = Array.from(node.getElementsByTagNameNS(seals, 'Signature'))
    for (const seal of found) seal.parentNode?.removeChild(seal)
    return node
  }
  getAlgorithmName(): string {
    return filter
  }
}
