/** How probable the first place says it is, and whether it was right. */
export interface Trial {
  readonly share: number
  readonly right: boolean
}

/**
 * Platt's scaling of the log-odds of the share, by Newton's method in bounded steps; held near the identity, which decides
 * where trials are few.
 */
export function calibrate(trials: readonly Trial[]): { slope: number; offset: number } {
  let [slope, offset] = [1, 0]
  const held = 5
  for (let round = 0; round < 50; round += 1) {
    let [gs, go, hss, hso, hoo] = [held * (slope - 1), held * offset, held, 0, held]
    for (const { share, right } of trials) {
      const odds = logOdds(share)
      const probability = 1 / (1 + Math.exp(-(slope * odds + offset)))
      const miss = probability - (right ? 1 : 0)
      const curve = probability * (1 - probability)
      gs += miss * odds
      go += miss
      hss += curve * odds * odds
      hso += curve * odds
      hoo += curve
    }
    const determinant = hss * hoo - hso * hso
    slope -= bounded((hoo * gs - hso * go) / determinant)
    offset -= bounded((hss * go - hso * gs) / determinant)
  }
  return { slope: Math.round(slope * 1e4) / 1e4, offset: Math.round(offset * 1e4) / 1e4 }
}

function bounded(step: number): number {
  return Math.max(-0.5, Math.min(0.5, step))
}

function logOdds(share: number): number {
  const inside = Math.min(1 - 1e-6, Math.max(1e-6, share))
  return Math.log(inside / (1 - inside))
}
