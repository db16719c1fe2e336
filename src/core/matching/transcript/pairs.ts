/** Short form and word, pair after pair with a dot between: "intro introduction · stat statistics". */
export function pairs(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const pair of text.split('·')) {
    const [short, word] = pair.trim().split(/\s+/)
    if (short !== undefined && word !== undefined && short !== word) found.set(short, word)
  }
  return found
}
