import type { ReadCredential } from '../credential/credential.ts'
import { elementNames, type Assertion, type ElementName } from '../credential/element.ts'
import { missingAssertion } from './assemble.ts'
import type { Reading, Remark } from './importer.ts'

/** Elements a credential has once: two readings of one stand side by side instead of being counted on. */
const once: ReadonlySet<ElementName> = new Set([
  'learner',
  'title',
  'issuer',
  'issuerCountry',
  'issuedOn',
  'awardedOn',
  'validFrom',
  'validUntil',
])

/** Joins what several importers made of one document: awards with the same pointer are one, with both origins. */
export function joinReadings(readings: readonly Reading[]): {
  readonly credentials: readonly ReadCredential[]
  readonly remarks: readonly Remark[]
} {
  const byPointer = new Map<string, ReadCredential>()
  for (const credential of readings.flatMap((reading) => reading.credentials)) {
    const known = byPointer.get(credential.pointer)
    byPointer.set(credential.pointer, known ? joinTwo(known, credential) : credential)
  }
  return { credentials: [...byPointer.values()], remarks: withoutDoubles(readings.flatMap(({ remarks }) => remarks)) }
}

function joinTwo(first: ReadCredential, second: ReadCredential): ReadCredential {
  const assertions = elementNames.flatMap((element) => {
    const [ours, theirs] = [statedIn(first, element), statedIn(second, element)]
    const offset = once.has(element) ? 0 : ours.reduce((next, { item }) => Math.max(next, item + 1), 0)
    const both = [...ours, ...theirs.map((one) => ({ ...one, item: one.item + offset }))]
    return both.length > 0 ? both.toSorted((a, b) => a.item - b.item) : [missingAssertion(element)]
  })
  return { pointer: first.pointer, assertions, children: [...first.children, ...second.children] }
}

const statedIn = (credential: ReadCredential, element: ElementName): readonly Assertion[] =>
  credential.assertions.filter((one) => one.element === element && one.state !== 'missing')

/** Two importers may stumble over the same place. */
function withoutDoubles(remarks: readonly Remark[]): readonly Remark[] {
  return [...new Map(remarks.map((remark) => [`${remark.code} ${remark.pointer}`, remark])).values()]
}
