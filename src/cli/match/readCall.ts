import type { ParseArgsOptionsConfig } from 'node:util'
import { calledWith } from '../calledWith.ts'

/** What a measurement of the ranking is asked with. */
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

/** Texts that the table of topics is learned from, by what the files are. */
export interface TopicsArguments {
  readonly out: string
  readonly glosses: readonly string[]
  readonly dictionary: readonly string[]
  readonly descriptions: readonly string[]
  readonly documents: readonly string[]
}

export type MatchCall =
  | { readonly command: 'gold'; readonly openOnly: boolean }
  | { readonly command: 'ablateCoverage'; readonly only: readonly string[] | null; readonly rows: string | null }
  | { readonly command: 'evaluate'; readonly options: EvaluateArguments }
  | { readonly command: 'train'; readonly files: readonly string[] }
  /** It reads its own arguments: an office calls it, in its own language. */
  | { readonly command: 'refit'; readonly args: readonly string[] }
  | { readonly command: 'trainCoverage' }
  | { readonly command: 'bridge' }
  | { readonly command: 'table'; readonly vectors: string; readonly wordNet: string; readonly out: string }
  | { readonly command: 'stems'; readonly vectors: string; readonly sets: readonly string[] }
  | { readonly command: 'encoder'; readonly from: string; readonly out: string; readonly numbers: 'int8' | 'float32' }
  | {
      readonly command: 'encoders'
      readonly one: string
      readonly other: string
      readonly files: readonly string[]
    }
  | { readonly command: 'topics'; readonly options: TopicsArguments }

/** Why nothing is run, in a few words for whoever typed it; empty where nothing was typed. */
export interface WrongCall {
  readonly command: 'wrong'
  readonly why: string
}

/**
 * What is asked for behind `npm run match --`. A word or option too many is never overlooked: a measurement takes minutes, what is
 * learned is written over, and the blind half is not to be asked by a slip.
 */
export function readCall(argv: readonly string[]): MatchCall | WrongCall | { readonly command: 'help' } {
  const [command, ...args] = argv
  if (command === undefined) return { command: 'wrong', why: '' }
  if (command === 'refit') return { command, args }
  if (argv.some((arg) => arg === '--help' || arg === '-h')) return { command: 'help' }
  try {
    return callOf(command, args)
  } catch (cause) {
    if (!(cause instanceof Wrong)) throw cause
    return { command: 'wrong', why: cause.message }
  }
}

class Wrong extends Error {
  override readonly name = 'Wrong'
}

const flag = { type: 'boolean' } as const
const text = { type: 'string' } as const
const several = { type: 'string', multiple: true } as const

function callOf(command: string, args: readonly string[]): MatchCall {
  switch (command) {
    case 'gold':
      return goldCall(args)
    case 'evaluate':
      return { command, options: evaluateArguments(args) }
    case 'train':
      return { command, files: read(args, {}, [1, Infinity]).places }
    case 'train-coverage':
      read(args, {}, [0, 0])
      return { command: 'trainCoverage' }
    case 'bridge':
      read(args, {}, [0, 0])
      return { command }
    case 'table': {
      const [vectors = '', wordNet = '', out = ''] = read(args, {}, [3, 3]).places
      return { command, vectors, wordNet, out }
    }
    case 'stems': {
      const [vectors = '', ...sets] = read(args, {}, [2, Infinity]).places
      return { command, vectors, sets }
    }
    case 'encoder': {
      const { values, places } = read(args, { float32: flag }, [2, 2])
      const [from = '', out = ''] = places
      return { command, from, out, numbers: values.float32 === true ? 'float32' : 'int8' }
    }
    case 'encoders': {
      const [one = '', other = '', ...files] = read(args, {}, [3, Infinity]).places
      return { command, one, other, files }
    }
    case 'topics':
      return { command, options: topicsArguments(args) }
    default:
      throw new Wrong(`${command}: there is no such command`)
  }
}

function goldCall(args: readonly string[]): MatchCall {
  const { values, places } = read(args, { ablate: flag, only: several, rows: text }, [0, 1])
  const { ablate = false, only = null, rows = null } = values
  const [half] = places
  if (half !== undefined && half !== 'open') throw new Wrong(`${half}: only the open half can be asked alone`)
  if (ablate && half !== undefined) throw new Wrong('--ablate never asks the blind half: leave out "open"')
  if (ablate) return { command: 'ablateCoverage', only, rows }
  refuseWithoutAblate({ only, rows })
  return { command: 'gold', openOnly: half === 'open' }
}

function evaluateArguments(args: readonly string[]): EvaluateArguments {
  const options = {
    ...{ baselines: flag, ablate: flag, only: several, sample: text },
    ...{ encoder: text, rows: text, predictions: text },
  } as const
  const { values, places } = read(args, options, [1, Infinity])
  const { baselines = false, ablate = false, only = null, sample = null } = values
  const { encoder = null, rows = null, predictions = null } = values
  if (sample !== null && !/^[1-9]\d*$/.test(sample)) throw new Wrong(`--sample ${sample}: no number of queries`)
  if (!ablate) refuseWithoutAblate({ only, sample, encoder, rows })
  return {
    files: places,
    ...{ baselines, ablate, only, encoder, rows, predictions },
    sample: sample === null ? null : Number(sample),
  }
}

/** Throws on what only a measurement with `--ablate` would look at. */
function refuseWithoutAblate(given: Readonly<Record<string, unknown>>): void {
  const [first] = Object.keys(given).filter((name) => given[name] !== null)
  if (first !== undefined) throw new Wrong(`--${first} goes with --ablate`)
}

function topicsArguments(args: readonly string[]): TopicsArguments {
  const options = { glosses: several, dictionary: several, descriptions: several, documents: several } as const
  const { values, places } = read(args, options, [1, 1])
  const { glosses = [], dictionary = [], descriptions = [], documents = [] } = values
  if ([glosses, dictionary, descriptions, documents].every((files) => files.length === 0))
    throw new Wrong('nothing to learn from is named')
  return { out: places[0] ?? '', glosses, dictionary, descriptions, documents }
}

/** Throws on an option that there is not, and on fewer or more files and words than these. */
function read<const Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Options,
  [least, most]: readonly [least: number, most: number],
) {
  const called = calledWith(args, options, 'words')
  // Help was answered before.
  if (called.is !== 'call') throw new Wrong(called.is === 'wrong' ? called.why : '')
  const { values, words: places } = called
  if (places.length < least) throw new Wrong('something is missing')
  if (places.length > most) throw new Wrong(`${places.slice(most).join(' ')}: too many words`)
  return { values, places }
}
