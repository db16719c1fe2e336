import { elementNames, elements, type Assertion, type ElementName } from './element.ts'

/** Mandatory elements of the EU standard that a credential neither states nor has been given, in the list's order. */
export function missingElements(rows: readonly Pick<Assertion, 'element' | 'state'>[]): ElementName[] {
  return elementNames.filter((name) => elements[name] === 'mandatory' && !isKnown(rows, name))
}

/** Stated, supplied, or not applicable with its reason. */
export function isKnown(rows: readonly Pick<Assertion, 'element' | 'state'>[], element: ElementName): boolean {
  return rows.some((row) => row.element === element && row.state !== 'missing')
}
