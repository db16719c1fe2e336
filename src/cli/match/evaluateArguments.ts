import { parseArgs } from 'node:util'

export interface EvaluateArguments {
  readonly files: readonly string[]
  readonly baselines: boolean
  readonly ablate: boolean
  /** Where what was ranked is written, or null. */
  readonly predictions: string | null
}

/** Throws on an option that there is not. */
export function evaluateArguments(args: readonly string[]): EvaluateArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { baselines: { type: 'boolean' }, ablate: { type: 'boolean' }, predictions: { type: 'string' } },
  })
  return {
    files: positionals,
    baselines: values.baselines ?? false,
    ablate: values.ablate ?? false,
    predictions: values.predictions ?? null,
  }
}
