import { elementNames, type Assertion, type ElementName } from '../credential/element.ts'
import type { Remark } from './importer.ts'
import { isRemark, type Findings, type Leaf } from './leaves.ts'

/** What was found for one item of one element. */
export interface Section {
  readonly element: ElementName
  readonly item: number
  readonly findings: Findings
}

export const section = (element: ElementName, item: number, ...findings: readonly Findings[]): Section => ({
  element,
  item,
  findings: findings.flat(),
})

/** Items counted from `first`, one for each entry; an entry that states nothing keeps its number. */
export function numbered(element: ElementName, first: number, entries: readonly Findings[]): readonly Section[] {
  return entries.map((findings, index) => section(element, first + index, findings))
}

/**
 * The assertions of one award: every element of the list in its order, by item, and one that says "missing" for each
 * that the file does not state.
 */
export function assemble(
  sections: readonly Section[],
  source: { readonly importer: string; readonly layer: string },
): { readonly assertions: readonly Assertion[]; readonly remarks: readonly Remark[] } {
  const assertions = elementNames.flatMap((element) => {
    const stated = sections
      .filter((one) => one.element === element)
      .toSorted((a, b) => a.item - b.item)
      .flatMap(({ item, findings }) =>
        findings.flatMap((one) => (isRemark(one) ? [] : [statedAssertion(element, item, one, source)])),
      )
    return stated.length > 0 ? stated : [missingAssertion(element)]
  })
  return { assertions, remarks: sections.flatMap(({ findings }) => findings.filter(isRemark)) }
}

function statedAssertion(
  element: ElementName,
  item: number,
  { part, value, pointer }: Leaf,
  { importer, layer }: { readonly importer: string; readonly layer: string },
): Assertion {
  const origin = { from: 'file', importer, layer, pointer } as const
  return { element, state: 'stated', item, part, value, reason: null, origin }
}

export function missingAssertion(element: ElementName): Assertion {
  return { element, state: 'missing', item: 0, part: 'value', value: null, reason: null, origin: null }
}
