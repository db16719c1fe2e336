import { XMLParser } from 'fast-xml-parser'

type Parsed = Readonly<Record<string, unknown>>

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  cdataPropName: '#cdata',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
})

/** Reads texts out of XML by pointer with a parser of its own, which the importer does not use. */
export function rawXmlReader(text: string): (pointer: string) => unknown {
  const document = parser.parse(text) as readonly Parsed[]
  return (pointer) => {
    const [, path = '', attribute] = /^(.*?)(?:\/@([^/]+))?$/.exec(pointer) ?? []
    const found = path
      .split('/')
      .slice(1)
      .reduce<{ readonly inside: readonly Parsed[]; readonly tag: Parsed | null }>(step, {
        inside: document,
        tag: null,
      })
    if (attribute === undefined) return found.tag === null ? undefined : textIn(found.inside)
    return (found.tag?.[':@'] as Parsed | undefined)?.[`@${attribute}`]
  }
}

function step({ inside }: { readonly inside: readonly Parsed[] }, named: string) {
  const [, name = '', place = ''] = /^(.+)\[(\d+)\]$/.exec(named) ?? []
  const tag = inside.filter((one) => Object.hasOwn(one, name))[Number(place) - 1] ?? null
  return { tag, inside: (tag?.[name] ?? []) as readonly Parsed[] }
}

const textIn = (inside: readonly Parsed[]): string =>
  inside
    .map((one) => {
      const cdata = one['#cdata']
      return Array.isArray(cdata) ? textIn(cdata as Parsed[]) : typeof one['#text'] === 'string' ? one['#text'] : ''
    })
    .join('')
