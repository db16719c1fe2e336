/** Texts of one step: the rows of each, where its rows point together, and how far. */
export interface ReadTexts {
  readonly rows: readonly Uint32Array[]
  /** `dimensions` numbers of length 1 for each text. */
  readonly units: Float32Array
  readonly lengths: Float32Array
}

export interface LearnedRows {
  readonly numbers: Float32Array
  readonly read: (rows: readonly Uint32Array[]) => ReadTexts
  /** `slope` is how the loss changes with each number of `units`. */
  readonly learn: (parts: readonly { readonly texts: ReadTexts; readonly slope: Float32Array }[], rate: number) => void
}

const [firstDecay, secondDecay, tiny] = [0.9, 0.999, 1e-8]

/** Numbers for each row, small and by chance at first; Adam's two moments are moved where a step touches a row. */
export function createRows(count: number, dimensions: number, random: () => number): LearnedRows {
  const size = count * dimensions
  const numbers = Float32Array.from({ length: size }, () => 0.05 * normal(random))
  const [first, second] = [new Float32Array(size), new Float32Array(size)]
  let steps = 0

  function read(rows: readonly Uint32Array[]): ReadTexts {
    const units = new Float32Array(rows.length * dimensions)
    const lengths = new Float32Array(rows.length)
    rows.forEach((own, text) => {
      const unit = units.subarray(text * dimensions, (text + 1) * dimensions)
      for (const row of own) {
        for (let nth = 0; nth < dimensions; nth += 1)
          unit[nth] = (unit[nth] ?? 0) + (numbers[row * dimensions + nth] ?? 0)
      }
      const length = Math.max(1e-4, Math.sqrt(unit.reduce((sum, value) => sum + value * value, 0)))
      for (let nth = 0; nth < dimensions; nth += 1) unit[nth] = (unit[nth] ?? 0) / length
      lengths[text] = length
    })
    return { rows, units, lengths }
  }

  function learn(parts: Parameters<LearnedRows['learn']>[0], rate: number): void {
    const slopes = new Map<number, Float32Array>()
    for (const { texts, slope } of parts) {
      texts.rows.forEach((own, text) => {
        const unit = texts.units.subarray(text * dimensions, (text + 1) * dimensions)
        const ofUnit = slope.subarray(text * dimensions, (text + 1) * dimensions)
        const along = unit.reduce((sum, value, nth) => sum + value * (ofUnit[nth] ?? 0), 0)
        for (const row of own) {
          let ofRow = slopes.get(row)
          if (ofRow === undefined) slopes.set(row, (ofRow = new Float32Array(dimensions)))
          for (let nth = 0; nth < dimensions; nth += 1) {
            ofRow[nth] =
              (ofRow[nth] ?? 0) + ((ofUnit[nth] ?? 0) - along * (unit[nth] ?? 0)) / (texts.lengths[text] ?? 1)
          }
        }
      })
    }
    steps += 1
    const pace = (rate * Math.sqrt(1 - secondDecay ** steps)) / (1 - firstDecay ** steps)
    for (const [row, slope] of slopes) {
      for (let nth = 0; nth < dimensions; nth += 1) {
        const at = row * dimensions + nth
        const value = slope[nth] ?? 0
        const moved = (first[at] = firstDecay * (first[at] ?? 0) + (1 - firstDecay) * value)
        const squared = (second[at] = secondDecay * (second[at] ?? 0) + (1 - secondDecay) * value * value)
        numbers[at] = (numbers[at] ?? 0) - (pace * moved) / (Math.sqrt(squared) + tiny)
      }
    }
  }

  return { numbers, read, learn }
}

/** A number of the normal distribution (Box and Muller 1958). */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
