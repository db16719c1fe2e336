import { plainHtml } from '../../plainMarkdown.ts'
import type { JsonNode } from '../json/node.ts'
import { attributeOf, childrenOf, languageOf, linesIn, tokenIn, type XmlElement } from '../xml/node.ts'

/** A value of the learning model with the place of the XML that says it. */
export interface Placed {
  readonly value: string | boolean | readonly Placed[] | Readonly<Record<string, Placed>>
  readonly pointer: string
}

type Part = Placed | readonly Placed[] | null

/** An object of the model; parts that the file does not state are left out. */
export function object({ pointer }: Pick<Placed, 'pointer'>, parts: Readonly<Record<string, Part>>): Placed {
  const stated = Object.entries(parts).flatMap(([name, part]) => {
    if (part === null || (isList(part) && part.length === 0)) return []
    return [[name, isList(part) ? { value: part, pointer } : part] as const]
  })
  return { value: Object.fromEntries(stated), pointer }
}

const isList = (part: Placed | readonly Placed[]): part is readonly Placed[] => Array.isArray(part)

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

/** A word that is the same in every language: a grade, a draft's code. */
export function undetermined(word: Placed | null): Placed | null {
  return word === null ? null : object(word, { und: word })
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

/** What is said, as plain JSON, and for each pointer into that JSON the place in the XML. */
export function written(placed: Placed): { readonly json: unknown; readonly places: ReadonlyMap<string, string> } {
  const places = new Map<string, string>()
  const write = ({ value, pointer }: Placed, path: string): unknown => {
    places.set(path, pointer)
    if (typeof value !== 'object') return value
    if (isArray(value)) return value.map((one, index) => write(one, `${path}/${index}`))
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [name, write(part, `${path}/${escaped(name)}`)]),
    )
  }
  return { json: write(placed, ''), places }
}

const isArray = (value: Exclude<Placed['value'], string | boolean>): value is readonly Placed[] => Array.isArray(value)
const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1')
