import { parseArgs } from 'node:util'

export interface EvaluateArguments {
  readonly files: readonly string[]
  readonly baselines: boolean
  /** Whether each signal and rule is left out in turn, instead of the figures of each file. */
  readonly ablate: boolean
  /** What is left out, or null for all there is. */
  readonly only: readonly string[] | null
  /** At most so many queries of each set for `ablate`, or null for all. */
  readonly sample: number | null
  /** A folder with an encoder of sentences that `ablate` measures in the place of the table, or null. */
  readonly encoder: string | null
  /** Where the rows of `ablate` are kept and read again, or null. */
  readonly rows: string | null
  /** Where what was ranked is written, or null. */
  readonly predictions: string | null
}

/** Throws on an option that there is not, and on a sample that is no number of queries. */
export function evaluateArguments(args: readonly string[]): EvaluateArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      baselines: { type: 'boolean' },
      ablate: { type: 'boolean' },
      only: { type: 'string', multiple: true },
      sample: { type: 'string' },
      encoder: { type: 'string' },
      rows: { type: 'string' },
      predictions: { type: 'string' },
    },
  })
  const { baselines = false, ablate = false, only = null, sample = null } = values
  const { encoder = null, rows = null, predictions = null } = values
  if (sample !== null && !/^[1-9]\d*$/.test(sample)) throw new RangeError(`--sample ${sample}`)
  return {
    files: positionals,
    ...{ baselines, ablate, only, encoder, rows, predictions },
    sample: sample === null ? null : Number(sample),
  }
}
