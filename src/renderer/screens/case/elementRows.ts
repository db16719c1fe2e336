import { ElementName } from '#core/credential/element.ts'

/** The element whose row has the focus, null where the focus is elsewhere. */
export function elementWithFocus(): ElementName | null {
  const row = document.activeElement?.closest<HTMLElement>('.element-table [data-key]')
  return ElementName.safeParse(row?.dataset['key']).data ?? null
}

/** Gives the focus to an element's row. */
export function focusElement(element: ElementName) {
  document.querySelector<HTMLElement>(`.element-table [data-key="${element}"]`)?.focus()
}
