import { at, every, isObject, textOf, type JsonNode } from '../json/node.ts'
import { identifier, taggedTexts, type Findings } from '../leaves.ts'

/** The name of a person or body of a badge; names have no language unless the file tags them. */
export const nameOf = (profile: JsonNode): Findings => taggedTexts('name', at(profile, 'name'), 'und')

/** Its identifiers: its `id`, or itself where the file gives no more than that, and the others it is known by. */
export function identifiersOf(profile: JsonNode): Findings {
  return [
    ...identifier('identifier', idNode(profile), null),
    ...every(profile, 'otherIdentifier').flatMap((other) =>
      identifier('identifier', at(other, 'identifier'), textOf(at(other, 'identifierType'))),
    ),
  ]
}

/** Whether both name one id. */
export function isSameBody(one: JsonNode, other: JsonNode): boolean {
  const id = textOf(idNode(one))
  return id !== null && id === textOf(idNode(other))
}

const idNode = (profile: JsonNode): JsonNode => (isObject(profile.value) ? at(profile, 'id') : profile)
