import { XMLParser } from 'fast-xml-parser'
import { err, ok, type Result } from '../../result.ts'
import { problem, type CatalogueProblem } from '../catalogueProblem.ts'

/** An element with its attributes under `@name`, its text under `#text`, and its children by local name, each a list. */
export type XmlNode = Readonly<Record<string, unknown>>

/** How deep elements may lie in each other. */
const deepest = 60

/** XML without document types: an entity that expands, or a file that it would fetch, is never looked at. */
export function xmlTree(text: string): Result<XmlNode, readonly CatalogueProblem[]> {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return err([problem('xml-document-type', { at: 'file' })])
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    removeNSPrefix: true,
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: true,
    processEntities: true,
    alwaysCreateTextNode: false,
    maxNestedTags: deepest,
    isArray: (_name, _path, _leaf, isAttribute) => !isAttribute,
  })
  if (!endsWhereItBegan(text)) return err([problem('not-xml', { at: 'file' })])
  try {
    const tree: unknown = parser.parse(text)
    return typeof tree === 'object' && tree !== null ? ok(tree as XmlNode) : err([problem('not-xml', { at: 'file' })])
  } catch {
    return err([problem('not-xml', { at: 'file' })])
  }
}

/** A file that was cut off on the way has no end of its first element; the parser itself would close it in silence. */
function endsWhereItBegan(text: string): boolean {
  const content = text.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, '').trim()
  const [, root] = /^<([\w:.-]+)/.exec(content) ?? []
  return root !== undefined && (content.endsWith(`</${root}>`) || /^<[^<>]*\/>$/.test(content))
}

export function attributeOf(node: unknown, ...names: readonly string[]): string | null {
  if (typeof node !== 'object' || node === null) return null
  for (const name of names) {
    const value = (node as XmlNode)[`@${name}`]
    if (typeof value === 'string') return value
  }
  return null
}

/** The text of an element without children, or of a `text` element inside it, as older profiles write it. */
export function textIn(node: unknown): string {
  if (typeof node === 'string') return node.trim()
  if (typeof node !== 'object' || node === null) return ''
  const own = (node as XmlNode)['#text']
  return typeof own === 'string' ? own.trim() : ''
}
