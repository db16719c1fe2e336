import { minutesOfHours } from '../normalise.ts'
import { hoursWritten, object, type Placed } from '../elm3/placed.ts'
import { eqfLevelOf } from '../leaves.ts'
import { at, each, isObject, isPresent, keysOf, textOf, type JsonNode } from '../json/node.ts'

/** Schemas and examples of the same pilot disagree about capitals: `gradingscheme`, `Definition`, `eCTSCreditPoints`. */
const lettersOf = (name: string): string => name.toLowerCase().replaceAll(/[^a-z\d]/g, '')

/** The keys of an object by their letters, once for each object: one of a million keys is asked for a hundred names. */
const keysByLetters = new WeakMap<object, ReadonlyMap<string, readonly string[]>>()

function keysLike(node: JsonNode, name: string): readonly string[] {
  if (!isObject(node.value)) return []
  const known = keysByLetters.get(node.value) ?? Map.groupBy(keysOf(node), lettersOf)
  keysByLetters.set(node.value, known)
  return known.get(lettersOf(name)) ?? []
}

/** The first property of these names that is there, in the order of the names; absent where none is. */
export function named(node: JsonNode, ...names: readonly string[]): JsonNode {
  const found = names.flatMap((name) => keysLike(node, name)).map((key) => at(node, key))
  return found.find(isPresent) ?? at(node, names[0] ?? '')
}

/** What the properties of these names hold, one or several each, in the order of the names. */
export const all = (node: JsonNode, ...names: readonly string[]): readonly JsonNode[] =>
  names.flatMap((name) => each(named(node, name)))

export const objectsAt = (node: JsonNode, ...names: readonly string[]): readonly JsonNode[] =>
  all(node, ...names).filter(({ value }) => isObject(value))

/** A value of the file, whatever it holds, each piece with its place. */
export function asItStands(node: JsonNode): Placed {
  const { value, pointer } = node
  if (Array.isArray(value))
    return {
      value: value.map((one: unknown, index) => asItStands({ value: one, pointer: `${pointer}/${index}` })),
      pointer,
    }
  if (!isObject(value)) return { value: value as string | number | boolean | null, pointer }
  return { value: Object.fromEntries(keysOf(node).map((key) => [key, asItStands(at(node, key))])), pointer }
}

export const stated = (node: JsonNode): Placed | null => (isPresent(node) ? asItStands(node) : null)

export const texts = (nodes: readonly JsonNode[]): readonly Placed[] => nodes.flatMap(each).map(asItStands)

export const notes = (nodes: readonly JsonNode[]): readonly Placed[] =>
  nodes.flatMap(each).map((one) => {
    const isNote = isObject(one.value) && isPresent(at(one, 'noteLiteral'))
    return isNote ? asItStands(one) : object(one, { noteLiteral: asItStands(one) })
  })

const isScalar = ({ value }: JsonNode): boolean => typeof value === 'string' || typeof value === 'number'
const isAddress = (node: JsonNode): boolean => textOf(node)?.includes(':') === true

const codeOf = ({ value, pointer }: JsonNode, scheme: string): Placed =>
  object({ pointer }, { id: { value: String(value), pointer }, inScheme: codeScheme(scheme, pointer) })

const codeScheme = (scheme: string, pointer: string): Placed => object({ pointer }, { id: { value: scheme, pointer } })

/** A term of a vocabulary by its address; a bare word is only its name. */
export function term(node: JsonNode): Placed {
  if (isObject(node.value)) return asItStands(node)
  if (!isAddress(node)) return object(node, { prefLabel: object(node, { und: asItStands(node) }) })
  return textOf(node)?.includes('/') === true ? asItStands(node) : codeOf(node, 'und')
}

/** A term of a list that the property names, where the file writes the bare code. */
export const termOf =
  (scheme: string) =>
  (node: JsonNode): Placed =>
    isScalar(node) && !isAddress(node) ? codeOf(node, scheme) : term(node)

/** A country; two or three capitals are its code. */
export const country = (node: JsonNode): Placed =>
  /^[A-Z]{2,3}$/.test(textOf(node) ?? '') ? codeOf(node, 'ISO-3166-1') : term(node)

export function eqfLevel(node: JsonNode): Placed {
  const level = isScalar(node) && !isAddress(node) ? eqfLevelOf(String(node.value)) : null
  return level === null ? term(node) : object(node, { notation: { value: level, pointer: node.pointer } })
}

/** `PT45H`, or by the schema a number of hours. */
export function hours(node: JsonNode): Placed | null {
  if (!isPresent(node)) return null
  const minutes = isScalar(node) ? minutesOfHours(node.value) : null
  return minutes === null ? hoursWritten(asItStands(node)) : { value: `PT${minutes}M`, pointer: node.pointer }
}

/** `1,5` is one and a half: no credits are written in thousands. */
export function points(node: JsonNode): Placed {
  const decimal = /^\s*(\d{1,4}),(\d{1,2})\s*$/.exec(textOf(node) ?? '')
  return decimal === null ? asItStands(node) : { value: `${decimal[1]}.${decimal[2]}`, pointer: node.pointer }
}
