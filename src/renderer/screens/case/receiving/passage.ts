import type { ValueSource } from '#contract/cases.ts'
import type { PaperPlace } from '#core/credential/element.ts'

/** Where in a document of the case a value stands. */
export type FromDocument = Extract<ValueSource, { readonly from: 'document' }>

/** Another place is marked: what a machine read of the one before goes with it. */
export function placedAt(document: FromDocument, place: PaperPlace): FromDocument {
  return { ...document, machineRead: undefined, ...place }
}

/** The officer types the passage, or corrects what a machine read. */
export function reworded(document: FromDocument, passage: string): FromDocument {
  const machineRead = document.machineRead === undefined || passage === '' ? undefined : 'changed'
  return { ...document, passage: passage === '' ? null : passage, machineRead }
}
