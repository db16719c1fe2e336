import { SaxesParser, type SaxesTagNS } from 'saxes'
import { err, ok, type Result } from '../../result.ts'
import type { ImportProblem } from '../importer.ts'
import { deepest } from '../json/parse.ts'
import type { XmlElement } from './node.ts'

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace'

/**
 * Parses XML that may be anything (XML 1.0 with namespaces). A document type is refused, so that no entity can grow or
 * reach outside; what is too deep to walk or not well-formed is said as such.
 */
export function parseXml(text: string): Result<XmlElement, ImportProblem> {
  const parser = new SaxesParser({ xmlns: true })
  const root = openElement('', '', {}, '')
  const open = [root]
  parser.on('doctype', () => {
    throw new Refusal({ code: 'xml-doctype', facts: {} })
  })
  parser.on('opentag', (tag) => {
    const parent = open.at(-1) ?? root
    if (open.length > deepest) throw new Refusal({ code: 'too-deep', facts: { deepest } })
    const place = (parent.counts.get(tag.local) ?? 0) + 1
    parent.counts.set(tag.local, place)
    const element = openElement(tag.local, tag.uri, attributesOf(tag), `${parent.pointer}/${tag.local}[${place}]`)
    parent.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  const addText = (piece: string) => {
    const inside = open.at(-1)
    if (inside !== undefined) inside.text += piece
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  try {
    parser.write(text.startsWith('\ufeff') ? text.slice(1) : text).close()
  } catch (cause) {
    return err(cause instanceof Refusal ? cause.problem : { code: 'not-xml', facts: { line: parser.line } })
  }
  const [element] = root.children
  return element === undefined ? err({ code: 'not-xml', facts: { line: 1 } }) : ok(frozen(element))
}

/** Ends the parser from inside one of its events; never leaves this file. */
class Refusal extends Error {
  readonly problem: ImportProblem
  constructor(problem: ImportProblem) {
    super(problem.code)
    this.problem = problem
  }
}

interface OpenElement {
  readonly name: string
  readonly namespace: string
  readonly attributes: Readonly<Record<string, string>>
  readonly pointer: string
  readonly children: OpenElement[]
  /** How many children of each name there are so far. */
  readonly counts: Map<string, number>
  text: string
}

function openElement(
  name: string,
  namespace: string,
  attributes: Readonly<Record<string, string>>,
  pointer: string,
): OpenElement {
  return { name, namespace, attributes, pointer, children: [], counts: new Map(), text: '' }
}

function attributesOf(tag: SaxesTagNS): Readonly<Record<string, string>> {
  const own = Object.values(tag.attributes).filter(({ prefix, uri }) => prefix === '' || uri === xmlNamespace)
  return Object.fromEntries(own.map(({ local, value }) => [local, value]))
}

function frozen({ name, namespace, attributes, pointer, children, text }: OpenElement): XmlElement {
  return { name, namespace, attributes, pointer, text, children: children.map(frozen) }
}
