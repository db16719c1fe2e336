import type { ReadCredential } from '../credential/credential.ts'
import type { ElementName } from '../credential/element.ts'

/**
 * What a credential says of an element: `item part value`, one line an assertion; a missing element is the word alone. `shown` words
 * one field of a value.
 */
export function linesOf(
  credential: ReadCredential | undefined,
  element: ElementName,
  shown: (field: unknown) => string = String,
): readonly string[] {
  const words = (value: object) =>
    Object.entries(value)
      .filter(([key]) => key !== 'kind')
      .map(([, field]) => shown(field))
      .join(' | ')
  return (credential?.assertions ?? [])
    .filter((one) => one.element === element)
    .map(({ item, part, value }) => (value === null ? 'missing' : `${String(item)} ${part} ${words(value)}`))
}
