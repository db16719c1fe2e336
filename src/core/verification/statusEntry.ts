import { at, every, type JsonNode, textOf, typesOf } from '../importing/json/node.ts'

/** One entry of a credential that says on which list its status is to be looked up. */
export interface StatusEntry {
  readonly kind: 'bits' | 'ids'
  readonly url: string
  readonly purpose: 'revocation' | 'suspension'
  /** Place in the list; of a list of ids, the credential's own id. */
  readonly place: number | string
  readonly pointer: string
}

/** An entry that cannot be looked up, and why. */
export interface UnusableEntry {
  readonly unusable: 'kindUnknown' | 'purposeUnknown' | 'entryIncomplete'
  readonly found: string
  readonly pointer: string
}

/** European files also write their entries as `status`. */
export function statusEntriesOf(credential: JsonNode): (StatusEntry | UnusableEntry)[] {
  const own = textOf(at(credential, 'id'))
  return [...every(credential, 'credentialStatus'), ...every(credential, 'status')]
    .filter(({ value }) => typeof value === 'object')
    .map((entry) => readEntry(entry, own))
}

function readEntry(entry: JsonNode, credentialId: string | null): StatusEntry | UnusableEntry {
  const { pointer } = entry
  const [type = ''] = typesOf(entry)
  if (type === '1EdTechRevocationList') {
    const url = textOf(at(entry, 'id'))
    if (url === null || credentialId === null) return { unusable: 'entryIncomplete', found: type, pointer }
    return { kind: 'ids', url, purpose: 'revocation', place: credentialId, pointer }
  }
  if (type !== 'BitstringStatusListEntry' && type !== 'StatusList2021Entry') {
    return { unusable: 'kindUnknown', found: type, pointer }
  }
  const purpose = textOf(at(entry, 'statusPurpose')) ?? ''
  if (purpose !== 'revocation' && purpose !== 'suspension')
    return { unusable: 'purposeUnknown', found: purpose, pointer }
  const url = textOf(at(entry, 'statusListCredential'))
  const index = indexOf(at(entry, 'statusListIndex').value)
  const size = at(entry, 'statusSize').value ?? 1
  if (url === null || index === null || size !== 1) return { unusable: 'entryIncomplete', found: type, pointer }
  return { kind: 'bits', url, purpose, place: index, pointer }
}

function indexOf(value: unknown): number | null {
  const text = typeof value === 'number' ? String(value) : value
  return typeof text === 'string' && /^\d{1,15}$/.test(text) ? Number(text) : null
}
