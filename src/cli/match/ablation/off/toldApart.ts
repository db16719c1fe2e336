/** In the place of the words that are told apart: none is. */
export function stemToldApart(): undefined {
  return undefined
}

export function isToldApart(): boolean {
  return false
}
