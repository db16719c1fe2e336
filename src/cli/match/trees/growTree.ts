import { mostBins } from './binned.ts'

/** What a tree is grown upon: rows of binned measures, and how the loss changes with the score of each row. */
export interface Ground {
  /** Row by row, one number for each of `edges`. */
  readonly bins: Uint8Array
  readonly edges: readonly Float64Array[]
  readonly pulls: Float64Array
  readonly curves: Float64Array
}

/** One tree as `Trees` holds it. */
export interface GrownTree {
  readonly asks: Int16Array
  /** The bin that a row must lie above to go the second way. */
  readonly bins: Uint8Array
  readonly leaves: Float64Array
}

/** How a tree grows, and what holds it back. */
export interface Growth {
  readonly depth: number
  /** How much of what would be best for its rows a leaf says. */
  readonly step: number
  /** Holds what a leaf says near 0, the fewer rows come to it the more. */
  readonly held: number
  /** Of the second derivative at least so much on each side of a decision. */
  readonly leastOnSide: number
}

/** Decides row by row of the tree what parts its rows best, by the measures that it may ask. */
export function growTree(ground: Ground, rows: Int32Array, measures: Int32Array, growth: Growth): GrownTree {
  const { depth } = growth
  const decisions = (1 << depth) - 1
  const asks = new Int16Array(decisions).fill(-1)
  const bins = new Uint8Array(decisions)
  let level: Branch[] = [{ rows, sums: summed(ground, rows, measures) }]
  for (let row = 0, first = 0; row < depth; first = 2 * first + 1, row += 1) {
    level = level.flatMap((branch, nth) => {
      const best = bestSplit(ground, branch, measures, growth)
      if (best === null) return [branch, bare]
      asks[first + nth] = best.measure
      bins[first + nth] = best.bin
      return parted(ground, branch, best, row === depth - 1 ? null : measures)
    })
  }
  return { asks, bins, leaves: Float64Array.from(level, ({ rows: left }) => leafOf(ground, left, growth)) }
}

/** What the tree says of the row that begins at `at`. */
export function leafAt({ asks, bins, leaves }: GrownTree, rows: Uint8Array, at: number): number {
  let place = 0
  while (place < asks.length) {
    const asked = asks[place] ?? -1
    place = 2 * place + (asked >= 0 && (rows[at + asked] ?? 0) > (bins[place] ?? 0) ? 2 : 1)
  }
  return leaves[place - asks.length] ?? 0
}

interface Branch {
  readonly rows: Int32Array
  /** For each measure and bin what `pulls` and `curves` come to. */
  readonly sums: Float64Array
}

const bare: Branch = { rows: new Int32Array(), sums: new Float64Array() }
const perMeasure = 2 * mostBins

function summed({ bins, edges, pulls, curves }: Ground, rows: Int32Array, measures: Int32Array): Float64Array {
  const sums = new Float64Array(measures.length * perMeasure)
  const width = edges.length
  for (const row of rows) {
    const [pull, curve] = [pulls[row] ?? 0, curves[row] ?? 0]
    for (let nth = 0; nth < measures.length; nth += 1) {
      const at = nth * perMeasure + 2 * (bins[row * width + (measures[nth] ?? 0)] ?? 0)
      sums[at] = (sums[at] ?? 0) + pull
      sums[at + 1] = (sums[at + 1] ?? 0) + curve
    }
  }
  return sums
}

interface Split {
  readonly measure: number
  /** Rows of a higher one go the second way. */
  readonly bin: number
}

function bestSplit(
  ground: Ground,
  { rows, sums }: Branch,
  measures: Int32Array,
  { held, leastOnSide }: Growth,
): Split | null {
  const { edges } = ground
  const { pull, curve } = totalOf(ground, rows)
  let most = worthwhile + worthOf(pull, curve, held)
  let best: Split | null = null
  for (let nth = 0; nth < measures.length; nth += 1) {
    const measure = measures[nth] ?? 0
    const cuts = edges[measure]?.length ?? 0
    let [below, curveBelow] = [0, 0]
    for (let bin = 0; bin < cuts; bin += 1) {
      below += sums[nth * perMeasure + 2 * bin] ?? 0
      curveBelow += sums[nth * perMeasure + 2 * bin + 1] ?? 0
      if (curveBelow < leastOnSide) continue
      if (curve - curveBelow < leastOnSide) break
      const worth = worthOf(below, curveBelow, held) + worthOf(pull - below, curve - curveBelow, held)
      if (worth > most) {
        most = worth
        best = { measure, bin }
      }
    }
  }
  return best
}

const worthwhile = 1e-6

function worthOf(pull: number, curve: number, held: number): number {
  return (pull * pull) / (curve + held)
}

/** Both ways of a decision. The sums of the fuller one are what the other leaves of the whole; `null` where none are needed. */
function parted(
  ground: Ground,
  { rows, sums }: Branch,
  { measure, bin }: Split,
  measures: Int32Array | null,
): Branch[] {
  const ways = divided(ground, rows, { measure, bin })
  if (measures === null) return ways.map((way) => ({ ...bare, rows: way }))
  const fewer = ways[0].length < ways[1].length ? 0 : 1
  const own = summed(ground, ways[fewer], measures)
  const rest = new Float64Array(sums.length)
  for (let nth = 0; nth < sums.length; nth += 1) rest[nth] = (sums[nth] ?? 0) - (own[nth] ?? 0)
  return ways.map((way, nth) => ({ rows: way, sums: nth === fewer ? own : rest }))
}

function divided(
  { bins, edges }: Ground,
  rows: Int32Array,
  { measure, bin }: Split,
): readonly [Int32Array, Int32Array] {
  const [below, above] = [new Int32Array(rows.length), new Int32Array(rows.length)]
  let [lower, higher] = [0, 0]
  for (const row of rows) {
    if ((bins[row * edges.length + measure] ?? 0) > bin) above[higher++] = row
    else below[lower++] = row
  }
  return [below.slice(0, lower), above.slice(0, higher)]
}

function totalOf({ pulls, curves }: Ground, rows: Int32Array): { readonly pull: number; readonly curve: number } {
  let [pull, curve] = [0, 0]
  for (const row of rows) {
    pull += pulls[row] ?? 0
    curve += curves[row] ?? 0
  }
  return { pull, curve }
}

function leafOf(ground: Ground, rows: Int32Array, { step, held }: Growth): number {
  const { pull, curve } = totalOf(ground, rows)
  return rows.length === 0 ? 0 : Math.round(((-step * pull) / (curve + held)) * 1e5) / 1e5
}
