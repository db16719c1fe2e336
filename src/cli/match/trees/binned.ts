/** Steps that a measure is cut into. */
export const mostBins = 32
/** Of the rows each third is looked at for where to cut. */
const stride = 3

/**
 * For each place of a row where its numbers are cut into about equally full steps: between two numbers that do occur, so
 * that one that is rounded otherwise stays on its side.
 */
export function edgesOf(rows: Float32Array, width: number): Float64Array[] {
  const count = rows.length / width
  return Array.from({ length: width }, (_, place) => {
    const sorted = new Float64Array(Math.ceil(count / stride))
    for (let nth = 0; nth < sorted.length; nth += 1) sorted[nth] = rows[nth * stride * width + place] ?? 0
    sorted.sort()
    const edges = new Set<number>()
    for (let bin = 1; bin < mostBins; bin += 1) {
      let at = Math.floor((bin * sorted.length) / mostBins)
      const low = sorted[at] ?? 0
      while (at < sorted.length && sorted[at] === low) at += 1
      const high = sorted[at]
      if (high !== undefined) edges.add(Math.round(((low + high) / 2) * 1e5) / 1e5)
    }
    return Float64Array.from([...edges].sort((a, b) => a - b))
  })
}

/** For each number of `rows` how many edges of its place lie below it. */
export function binnedBy(edges: readonly Float64Array[], rows: Float32Array): Uint8Array {
  const bins = new Uint8Array(rows.length)
  const width = edges.length
  edges.forEach((own, place) => {
    for (let at = place; at < rows.length; at += width) bins[at] = countBelow(own, rows[at] ?? 0)
  })
  return bins
}

function countBelow(edges: Float64Array, value: number): number {
  let [low, high] = [0, edges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (value > (edges[middle] ?? 0)) low = middle + 1
    else high = middle
  }
  return low
}
