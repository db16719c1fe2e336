import { productsWith } from '#core/matching/productsWith.ts'
import { sequence } from '#core/statistics/sequence.ts'
import { createRows } from './learnedRows.ts'

/** Texts that belong together, each by the rows of its words. */
export interface Group {
  readonly texts: readonly Uint32Array[]
  readonly weight: number
}

export interface Learning {
  readonly dimensions: number
  readonly steps: number
  /** Groups that are held against one another in a step. */
  readonly together: number
  /** What a cosine is multiplied with before it is made a chance. */
  readonly sharpness: number
  readonly rate: number
}

export const usual: Learning = { dimensions: 192, steps: 2000, together: 512, sharpness: 20, rate: 0.004 }

/**
 * Learns for each row where it points, so that of two texts of a group each points nearer to the other than to the texts
 * of other groups: the loss of van den Oord, Li and Vinyals 2018 (arXiv 1807.03748), in both directions, over the sums of
 * rows, by Adam (Kingma and Ba 2015) on the rows that a step touches. The same input gives the same numbers.
 *
 * `told` hears the loss, the mean since it heard last.
 */
export function learnTopics(
  groups: readonly Group[],
  rows: number,
  { dimensions, steps, together, sharpness, rate }: Learning,
  told: (step: number, loss: number) => void,
): Float32Array {
  const random = sequence(1)
  const draw = drawer(groups, random)
  const learned = createRows(rows, dimensions, random)
  const [near, far] = [new Float64Array(together * together), new Float64Array(together * together)]
  let sum = 0
  for (let step = 0; step < steps; step += 1) {
    const drawn = Array.from({ length: together }, draw)
    const [ones, others] = [learned.read(drawn.map(([one]) => one)), learned.read(drawn.map(([, other]) => other))]
    cosines(ones.units, others.units, dimensions, near)
    sum += chances(near, far, together, sharpness)
    learned.learn(
      [
        { texts: ones, slope: weighted(far, others.units, together, dimensions, 'rows') },
        { texts: others, slope: weighted(far, ones.units, together, dimensions, 'columns') },
      ],
      rate * (1 - step / steps) + rate / 20,
    )
    if ((step + 1) % toldEach !== 0) continue
    told(step + 1, sum / toldEach)
    sum = 0
  }
  return learned.numbers
}

const toldEach = 100

/** Draws two different texts of a group, groups by their weights. */
function drawer(groups: readonly Group[], random: () => number) {
  let all = 0
  const upTo = Float64Array.from(groups, ({ weight }) => (all += weight))
  return (): readonly [Uint32Array, Uint32Array] => {
    const at = random() * all
    let [low, high] = [0, groups.length - 1]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((upTo[middle] ?? 0) > at) high = middle
      else low = middle + 1
    }
    const texts = groups[low]?.texts ?? []
    const one = Math.floor(random() * texts.length)
    const other = (one + 1 + Math.floor(random() * (texts.length - 1))) % texts.length
    return [texts[one] ?? none, texts[other] ?? none]
  }
}

const none = new Uint32Array()

/** `into[i][j]`: the cosine of the i-th of `ones` and the j-th of `others`, rows of length 1. */
function cosines(ones: Float32Array, others: Float32Array, dimensions: number, into: Float64Array<ArrayBuffer>): void {
  const count = ones.length / dimensions
  for (let i = 0; i < count; i += 1) {
    const one = ones.subarray(i * dimensions, (i + 1) * dimensions)
    productsWith(one, others, into.subarray(i * count, (i + 1) * count))
  }
}

/** Puts into `slopes` how the loss changes with each cosine, and gives the loss. */
function chances(near: Float64Array, slopes: Float64Array, count: number, sharpness: number): number {
  slopes.fill(0)
  let loss = 0
  const share = (start: number, step: number, own: number) => {
    let sum = 0
    for (let nth = 0; nth < count; nth += 1) sum += Math.exp(sharpness * ((near[start + nth * step] ?? 0) - 1))
    for (let nth = 0; nth < count; nth += 1) {
      const at = start + nth * step
      const chance = Math.exp(sharpness * ((near[at] ?? 0) - 1)) / sum
      slopes[at] = (slopes[at] ?? 0) + (sharpness * (chance - (nth === own ? 1 : 0))) / count
      if (nth === own) loss -= Math.log(chance) / count
    }
  }
  for (let own = 0; own < count; own += 1) {
    share(own * count, 1, own)
    share(own, count, own)
  }
  return loss
}

const negligible = 1e-6

/** For each row (or column) of `weights` the sum of `units` by its weights. */
function weighted(
  weights: Float64Array,
  units: Float32Array,
  count: number,
  dimensions: number,
  by: 'rows' | 'columns',
): Float32Array {
  const sums = new Float32Array(count * dimensions)
  const [ofSum, ofUnit] = by === 'rows' ? [count, 1] : [1, count]
  for (let i = 0; i < count; i += 1) {
    for (let j = 0; j < count; j += 1) {
      const weight = weights[i * ofSum + j * ofUnit] ?? 0
      // Of most texts that do not belong together next to nothing is to be learned.
      if (Math.abs(weight) < negligible) continue
      for (let nth = 0; nth < dimensions; nth += 1) {
        sums[i * dimensions + nth] = (sums[i * dimensions + nth] ?? 0) + weight * (units[j * dimensions + nth] ?? 0)
      }
    }
  }
  return sums
}
