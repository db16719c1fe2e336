import type { ReadCredential } from '../credential/credential.ts'
import type { Assertion, ElementName } from '../credential/element.ts'
import type { NamedBody } from './subject.ts'

/** A body as it was read: all its identifiers and names, in any language. */
export function bodyIn(read: ReadCredential | null, element: ElementName): NamedBody | null {
  const rows = (read?.assertions ?? []).filter((one) => one.element === element && one.value !== null)
  return bodyOf(rows)
}

/** The bodies that were read, an item each. */
export function bodiesIn(read: ReadCredential | null, element: ElementName): NamedBody[] {
  const rows = (read?.assertions ?? []).filter((one) => one.element === element && one.value !== null)
  return [...Map.groupBy(rows, ({ item }) => item).values()].flatMap((said) => bodyOf(said) ?? [])
}

function bodyOf(rows: readonly Assertion[]): NamedBody | null {
  const [first] = rows
  if (first === undefined) return null
  return { ids: rows.flatMap(idIn), names: rows.flatMap(nameIn), pointer: pointerOf(first) }
}

const idIn = ({ value }: Assertion): string[] => (value?.kind === 'identifier' ? [value.id] : [])
/** A country has a name of its own. */
const nameIn = ({ part, value }: Assertion): string[] =>
  value?.kind === 'text' && part !== 'countryName' ? [value.text] : []
const pointerOf = ({ origin }: Assertion): string => (origin?.from === 'file' ? origin.pointer : '')
