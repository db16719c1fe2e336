import { z } from 'zod'
import { oneLine } from '../../oneLine.ts'
import { err, ok } from '../../result.ts'
import { problem } from '../catalogueProblem.ts'
import type { CatalogueFormat } from './format.ts'
import { parsedJson } from './json.ts'
import { tableOf, type SourceTable } from './table.ts'

const Item = z.looseObject({ identifier: z.string(), fullStatement: z.string() })
const Node = z.looseObject({ identifier: z.string() })
const Association = z.looseObject({
  associationType: z.string(),
  originNodeURI: Node,
  destinationNodeURI: Node,
  sequenceNumber: z.number().nullish(),
})
type Association = z.infer<typeof Association>
const Package = z.looseObject({
  CFDocument: z.looseObject({ identifier: z.string(), title: z.string() }),
  CFItems: z.array(Item).default([]),
  CFAssociations: z.array(z.unknown()).default([]),
})
type Item = z.infer<typeof Item>

/**
 * A competency framework of CASE (1EdTech, CFPackage 1.0 and 1.1).
 *
 * An item that others are children of is a module; its children that have none are its outcomes, in the order that the
 * framework gives them. An item may be a child of several. Items that lie in no such item belong to the framework itself.
 */
export const caseFramework: CatalogueFormat = {
  id: 'case',
  confidence: ({ text }) => (text !== null && /"CFDocument"\s*:/.test(text) && /"CFItems"\s*:/.test(text) ? 1 : 0),

  read({ text }) {
    const tree = parsedJson(text ?? '')
    if (tree === undefined) return err([problem('not-json', { at: 'file' })])
    const read = Package.safeParse(tree)
    if (!read.success) {
      const path = read.error.issues[0]?.path.map((part) => `/${String(part)}`).join('') ?? '/'
      return err([problem('value-missing', { at: 'path', path })])
    }
    const table = tableOfPackage(read.data)
    return table.rows.length === 0 ? err([problem('no-rows', { at: 'file' })]) : ok({ kind: 'tables', tables: [table] })
  },
}

function tableOfPackage({
  CFDocument: document,
  CFItems: items,
  CFAssociations,
}: z.infer<typeof Package>): SourceTable {
  const associations = CFAssociations.flatMap((one) => Association.safeParse(one).data ?? [])
  const byId = new Map(items.map((item) => [item.identifier, item]))
  const { childrenOf, withParent } = family(associations, byId)
  const leavesOf = (id: string): readonly Item[] =>
    (childrenOf.get(id) ?? []).flatMap((child) => (childrenOf.has(child) ? [] : (byId.get(child) ?? [])))

  const modules = items.filter(({ identifier }) => leavesOf(identifier).length > 0)
  const ofDocument = items.filter(({ identifier }) => !childrenOf.has(identifier) && !withParent.has(identifier))
  const records = [
    ...modules.map((item) => ({
      place: { at: 'path', path: item.identifier } as const,
      values: columns(item, leavesOf(item.identifier)),
    })),
    ...(ofDocument.length === 0
      ? []
      : [{ place: { at: 'path', path: document.identifier } as const, values: columns(document, ofDocument) }]),
  ]
  const other = associations.filter(({ associationType }) => associationType !== 'isChildOf').length
  const groups = items.filter(({ identifier }) => childrenOf.has(identifier)).length - modules.length
  return tableOf(records, {
    name: document.title,
    beside: [
      ...(other === 0 ? [] : [{ kind: 'associations', count: other }]),
      ...(groups === 0 ? [] : [{ kind: 'groups', count: groups }]),
      ...(CFAssociations.length === associations.length
        ? []
        : [{ kind: 'damagedAssociations', count: CFAssociations.length - associations.length }]),
    ],
  })
}

/** Of each item its children, in the order of their numbers, then of the file; and which items are a child of another. */
function family(associations: readonly Association[], byId: ReadonlyMap<string, Item>) {
  const links = associations
    .filter(
      ({ associationType, originNodeURI, destinationNodeURI }) =>
        associationType === 'isChildOf' &&
        byId.has(originNodeURI.identifier) &&
        byId.has(destinationNodeURI.identifier),
    )
    .map(({ originNodeURI, destinationNodeURI, sequenceNumber }) => ({
      child: originNodeURI.identifier,
      parent: destinationNodeURI.identifier,
      number: sequenceNumber ?? Infinity,
    }))
  const places = new Map([...byId.keys()].map((id, place) => [id, place]))
  const placeOf = ({ child }: { readonly child: string }) => places.get(child) ?? 0
  const inOrder = links.toSorted((a, b) =>
    a.number === b.number ? placeOf(a) - placeOf(b) : a.number < b.number ? -1 : 1,
  )
  const childrenOf = new Map(
    [...Map.groupBy(inOrder, ({ parent }) => parent)].map(([parent, all]) => [
      parent,
      [...new Set(all.map(({ child }) => child))],
    ]),
  )
  return { childrenOf, withParent: new Set(links.map(({ child }) => child)) }
}

function columns(of: Item | Readonly<Record<string, unknown>>, outcomes: readonly Item[]): Map<string, string> {
  const values = new Map<string, string>()
  for (const [key, value] of Object.entries(of)) {
    if (typeof value === 'string' || typeof value === 'number') values.set(key, String(value))
    else if (Array.isArray(value)) values.set(key, value.filter((one) => typeof one === 'string').join('\n'))
  }
  const { fullStatement: statement } = of
  // Else a statement over two lines would be two values.
  if (typeof statement === 'string') values.set('fullStatement', oneLine(statement))
  values.set('outcome.fullStatement', outcomes.map(({ fullStatement }) => oneLine(fullStatement)).join('\n'))
  const codes = outcomes.map((item) => (typeof item['humanCodingScheme'] === 'string' ? item['humanCodingScheme'] : ''))
  if (codes.every((code) => code !== '')) values.set('outcome.humanCodingScheme', codes.map(oneLine).join('\n'))
  return values
}
