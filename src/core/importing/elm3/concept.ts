import { at, isObject, textOf, type JsonNode } from '../json/node.ts'
import { code, eqfLevelOf, isRemark, languageMap, text, type Findings } from '../leaves.ts'

/**
 * A term of a vocabulary: its code, and its labels as `…Name`. Ids that mean nothing outside the file are not read.
 *
 * Beside an id, most files write the name of the vocabulary as `notation`; where it is all there is, it is the term.
 */
export function concept(part: string, node: JsonNode): Findings {
  if (!isObject(node.value)) return codeOf(part, node, null)
  const found = [
    ...codeOf(part, at(node, 'id'), textOf(at(at(node, 'inScheme'), 'id'))),
    ...languageMap(`${part}Name`, at(node, 'prefLabel')),
  ]
  return found.every(isRemark) ? [...found, ...text(`${part}Name`, at(node, 'notation'), 'und')] : found
}

function codeOf(part: string, id: JsonNode, inScheme: string | null): Findings {
  const uri = textOf(id)
  if (uri === null || isInternal(uri)) return []
  return code(part, id, schemeOf(uri) ?? inScheme ?? uri.slice(0, uri.lastIndexOf('/') + 1))
}

/** The builder of European Digital Credentials numbers what has no name of its own. */
export const isInternal = (uri: string): boolean => uri.startsWith('urn:epass:')

function schemeOf(uri: string): string | null {
  if (uri.startsWith('http://data.europa.eu/snb/eqf/') || (uri.startsWith('http') && eqfLevelOf(uri) !== null))
    return 'EQF'
  if (uri.startsWith('http://data.europa.eu/esco/')) return 'ESCO'
  return uri.startsWith('http://publications.europa.eu/resource/authority/country/') ? 'ISO-3166-1' : null
}
