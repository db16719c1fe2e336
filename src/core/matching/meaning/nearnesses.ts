import { productsWith } from '../productsWith.ts'

/** How far one direction agrees with each of several; a missing one agrees with none. The answer holds until the next call. */
export function nearnesses(directions: readonly (Float32Array | null)[]): (one: Float32Array | null) => Float64Array {
  const found = new Float64Array(directions.length)
  const dimensions = directions.find((direction) => direction !== null)?.length
  if (dimensions === undefined) return () => found
  const rows = new Float32Array(directions.length * dimensions)
  directions.forEach((direction, row) => {
    rows.set(direction ?? [], row * dimensions)
  })
  return (one) => (one === null ? found.fill(0) : productsWith(one, rows, found))
}
