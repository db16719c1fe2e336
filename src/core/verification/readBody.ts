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

/** How a body is reached is no number of it: others may be reached there, too. */
export function withoutContacts(read: ReadCredential | null): ReadCredential | null {
  return read === null ? null : { ...read, assertions: read.assertions.filter((one) => !isContact(one)) }
}

const isContact = ({ value }: Assertion): boolean =>
  value?.kind === 'identifier' && (value.scheme === 'emailAddress' || value.scheme === 'URL')

/** Of a body that is nothing but a country, nobody can say who it is. */
function bodyOf(rows: readonly Assertion[]): NamedBody | null {
  const [first] = rows
  const [ids, names] = [rows.flatMap(idIn), rows.flatMap(nameIn)]
  return first === undefined || ids.length + names.length === 0 ? null : { ids, names, pointer: pointerOf(first) }
}

const idIn = ({ value }: Assertion): string[] => (value?.kind === 'identifier' ? [value.id] : [])
/** A country has a name of its own. */
const nameIn = ({ part, value }: Assertion): string[] =>
  value?.kind === 'text' && part !== 'countryName' ? [value.text] : []
const pointerOf = ({ origin }: Assertion): string => (origin?.from === 'file' ? origin.pointer : '')
