import { attributeOf, textIn, type XmlNode } from './xmlTree.ts'

/** A value of the European Learning Model, whether it stood in XML or JSON-LD. */
export interface ElmValue {
  /** The local name of its class (`LearningOutcome`), in small letters; in XML the name of its element. */
  readonly type: string
  readonly text: string
  /** Empty where the value names no language. */
  readonly lang: string
  /** What it is, where it is defined here. */
  readonly id: string
  /** What it points at: another value of the file, or a concept of a controlled list. */
  readonly ref: string
  readonly children: ReadonlyMap<string, readonly ElmValue[]>
}

const none: ReadonlyMap<string, readonly ElmValue[]> = new Map()

export function elmFromXml(name: string, node: unknown): ElmValue {
  const type = name.toLowerCase()
  if (typeof node !== 'object' || node === null) {
    return { type, text: textIn(node), lang: '', id: '', ref: '', children: none }
  }
  const children = new Map<string, readonly ElmValue[]>()
  for (const [key, value] of Object.entries(node as XmlNode)) {
    if (key.startsWith('@') || key.startsWith('#') || !Array.isArray(value)) continue
    children.set(
      key,
      value.map((one) => elmFromXml(key, one)),
    )
  }
  return {
    type,
    text: textIn(node),
    lang: attributeOf(node, 'language', 'lang') ?? '',
    id: attributeOf(node, 'id') ?? '',
    ref: attributeOf(node, 'idref', 'uri') ?? '',
    children,
  }
}

type Json = Readonly<Record<string, unknown>>

/** One property of JSON-LD may be several values: a list, or a map from language to text. */
export function elmFromJson(name: string, value: unknown): readonly ElmValue[] {
  const plain = { type: name.toLowerCase(), lang: '', id: '', ref: '', children: none }
  if (value === null || value === undefined) return []
  if (Array.isArray(value)) return value.flatMap((one) => elmFromJson(name, one))
  if (typeof value !== 'object') {
    return [{ ...plain, text: typeof value === 'string' ? value.trim() : JSON.stringify(value) }]
  }
  const json = value as Json
  const text = json['@value']
  if (typeof text === 'string') {
    const lang = json['@language']
    return [{ ...plain, text, lang: typeof lang === 'string' ? lang : '' }]
  }
  if (isLanguageMap(json)) {
    return Object.entries(json).flatMap(([lang, one]) => elmFromJson(name, one).map((found) => ({ ...found, lang })))
  }
  const id = firstText(json['@id'] ?? json['id'] ?? json['uri'])
  const rest = Object.entries(json).filter(([key]) => !['@id', 'id', 'uri', '@type', 'type', '@context'].includes(key))
  const children = new Map(rest.map(([key, one]) => [localName(key), elmFromJson(localName(key), one)]))
  const type = localName(firstText(json['@type'] ?? json['type']) || name).toLowerCase()
  return [{ ...plain, type, text: '', id: rest.length > 0 ? id : '', ref: id, children }]
}

const isLanguageMap = (json: Json): boolean => {
  const entries = Object.entries(json)
  return (
    entries.length > 0 &&
    entries.every(
      ([key, one]) => /^[a-z]{2,3}(?:-[A-Za-z]+)?$/.test(key) && (typeof one === 'string' || Array.isArray(one)),
    ) &&
    !('id' in json)
  )
}

function firstText(value: unknown): string {
  const one: unknown = Array.isArray(value) ? value.at(-1) : value
  return typeof one === 'string' ? one : ''
}

/** `elm:title`, `http://data.europa.eu/snb/model/elm/title` and `title` are one name. */
const localName = (name: string): string => name.split(/[#/:]/).at(-1) ?? name
