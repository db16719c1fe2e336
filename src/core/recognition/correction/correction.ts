import type { PersonName } from '../case.ts'
import type { Contact } from '../contact.ts'

/** What is recorded of an applicant and can be put right, each with its value before and after. */
export interface Recorded {
  readonly names: readonly PersonName[]
  /** A local date; null is not known. */
  readonly birthDate: string | null
  /** Null is not known. */
  readonly contact: Contact | null
}
type CorrectedField = keyof Recorded

/** A change of one field; `corrects` where it takes away or alters what was recorded, which then needs a reason. */
export interface FieldChange {
  readonly field: CorrectedField
  readonly before: unknown
  readonly after: unknown
  readonly corrects: boolean
}

/**
 * What differs, field by field. Filling in what was not known, or adding a name, corrects nothing; replacing it does.
 *
 * Source: GDPR art. 16 (rectification; completing is a case of its own) and art. 5(2): the office can show what it changed.
 */
export function changesOf(before: Recorded, after: Partial<Recorded>): FieldChange[] {
  const changes: FieldChange[] = []
  if (after.names !== undefined && !sameNames(before.names, after.names)) {
    const kept = new Set(after.names.map(keyOf))
    const corrects = before.names.some((name) => !kept.has(keyOf(name)))
    changes.push({ field: 'names', before: before.names, after: after.names, corrects })
  }
  if (after.birthDate !== undefined && after.birthDate !== before.birthDate) {
    const corrects = before.birthDate !== null
    changes.push({ field: 'birthDate', before: before.birthDate, after: after.birthDate, corrects })
  }
  if (after.contact !== undefined && contactKey(after.contact) !== contactKey(before.contact)) {
    const corrects = before.contact !== null && !completes(before.contact, after.contact)
    changes.push({ field: 'contact', before: before.contact, after: after.contact, corrects })
  }
  return changes
}

const keyOf = ({ kind, given, family, order, validFrom, validTo }: PersonName) =>
  JSON.stringify([kind, given, family, order, validFrom, validTo])

function sameNames(one: readonly PersonName[], other: readonly PersonName[]): boolean {
  return one.map(keyOf).join('\n') === other.map(keyOf).join('\n')
}

const contactKey = (contact: Contact | null) =>
  contact === null ? '' : JSON.stringify([contact.email, contact.phone, contact.address, contact.language])

function completes(before: Contact, after: Contact | null): boolean {
  const keys = ['email', 'phone', 'address', 'language'] as const
  return keys.every((key) => before[key] === '' || before[key] === after?.[key])
}
