import { XMLParser } from 'fast-xml-parser'
import { err, ok } from '../../result.ts'
import { isObject } from '../json/node.ts'
import type { Container } from './container.ts'
import { linkOf } from './link.ts'

/** Element and namespace of baked credentials: Open Badges 3 (section 5.3.2), then Open Badges 1 and 2. */
const baked: Readonly<Record<string, string>> = {
  'https://purl.imsglobal.org/ob/v3p0': 'credential',
  'http://openbadges.org': 'assertion',
}

/**
 * A badge baked into an SVG. Nothing of the image is drawn or run here, whatever scripts it carries; entities are not
 * expanded, so none can grow or reach outside.
 */
export const svg: Container = {
  layer: 'svg',
  open({ text }) {
    if (text === null || rootElementOf(text)?.replace(/^.*:/, '') !== 'svg') return null
    const tree = isWhole(text) ? parsed(text) : null
    if (tree === null) return err({ code: 'damaged-image', facts: { image: 'SVG' } })
    const inside = findBaked(tree, {})
    if (inside === null) return err({ code: 'no-badge-in-image', facts: { image: 'SVG' } })
    const link = linkOf(inside)
    return link === null ? ok({ text: inside, envelope: null }) : err({ code: 'link-only', facts: { host: link } })
  },
}

/** The name of the first element of XML; null where the text is none. */
export function rootElementOf(text: string): string | null {
  const start = text.slice(0, 4096).trimStart()
  if (!start.startsWith('<')) return null
  return /<([A-Za-z_][\w.:-]*)/.exec(start.replace(/<!--[\s\S]*?(?:-->|$)/g, ''))?.[1] ?? null
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  cdataPropName: '#cdata',
  alwaysCreateTextNode: true,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  htmlEntities: false,
})

function parsed(text: string): object | null {
  try {
    const tree: unknown = parser.parse(text)
    return isObject(tree) ? tree : null
  } catch {
    return null
  }
}

/** The parser forgives a file that was cut off; the end tag of the image tells. */
function isWhole(text: string): boolean {
  const withoutComments = text.slice(-4096).replace(/<!--[\s\S]*?-->/g, '')
  return /<\/(?:[\w.-]+:)?svg\s*>\s*$/.test(withoutComments)
}

/** Looks through the tree; `prefixes` are the namespaces in force, by their prefix. */
function findBaked(node: unknown, prefixes: Readonly<Record<string, string>>): string | null {
  if (Array.isArray(node)) return firstOf(node, (one) => findBaked(one, prefixes))
  if (!isObject(node)) return null
  return firstOf(Object.entries(node), ([name, value]) => {
    if (name.startsWith('@') || name.startsWith('#')) return null
    return firstOf(Array.isArray(value) ? value : [value], (element: unknown) => {
      const inForce = isObject(element) ? { ...prefixes, ...declaredBy(element) } : prefixes
      const [prefix, local] = name.includes(':') ? name.split(':', 2) : ['', name]
      const namespace = inForce[prefix ?? ''] ?? ''
      return baked[namespace] === local && isObject(element) ? contentOf(element) : findBaked(element, inForce)
    })
  })
}

function declaredBy(element: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(element).flatMap(([name, value]) => {
      const prefix = /^@xmlns(?::(.+))?$/.exec(name)
      return prefix && typeof value === 'string' ? [[prefix[1] ?? '', value]] : []
    }),
  )
}

function contentOf(element: Readonly<Record<string, unknown>>): string | null {
  const candidates = [textIn(element['#cdata']), plain(textIn(element)), element['@verify']]
  return candidates.find((one): one is string => typeof one === 'string' && one.trim() !== '') ?? null
}

const predefined: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

/** The five predefined entities of XML; no other is known here. */
const plain = (text: string): string =>
  text.replace(/&(lt|gt|quot|apos|amp);/g, (whole, name: string) => predefined[name] ?? whole)

/** What the parser holds as text: itself, several pieces, or under `#text` of an element. */
function textIn(node: unknown): string {
  if (typeof node === 'string') return node
  if (Array.isArray(node)) return node.map(textIn).join('')
  return isObject(node) && '#text' in node ? textIn(node['#text']) : ''
}

function firstOf<T, R>(list: readonly T[], find: (one: T) => R | null): R | null {
  for (const one of list) {
    const found = find(one)
    if (found !== null) return found
  }
  return null
}
