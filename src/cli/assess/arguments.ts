import { parseArgs } from 'node:util'
import { Purpose } from '#core/programme/programme.ts'
import { err, ok, type Result } from '#core/result.ts'

export interface AssessArguments {
  readonly catalogue: string
  readonly module: string | null
  readonly purpose: Purpose
  readonly trustPack: string | null
  readonly out: string
  readonly paths: readonly string[]
}

/** A wrong call: the code is worded by `cli:assess.wrong.<code>`. */
export interface WrongCall {
  readonly code: 'missing' | 'unknownOption' | 'unknownPurpose' | 'noPaths'
  readonly what: string
}

/** `help` where it was asked for. */
export function parseAssessArguments(argv: readonly string[]): Result<AssessArguments | 'help', WrongCall> {
  const parsed = parse(argv)
  if (!parsed.ok) return parsed
  const { values, positionals } = parsed.value
  if (values.help === true) return ok('help')
  const { catalogue, out } = values
  if (catalogue === undefined) return err({ code: 'missing', what: '--catalogue' })
  if (out === undefined) return err({ code: 'missing', what: '--out' })
  if (positionals.length === 0) return err({ code: 'noPaths', what: '' })
  const purpose = Purpose.safeParse(values.purpose ?? 'creditTransfer')
  if (!purpose.success) return err({ code: 'unknownPurpose', what: values.purpose ?? '' })
  return ok({
    catalogue,
    out,
    module: values.module ?? null,
    purpose: purpose.data,
    trustPack: values['trust-pack'] ?? null,
    paths: positionals,
  })
}

function parse(argv: readonly string[]) {
  try {
    return ok(
      parseArgs({
        args: [...argv],
        allowPositionals: true,
        options: {
          catalogue: { type: 'string' },
          module: { type: 'string' },
          purpose: { type: 'string' },
          'trust-pack': { type: 'string' },
          out: { type: 'string' },
          help: { type: 'boolean', short: 'h' },
        },
      }),
    )
  } catch (cause) {
    return err({ code: 'unknownOption' as const, what: cause instanceof Error ? cause.message : '' })
  }
}
