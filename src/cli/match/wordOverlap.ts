/** The simplest measure there is, to hold every other against: words in common by words in all, 0…1. */
export function overlapOf(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  const shared = a.intersection(b).size
  return shared === 0 ? 0 : shared / (a.size + b.size - shared)
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
}
