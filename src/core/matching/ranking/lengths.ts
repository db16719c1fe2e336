/** What a word counts in each text: less in a long one, by `penalty`; as is in one of average length. */
export function lengthShares(lengths: Uint32Array, weight: number, penalty: number): Float64Array {
  const average = averageOf(lengths)
  return Float64Array.from(lengths, (length) => weight / (1 - penalty + penalty * (length / average)))
}

/** At least 1. */
export function averageOf(lengths: Uint32Array): number {
  return Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length))
}
