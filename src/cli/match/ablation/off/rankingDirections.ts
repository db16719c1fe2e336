import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { vocabularyOf } from '#core/matching/vocabulary.ts'
import type { WordVector } from '#core/matching/meaning/wordVectors.ts'
import { readMeaning } from '#engine/matching/readMeaning.ts'
import { resources } from '../../resources.ts'

export { blend, directionOfWords, knownStems, nearness } from '#core/matching/meaning/wordVectors.ts'

let known: ReadonlyMap<string, WordVector> | null = null

/** In the place of the table of stems: the ranking's table of words, those of a stem together, the frequent counting more. */
export function vectorOf(englishStem: string): WordVector | undefined {
  known ??= byStem()
  return known.get(englishStem)
}

function byStem(): ReadonlyMap<string, WordVector> {
  const table = readMeaning(resources)
  const { stem, stopWords } = vocabularyOf('en')
  const sums = new Map<string, Float64Array>()
  tableWords().forEach((word, row) => {
    if (!/^[a-z]{2,}$/.test(word) || stopWords.has(word)) return
    const sum = sums.get(stem(word)) ?? new Float64Array(table.dimensions)
    sums.set(stem(word), sum)
    table.vectorOf(row).forEach((value, nth) => (sum[nth] = (sum[nth] ?? 0) + value / Math.sqrt(1 + row)))
  })
  return new Map([...sums].map(([one, sum]) => [one, inBytes(sum)]))
}

function tableWords(): string[] {
  const bytes = readFileSync(join(resources, 'meaning', 'english.bin'))
  const end = 4 + bytes.readUInt32LE(0)
  const { wordBytes } = z.object({ wordBytes: z.int() }).parse(JSON.parse(bytes.toString('utf8', 4, end)))
  return bytes.toString('utf8', end, end + wordBytes).split('\n')
}

function inBytes(sum: Float64Array): WordVector {
  const length = Math.hypot(...sum) || 1
  return Int8Array.from(sum, (value) => Math.max(-127, Math.min(127, Math.round((value / length) * 254))))
}
