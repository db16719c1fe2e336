import type { ComparedCredential, ComparedModule } from './comparison.ts'

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
