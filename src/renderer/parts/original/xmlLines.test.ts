import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attributeOf, type XmlElement } from '#core/importing/xml/node.ts'
import { parseXml } from '#core/importing/xml/parse.ts'
import { linesAt } from './jsonLines.ts'
import { elementAt, xmlLines } from './xmlLines.ts'

const names = fc.constantFrom('a', 'b', 'c')
const words = fc.string({
  unit: fc.constantFrom('x', ' ', '\n', 'ł', '𝒳', '&amp;', '&lt;', '<!-- < -->', '<![CDATA[<]]>'),
})

/** XML of any shape: elements in each other, text, comments and CDATA between them. */
const xml = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .tuple(
      names,
      fc.option(words.map((value) => value.replace(/<.*>|\n/g, ''))),
      fc.array(fc.oneof(words, tie('element')), { maxLength: 4 }),
    )
    .map(([name, id, inside]) => {
      const attribute = id === null ? '' : ` id="${id}"`
      return inside.length === 0 ? `<${name}${attribute}/>` : `<${name}${attribute}>${inside.join('')}</${name}>`
    }),
})).element

function elementsIn(element: XmlElement): readonly XmlElement[] {
  return [element, ...element.children.flatMap(elementsIn)]
}

// A highlight on another course's grade would show an officer evidence that is not there.
test('every element is found at its pointer, and its line is what the file writes', () => {
  fc.assert(
    fc.property(xml, (text) => {
      const parsed = parseXml(text)
      const lines = xmlLines(text) ?? []
      for (const element of parsed.ok ? elementsIn(parsed.value) : []) {
        const place = linesAt(lines, elementAt(element.pointer))
        const shown = lines.slice(place?.from, (place?.to ?? -1) + 1).map(({ value }) => value)
        const again = parseXml(shown.join(''))
        expect(again.ok && [again.value.name, attributeOf(again.value, 'id').value]).toEqual([
          element.name,
          attributeOf(element, 'id').value,
        ])
      }
    }),
  )
})

test('laying out loses and adds nothing but white space', () => {
  fc.assert(
    fc.property(xml, (text) => {
      const laidOut = (xmlLines(`<?xml version="1.0"?><!-- before -->\n${text}\n<!-- after -->`) ?? [])
        .map(({ value }) => value)
        .join('')
      expect(laidOut.replace(/\s/g, '')).toBe(
        `<?xml version="1.0"?><!-- before -->${text}<!-- after -->`.replace(/\s/g, ''),
      )
    }),
  )
})

test('an attribute is marked in the tag that carries it, and a step without a place is the first', () => {
  expect(elementAt('/elmo[1]/report[2]/@localId')).toBe('/elmo[1]/report[2]')
  expect(elementAt('/elmo[1]/report[2]/issueDate')).toBe('/elmo[1]/report[2]/issueDate[1]')
})

test('what is not XML has no lines', () => {
  expect(xmlLines('{"a":1}')).toBeNull()
  expect(xmlLines('<a><b></a>')).toBeNull()
})
