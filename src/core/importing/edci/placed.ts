import { plainHtml } from '../../plainMarkdown.ts'
import { object, undetermined, type Placed } from '../elm3/placed.ts'
import type { JsonNode } from '../json/node.ts'
import { attributeOf, childrenOf, languageOf, linesIn, tokenIn, type XmlElement } from '../xml/node.ts'

/** The text of an element as one line; null where there is no such element. */
export function token(element: XmlElement | null): Placed | null {
  return element === null ? null : said(tokenIn(element))
}

export const attribute = (element: XmlElement, name: string): Placed | null => said(attributeOf(element, name))

function said({ value, pointer }: JsonNode): Placed | null {
  return typeof value === 'string' && value !== '' ? { value, pointer } : null
}

export function flag(element: XmlElement | null): Placed | null {
  const word = token(element)
  if (word?.value === 'true' || word?.value === '1') return { ...word, value: true }
  return word?.value === 'false' || word?.value === '0' ? { ...word, value: false } : word
}

/** A name or title: the texts of all these elements, by language, each as one line. */
export const names = (elements: readonly XmlElement[]): Placed | null => byLanguage(elements, tokenIn)

/** A text of several lines, by language. */
export const notes = (elements: readonly XmlElement[]): Placed | null => byLanguage(elements, linesIn)

/** The text lies in `text`, one for each language; in drafts right inside. */
function byLanguage(elements: readonly XmlElement[], read: (element: XmlElement) => JsonNode): Placed | null {
  const [first] = elements
  const texts = elements.flatMap((one) => (childrenOf(one, 'text').length > 0 ? childrenOf(one, 'text') : [one]))
  const stated = texts.flatMap((one) => {
    const text = said(read(one))
    return text === null || (typeof text.value === 'string' && text.value.trim() === '')
      ? []
      : [{ lang: languageOf(one), text: plain(one, text) }]
  })
  if (first === undefined || stated.length === 0) return null
  const groups = Map.groupBy(stated, ({ lang }) => lang)
  const parts = [...groups].map(([lang, group]) => [lang, group.map(({ text }) => text)] as const)
  return object(first, Object.fromEntries(parts))
}

/** A text that calls itself HTML, without its tags. */
function plain(element: XmlElement, text: Placed): Placed {
  const isHtml = attributeOf(element, 'content-type').value === 'text/html'
  return isHtml && typeof text.value === 'string' ? { ...text, value: plainHtml(text.value) } : text
}

/** A term of a vocabulary; in drafts a bare word. */
export function concept(element: XmlElement): Placed {
  const labels = names(childrenOf(element, 'targetName'))
  return object(element, {
    id: attribute(element, 'uri') ?? attribute(element, 'codeId'),
    notation: attribute(element, 'targetNotation'),
    inScheme: object(element, { id: attribute(element, 'targetFrameworkUrl') }),
    prefLabel: labels ?? undetermined(token(element)),
  })
}

export const concepts = (elements: readonly XmlElement[]): readonly Placed[] => elements.map(concept)

/** A number or name with the scheme in which it means something. */
export function identifier(element: XmlElement): Placed {
  return object(element, {
    notation: token(element),
    schemeName:
      attribute(element, 'schemeName') ?? attribute(element, 'schemeID') ?? attribute(element, 'identifierSchemeId'),
  })
}
