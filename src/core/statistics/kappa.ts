/** How far two ratings of the same things agree beyond chance. */
export interface Kappa {
  /** How many things both rated. */
  readonly rated: number
  /** The share on which they agree: 0…1. */
  readonly agreed: number
  /** 1 is full agreement, 0 what chance brings; `null` where both gave one rating alone, so that chance agrees too. */
  readonly kappa: number | null
  /** The 95 % interval of `kappa` by its large-sample error: with fewer than some 50 things it is too narrow. */
  readonly interval: { readonly from: number; readonly to: number } | null
}

/**
 * Cohen's kappa (1960) of unordered ratings, with the standard error of Fleiss, Cohen and Everitt (1969).
 *
 * Each pair holds the two ratings of one thing.
 */
export function cohensKappa(pairs: readonly (readonly [string, string])[]): Kappa {
  const rated = pairs.length
  if (rated === 0) return { rated, agreed: 0, kappa: null, interval: null }
  const share = (count: number) => count / rated
  const first = counted(pairs.map(([rating]) => rating))
  const second = counted(pairs.map(([, rating]) => rating))
  const shareFirst = (rating: string) => share(first.get(rating) ?? 0)
  const shareSecond = (rating: string) => share(second.get(rating) ?? 0)
  const agreed = share(pairs.filter(([one, other]) => one === other).length)
  const byChance = [...first.keys()].reduce((sum, rating) => sum + shareFirst(rating) * shareSecond(rating), 0)
  if (byChance >= 1) return { rated, agreed, kappa: null, interval: null }

  const kappa = (agreed - byChance) / (1 - byChance)
  // Each pair is one cell of the table of both ratings, so the sums over its cells are means over the pairs.
  const spread = pairs.reduce((sum, [one, other]) => {
    const margins = shareSecond(one) + shareFirst(other)
    const term = one === other ? 1 - byChance - margins * (1 - agreed) : -(1 - agreed) * margins
    return sum + share(term * term)
  }, 0)
  const lost = agreed * byChance - 2 * byChance + agreed
  const error = Math.sqrt(Math.max(0, spread - lost * lost) / rated) / (1 - byChance) ** 2
  return {
    rated,
    agreed,
    kappa,
    interval: { from: Math.max(-1, kappa - z * error), to: Math.min(1, kappa + z * error) },
  }
}

/** Of the normal distribution, for 95 %. */
const z = 1.959964

function counted(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
