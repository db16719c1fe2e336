import type { Encoder } from './meaning.ts'

/** Meaning text by text: one vector for each. A new kind of encoder is one file that makes one of these. */
export interface SentenceEncoder extends Encoder {
  /** One vector for each text, in their order: `dimensions` numbers of length 1. */
  readonly encode: (texts: readonly string[]) => Promise<readonly Float32Array[]>
}

/** Makes a vector of length 1 of what a model gave; null where a number is none or all are 0. */
export function unitVector(numbers: ArrayLike<number>): Float32Array | null {
  const squares = Array.from(numbers).reduce((sum, number) => sum + number * number, 0)
  if (!Number.isFinite(squares) || squares === 0) return null
  const length = Math.sqrt(squares)
  return Float32Array.from(numbers, (number) => number / length)
}
