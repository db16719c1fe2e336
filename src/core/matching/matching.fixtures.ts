import type { ComparedCredential, ComparedModule } from './comparison.ts'
import { unitVector } from './meaning/sentenceEncoder.ts'
import type { Sentences } from './meaning/sentences.ts'
import { inBytes } from './meaning/sentenceVector.ts'

/** An English credential with these outcomes. */
export function credentialOf(...outcomes: readonly string[]): ComparedCredential {
  return inLanguage('en', ...outcomes)
}

export function inLanguage(lang: string, ...outcomes: readonly string[]): ComparedCredential {
  return {
    title: [],
    outcomes: outcomes.map((value, item) => ({ item, text: [{ lang, value }] })),
    eqfLevel: 6,
    credits: 600,
  }
}

/** An English module of 7.5 ECTS at EQF 6. */
export function moduleOf(...outcomes: readonly string[]): ComparedModule {
  return {
    key: 'module',
    code: 'INF-2310',
    title: [{ lang: 'en', value: 'Data analysis' }],
    outcomes: outcomes.map((value, place) => ({
      key: `M${String(place + 1)}`,
      text: [{ lang: 'en', value }],
      weight: 100,
    })),
    eqfLevel: 6,
    credits: 750,
  }
}

/**
 * An encoder of sentences that is made up: texts of the same words point the same way, others as far apart as their words
 * differ. Unlike a real one it reads any text at once.
 */
export const madeUpSentences: Sentences = {
  lang: 'en',
  vectorOf: (text) => {
    const sum = new Float32Array(1024)
    for (const word of text.split(/[^\p{L}\d]+/u)) {
      let hash = 7
      for (const letter of word) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619)
      sum[(hash >>> 0) % sum.length] = 1 + (sum[(hash >>> 0) % sum.length] ?? 0)
    }
    return inBytes(unitVector(sum) ?? sum)
  },
}
