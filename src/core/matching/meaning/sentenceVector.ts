/**
 * What a sentence means, as a direction: each number of a vector of length 1 times 127, as a byte. Whole numbers are
 * multiplied and added exactly, so that every machine finds two sentences equally near.
 */
export type SentenceVector = Int8Array

const one = 127

/** `vector` is of length 1. */
export function inBytes(vector: Float32Array): SentenceVector {
  return Int8Array.from(vector, (number) => Math.round(number * one))
}

/** The cosine of the angle between two sentences, -1…1 to some hundredths. */
export function nearnessOf(first: SentenceVector, second: SentenceVector): number {
  return nearnessAt(first, second, 0)
}

/** The same to a sentence that lies among others behind one another, from a place on; whole numbers all the way are quicker. */
export function nearnessAt(first: SentenceVector, others: Int8Array, from: number): number {
  let sum = 0
  for (let nth = 0; nth < first.length; nth += 1) sum = (sum + Math.imul(first[nth] ?? 0, others[from + nth] ?? 0)) | 0
  return sum / (one * one)
}

/** The direction of several sentences together, each counting the same; null where they cancel out or none is given. */
export function together(vectors: readonly SentenceVector[]): SentenceVector | null {
  const [first] = vectors
  if (first === undefined) return null
  const sum = new Float64Array(first.length)
  for (const vector of vectors) {
    for (let nth = 0; nth < sum.length; nth += 1) sum[nth] = (sum[nth] ?? 0) + (vector[nth] ?? 0)
  }
  const length = Math.sqrt(sum.reduce((all, number) => all + number * number, 0))
  return length === 0 ? null : Int8Array.from(sum, (number) => Math.round((number / length) * one))
}
