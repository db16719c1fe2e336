/** Beyond any transcript (10,000 credits or 16,000 hours in one line, 300 lines) the largest claim stands alone. */
const most = { figure: 1_000_000, claims: 300 }

/**
 * What several claims of one credential come to together, in whole units (hundredths of a credit, minutes).
 *
 * A transcript may list a total beside the courses that it is the total of, and nothing but the figures tells. A figure
 * that is the sum of smaller ones is therefore left out: the same learning counts once (ECTS Users' Guide 2015), so
 * rather a course too few than a total too many. A total of one single part looks like two courses of one size, and is
 * read as such. Null where there is no claim.
 */
export function claimSum(claims: readonly number[]): number | null {
  if (claims.length === 0) return null
  const ascending = claims.filter((claim) => claim > 0).sort((a, b) => a - b)
  const largest = ascending.at(-1) ?? 0
  if (largest > most.figure || ascending.length > most.claims) return largest
  let sum = 0
  /** Bit n is set where smaller claims can make n. */
  let reached = 1n
  for (const size of new Set(ascending)) {
    const same = ascending.filter((claim) => claim === size)
    if (((reached >> BigInt(size)) & 1n) === 0n) sum += size * same.length
    for (const one of same) reached = BigInt.asUintN(largest + 1, reached | (reached << BigInt(one)))
  }
  return sum
}
