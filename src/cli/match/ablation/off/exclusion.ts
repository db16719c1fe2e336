/** In the place of the rule that reads "without" and "not": nothing is taken away. */
export function exclusionOf(): null {
  return null
}
