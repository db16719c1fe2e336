/**
 * What a sentence means, as a direction: each number of a vector of length 1 times 127, as a byte. Whole numbers are
 * multiplied and added exactly, so that every machine finds two sentences equally near.
 */
export type SentenceVector = Int8Array

const one = 127

/** `vector` is of length 1. */
export function inBytes(vector: Float32Array): SentenceVector {
  return rounded(vector, one)
}

/** By hand: `Int8Array.from` with a function takes several times as long. */
function rounded(numbers: Float32Array | Float64Array, times: number): SentenceVector {
  const bytes = new Int8Array(numbers.length)
  for (let nth = 0; nth < numbers.length; nth += 1) bytes[nth] = Math.round((numbers[nth] ?? 0) * times)
  return bytes
}

/** The cosine of the angle between two sentences, -1…1 to some hundredths. */
export function nearnessOf(first: SentenceVector, second: SentenceVector): number {
  let sum = 0
  for (let nth = 0; nth < first.length; nth += 1) sum = (sum + Math.imul(first[nth] ?? 0, second[nth] ?? 0)) | 0
  return cosineOf(sum)
}

/** The same of the product of two vectors. */
export function cosineOf(product: number): number {
  return product / (one * one)
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
  return length === 0 ? null : rounded(sum, one / length)
}
