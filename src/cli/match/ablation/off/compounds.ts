/** In the place of the rule that takes joined words apart. */
export function compoundParts(): string[] {
  return []
}
