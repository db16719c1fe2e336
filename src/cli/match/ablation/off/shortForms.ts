/** In the place of the lists of short forms: none is opened. */
export function pairs(): ReadonlyMap<string, string> {
  return new Map()
}
