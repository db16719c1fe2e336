import type { XmlElement } from '#core/importing/xml/node.ts'
import { xmlLayout, type XmlPlace } from '#core/importing/xml/layout.ts'

/**
 * The text of the document that an element was before it was put into another: cut out as it stands, with the namespaces
 * that only an element around it declares. Null where it can't be found.
 */
export function sealedDocument(text: string, sealed: XmlElement): string | null {
  if (!sealed.pointer.includes('/', 1)) return text
  const layout = xmlLayout(text)
  const steps = sealed.pointer.split('/').slice(1)
  const around = layout === null ? null : placesTo(layout, steps)
  const place = around?.at(-1)
  if (around === null || place === undefined) return null
  const declared = new Map<string, string>()
  for (const outer of around.slice(0, -1))
    for (const [name, value] of declarationsIn(text.slice(outer.start, outer.inside))) declared.set(name, value)
  const tag = text.slice(place.start, place.inside)
  for (const [name] of declarationsIn(tag)) declared.delete(name)
  const [opening = ''] = /^<[^\s/>]+/.exec(tag) ?? []
  const added = [...declared].map(([name, value]) => ` ${name}=${value}`).join('')
  return opening + added + text.slice(place.start + opening.length, place.end)
}

function placesTo(layout: XmlPlace, steps: readonly string[]): readonly XmlPlace[] | null {
  let [place, pointer] = [layout, '']
  const places: XmlPlace[] = []
  for (const step of steps) {
    pointer = `${pointer}/${step}`
    const next = place.children.find((child) => child.pointer === pointer)
    if (next === undefined) return null
    places.push(next)
    place = next
  }
  return places
}

/** Each with its value as it stands, quotes included. */
const declarationsIn = (tag: string): readonly (readonly [string, string])[] =>
  [...tag.matchAll(/\s(xmlns(?::[^\s=]+)?)\s*=\s*("[^"]*"|'[^']*')/g)].map(
    ([, name = '', value = '']) => [name, value] as const,
  )
