/**
 * How many letters of one word are more, fewer, other or swapped with their neighbour in the other (restricted Damerau-Levenshtein
 * distance), in UTF-16 code units; Infinity where that is more than `atMost`. Either way round it is the same.
 *
 * Letters further apart than `atMost` places can't be each other's, so only a band along the diagonal is looked at.
 */
export function editsApart(one: string, other: string, atMost: number): number {
  if (one === other) return 0
  if (Math.abs(one.length - other.length) > atMost) return Infinity
  // A row of the band by how far it is off the diagonal, from -atMost on.
  const wide = 2 * atMost + 1
  let before: number[] = []
  let last = Array.from({ length: wide }, (_, at) => (at < atMost ? Infinity : at - atMost))
  for (let i = 1; i <= one.length; i += 1) {
    const row: number[] = []
    let least = Infinity
    for (let at = 0; at < wide; at += 1) {
      const j = i + at - atMost
      row.push(j < 0 || j > other.length ? Infinity : cell(i, j, at, row))
      least = Math.min(least, row[at] ?? Infinity)
    }
    if (least > atMost) return Infinity
    before = last
    last = row
  }
  const edits = last[other.length - one.length + atMost] ?? Infinity
  return edits > atMost ? Infinity : edits

  function cell(i: number, j: number, at: number, row: readonly number[]): number {
    const changed = j > 0 && one[i - 1] === other[j - 1] ? 0 : 1
    const best = Math.min(
      (last[at + 1] ?? Infinity) + 1,
      (row[at - 1] ?? Infinity) + 1,
      j === 0 ? Infinity : (last[at] ?? Infinity) + changed,
    )
    const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
    return swapped ? Math.min(best, (before[at] ?? Infinity) + 1) : best
  }
}
