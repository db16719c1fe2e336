import type { JsonNode } from '../json/node.ts'

/**
 * An element of an XML document, with the way to it.
 *
 * The pointer is an XPath of one shape: a step for each element from the root, its local name and its place among the
 * siblings of that name (`/elmo[1]/report[1]/title[2]`), then `/@name` for an attribute. Prefixes are left out: the same
 * document may use any.
 */
export interface XmlElement {
  /** The local name, without a prefix. */
  readonly name: string
  readonly namespace: string
  /** By local name; `xml:lang` is `lang`. Declarations of namespaces and attributes of other namespaces are left out. */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** The text right inside, CDATA included, without that of elements inside. */
  readonly text: string
  readonly pointer: string
}

export function childrenOf(element: XmlElement | null, ...names: readonly string[]): readonly XmlElement[] {
  return element === null ? [] : element.children.filter(({ name }) => names.includes(name))
}

export function childOf(element: XmlElement | null, name: string): XmlElement | null {
  return childrenOf(element, name)[0] ?? null
}

/** Everything a path of names leads to. */
export function descend(element: XmlElement | null, ...path: readonly string[]): readonly XmlElement[] {
  const start = element === null ? [] : [element]
  return path.reduce<readonly XmlElement[]>((found, name) => found.flatMap((one) => childrenOf(one, name)), start)
}

/** The element and all inside it that pass, in the order of the document; what lies inside one that passes is left out. */
export function outermost(element: XmlElement, passes: (one: XmlElement) => boolean): readonly XmlElement[] {
  return passes(element) ? [element] : element.children.flatMap((child) => outermost(child, passes))
}

/** The text of an element as one line: white space collapsed, as `xs:token` asks (XML Schema part 2, section 4.3.6). */
export function tokenIn(element: XmlElement | null): JsonNode {
  return { value: element === null ? undefined : collapsed(element.text), pointer: element?.pointer ?? '' }
}

/** The text of an element, its lines kept. */
export function linesIn(element: XmlElement): JsonNode {
  return { value: element.text, pointer: element.pointer }
}

export function attributeOf(element: XmlElement, name: string): JsonNode {
  const value = Object.hasOwn(element.attributes, name) ? element.attributes[name] : undefined
  return { value: value === undefined ? undefined : collapsed(value), pointer: `${element.pointer}/@${name}` }
}

export function languageOf(element: XmlElement): string {
  const tag = element.attributes['lang']
  return tag === undefined || tag.trim() === '' ? 'und' : tag
}

const collapsed = (text: string): string => text.replace(/[\t\n\r ]+/g, ' ').replace(/^ | $/g, '')
