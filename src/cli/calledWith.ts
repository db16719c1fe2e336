import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'

/**
 * What was typed behind a command, with nothing in it overlooked: `help` where it was asked for, else `wrong` where an option is
 * unknown, or a word where the command takes none, with why.
 */
export function calledWith<const Options extends ParseArgsOptionsConfig>(
  argv: readonly string[],
  options: Options,
  takes: 'words' | 'noWords',
) {
  if (argv.some((arg) => arg === '--help' || arg === '-h')) return { is: 'help' } as const
  try {
    const { values, positionals } = parseArgs({
      ...{ args: [...argv], strict: true, options },
      allowPositionals: takes === 'words',
    })
    return { is: 'call', values, words: positionals } as const
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    return { is: 'wrong', why: cause.message } as const
  }
}
