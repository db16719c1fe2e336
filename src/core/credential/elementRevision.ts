import type { ElementName } from './element.ts'

/**
 * How often persons have given an element a value or taken one back: raised by each, so that who shows the same number shows
 * the same values. A file's own count nothing; they stay as they were read.
 */
export function elementRevision(
  element: ElementName,
  known: {
    /** `at` is null for what a file says. */
    readonly elements: readonly { readonly element: ElementName; readonly at: string | null }[]
    readonly takenBack: readonly { readonly element: ElementName }[]
  },
): number {
  const given = known.elements.filter((one) => one.element === element && one.at !== null).length
  const gone = known.takenBack.filter((one) => one.element === element).length
  return given + 2 * gone
}
