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
  const credentials = readings
    .flatMap((reading) => reading.credentials)
    .reduce<readonly ReadCredential[]>((joined, credential) => {
      const known = joined.find(({ pointer }) => pointer === credential.pointer)
      return known ? joined.map((one) => (one === known ? joinTwo(known, credential) : one)) : [...joined, credential]
    }, [])
  return { credentials, remarks: withoutDoubles(readings.flatMap(({ remarks }) => remarks)) }
}

function joinTwo(first: ReadCredential, second: ReadCredential): ReadCredential {
  const assertions = elementNames.flatMap((element) => {
    const [ours, theirs] = [statedIn(first, element), statedIn(second, element)]
    const offset = once.has(element) ? 0 : Math.max(-1, ...ours.map(({ item }) => item)) + 1
    const both = [...ours, ...theirs.map((one) => ({ ...one, item: one.item + offset }))]
    return both.length > 0 ? both.toSorted((a, b) => a.item - b.item) : [missingAssertion(element)]
  })
  return { pointer: first.pointer, assertions, children: [...first.children, ...second.children] }
}

const statedIn = (credential: ReadCredential, element: ElementName): readonly Assertion[] =>
  credential.assertions.filter((one) => one.element === element && one.state !== 'missing')

/** Two importers may stumble over the same place. */
function withoutDoubles(remarks: readonly Remark[]): readonly Remark[] {
  const keys = remarks.map(({ code, pointer }) => `${code} ${pointer}`)
  return remarks.filter((_, index) => keys.indexOf(keys[index] ?? '') === index)
}
