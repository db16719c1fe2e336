/** Numbers of 0 to below 1 as if by chance, the same at every run: a linear congruential generator (Numerical Recipes). */
export function drawing(): () => number {
  let state = 1
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}
