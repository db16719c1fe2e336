/** A value inside a JSON document, with the way to it: an RFC 6901 pointer. Absent values are `undefined`. */
export interface JsonNode {
  readonly value: unknown
  readonly pointer: string
}

export const rootOf = (json: unknown): JsonNode => ({ value: json, pointer: '' })

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export const isPresent = (node: JsonNode): boolean => node.value !== undefined && node.value !== null

/** The property of an object; absent where there is none. Only own properties count: a file may name one `__proto__`. */
export function at(node: JsonNode, key: string): JsonNode {
  const value = isObject(node.value) && Object.hasOwn(node.value, key) ? node.value[key] : undefined
  return { value, pointer: `${node.pointer}/${escaped(key)}` }
}

/** One or a list, as formats on JSON-LD allow nearly everywhere: always a list, without absent entries. */
export function each(node: JsonNode): readonly JsonNode[] {
  if (!Array.isArray(node.value)) return isPresent(node) ? [node] : []
  return node.value
    .map((value: unknown, index) => ({ value, pointer: `${node.pointer}/${index}` }))
    .filter((entry) => isPresent(entry))
}

/** Everything that a path leads to where each step may be one or a list. */
export function every(node: JsonNode, ...path: readonly string[]): readonly JsonNode[] {
  return path.reduce<readonly JsonNode[]>((nodes, key) => nodes.flatMap((one) => each(at(one, key))), [node])
}

export function keysOf(node: JsonNode): readonly string[] {
  return isObject(node.value) ? Object.keys(node.value) : []
}

/** The text that a node is, or `null`. */
export const textOf = (node: JsonNode): string | null => (typeof node.value === 'string' ? node.value : null)

/** The types an object of JSON-LD names, as `type` or `@type`, one or several. */
export function typesOf(node: JsonNode): readonly string[] {
  return [...every(node, 'type'), ...every(node, '@type')].flatMap((one) => textOf(one) ?? [])
}

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1')
