import { at, each, isPresent, type JsonNode, textOf, typesOf } from '../../importing/json/node.ts'

/** One place where a file is not built as its format asks. */
export interface Fault {
  readonly code:
    | 'missing'
    | 'tooMany'
    | 'wrongType'
    | 'wrongContext'
    | 'notAnId'
    | 'idTwice'
    | 'refersToNothing'
    | 'dateUnreadable'
    | 'datesContradict'
    | 'claimContradicts'
  readonly facts: Readonly<Record<string, string>>
  readonly pointer: string
}

export function missing(parent: JsonNode, field: string): Fault {
  return { code: 'missing', facts: { field }, pointer: parent.pointer }
}

/** A fault if the property is absent or an empty list. */
export function required(parent: JsonNode, field: string): Fault[] {
  return each(at(parent, field)).length > 0 ? [] : [missing(parent, field)]
}

/** A fault for each object at the property, if there are any, that does not name one of the types. */
export function typed(parent: JsonNode, field: string, ...wanted: readonly string[]): Fault[] {
  return each(at(parent, field)).flatMap((node) => (typeof node.value === 'string' ? [] : hasType(node, wanted)))
}

export function hasType(node: JsonNode, wanted: readonly string[]): Fault[] {
  const types = typesOf(node)
  if (wanted.some((type) => types.includes(type))) return []
  return [
    {
      code: 'wrongType',
      facts: { wanted: wanted.join(', '), found: types.join(', ') || '–' },
      pointer: isPresent(at(node, 'type')) ? at(node, 'type').pointer : node.pointer,
    },
  ]
}

/** Absolute IRIs only: a word without a scheme names nothing that anybody else could mean. */
export function isAbsolute(node: JsonNode): boolean {
  return /^[a-z][a-z0-9+.-]*:\S+$/i.test(textOf(node) ?? '')
}
