import table from './wordVectors.json' with { type: 'json' }

/**
 * What an English word means, as a direction: words that stand in the same company point the same way.
 *
 * From GloVe 6B (Pennington, Socher and Manning 2014; public domain, PDDL 1.0): the words of outcomes, courses and
 * skills by stem, the common direction of all words and the two strongest ones taken out, each number in one byte. Numbers
 * in whole bytes are multiplied exactly, so that every machine gives the same answer.
 */
export type WordVector = Int8Array

const { dimensions } = table

let positions: ReadonlyMap<string, number> | undefined
let vectors: Int8Array | undefined

/** `undefined` for a stem that the table does not hold. */
export function vectorOf(englishStem: string): WordVector | undefined {
  const position = stemPositions().get(englishStem)
  if (position === undefined) return undefined
  vectors ??= Int8Array.from(atob(table.vectors), (byte) => byte.charCodeAt(0))
  return vectors.subarray(position * dimensions, (position + 1) * dimensions)
}

export function knownStems(): Iterable<string> {
  return stemPositions().keys()
}

function stemPositions(): ReadonlyMap<string, number> {
  positions ??= new Map(table.stems.split(' ').map((stem, position) => [stem, position]))
  return positions
}

/** The direction of several words together, of length 1; `null` where none is given. */
export function directionOfWords(words: readonly WordVector[]): Float32Array | null {
  const sum = new Float32Array(dimensions)
  for (const word of words) {
    for (let axis = 0; axis < dimensions; axis++) sum[axis] = (sum[axis] ?? 0) + (word[axis] ?? 0)
  }
  return ofLengthOne(sum)
}

/**
 * The same of directions, each by its weight. Apart from the one of words, as a loop over one kind of numbers runs several
 * times as fast as one over two.
 */
export function blend(
  parts: readonly { readonly vector: Float32Array | null; readonly weight: number }[],
): Float32Array | null {
  const sum = new Float32Array(dimensions)
  for (const { vector, weight } of parts) {
    if (vector === null) continue
    for (let axis = 0; axis < dimensions; axis++) sum[axis] = (sum[axis] ?? 0) + weight * (vector[axis] ?? 0)
  }
  return ofLengthOne(sum)
}

function ofLengthOne(sum: Float32Array): Float32Array | null {
  const length = Math.sqrt(nearness(sum, sum))
  if (length === 0) return null
  for (let axis = 0; axis < dimensions; axis++) sum[axis] = (sum[axis] ?? 0) / length
  return sum
}

/** -1…1: how far two directions of length 1 agree; 0 where one is missing. */
export function nearness(one: Float32Array | null, other: Float32Array | null): number {
  if (one === null || other === null) return 0
  let both = 0
  for (let axis = 0; axis < dimensions; axis++) both += (one[axis] ?? 0) * (other[axis] ?? 0)
  return both
}
