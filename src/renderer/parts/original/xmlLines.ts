import { xmlLayout, type XmlPlace } from '#core/importing/xml/layout.ts'
import type { JsonLine } from './jsonLines.ts'

/**
 * Lays an XML text out in lines without changing a character of its tags and values. Comments and text between elements
 * have lines of their own, at the place of the element around them.
 *
 * Answers null where the text is not XML.
 */
export function xmlLines(text: string): readonly JsonLine[] | null {
  if (!text.trimStart().startsWith('<')) return null
  const document = xmlLayout(text)
  return document === null ? null : between(text, document, 0)
}

function linesOf(text: string, place: XmlPlace, indent: number): readonly JsonLine[] {
  const { pointer, start, inside, closing, end } = place
  if (place.children.length === 0) return [line(indent, pointer, text.slice(start, end))]
  return [
    line(indent, pointer, text.slice(start, inside)),
    ...between(text, place, indent + 1),
    line(indent, pointer, text.slice(closing, end)),
  ]
}

function between(text: string, place: XmlPlace, indent: number): readonly JsonLine[] {
  const starts = [...place.children.map(({ start }) => start), place.closing]
  const ends = [place.inside, ...place.children.map(({ end }) => end)]
  return ends.flatMap((from, index) => {
    const loose = text.slice(from, starts[index]).trim()
    const child = place.children[index]
    return [
      ...(loose === '' ? [] : [line(indent, place.pointer, loose)]),
      ...(child === undefined ? [] : linesOf(text, child, indent)),
    ]
  })
}

const line = (indent: number, pointer: string, value: string): JsonLine => ({
  indent,
  pointer,
  key: null,
  value,
  tail: '',
})

/** The element that a pointer leads to: an attribute stands in its element's tag, and a step without a place is the first. */
export function elementAt(pointer: string): string {
  return pointer.replace(/\/@[^/]*$/, '').replace(/(\/[^/[\]]+)(?=\/|$)/g, '$1[1]')
}
