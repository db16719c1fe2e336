import { SaxesParser } from 'saxes'

/** Where an element stands in the text, as offsets: its tags, and what is between them. */
export interface XmlPlace {
  /** As in `node.ts`. */
  readonly pointer: string
  readonly start: number
  /** Behind the tag that opens it. */
  readonly inside: number
  /** Before the tag that closes it; the end of an element that is only one tag. */
  readonly closing: number
  readonly end: number
  readonly children: readonly XmlPlace[]
}

interface OpenPlace {
  pointer: string
  start: number
  inside: number
  closing: number
  end: number
  children: OpenPlace[]
  counts: Map<string, number>
}

/** The places of a document's elements, for showing it; null where the text is not XML. */
export function xmlLayout(text: string): XmlPlace | null {
  const parser = new SaxesParser({ xmlns: true })
  const document = placeOf('', 0, 0)
  const open = [document]
  parser.on('doctype', () => {
    throw new Error('Documents with a document type are not laid out')
  })
  parser.on('opentag', ({ local }) => {
    const parent = open.at(-1) ?? document
    const count = (parent.counts.get(local) ?? 0) + 1
    parent.counts.set(local, count)
    // No value of an attribute holds this sign: it can only begin the tag that just ended.
    const place = placeOf(
      `${parent.pointer}/${local}[${count}]`,
      text.lastIndexOf('<', parser.position - 1),
      parser.position,
    )
    parent.children.push(place)
    open.push(place)
  })
  parser.on('closetag', ({ isSelfClosing }) => {
    const place = open.pop()
    if (place === undefined) return
    place.end = parser.position
    place.closing = isSelfClosing ? parser.position : text.lastIndexOf('<', parser.position - 1)
  })
  try {
    parser.write(text).close()
  } catch {
    return null
  }
  return { ...document, end: text.length, closing: text.length }
}

function placeOf(pointer: string, start: number, inside: number): OpenPlace {
  return { pointer, start, inside, closing: inside, end: inside, children: [], counts: new Map() }
}
