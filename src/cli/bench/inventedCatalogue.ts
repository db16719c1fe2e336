import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ComparedCredential, ComparedModule } from '#core/matching/comparison.ts'
import { Catalogue } from '#core/programme/programme.ts'
import { sequence } from '#core/statistics/sequence.ts'
import { resources } from './office.ts'

const outcomesEach = 10
const wordsEach = 13
const titleWords = 4

/**
 * Modules with ten outcomes of about 100 characters, drawn with a fixed seed: words of the bundled catalogue, and invented
 * ones (each made of syllables of the others) by a law like Zipf's, so that the vocabulary grows with the catalogue as a
 * real one does.
 */
export function inventedCatalogue(modules: number): ComparedModule[] {
  const next = sequence(modules)
  const words = vocabulary(2000 + Math.round(200 * Math.sqrt(modules)))
  const draw = (count: number) =>
    Array.from({ length: count }, () => words[Math.floor(words.length ** next()) - 1] ?? '').join(' ')
  return Array.from({ length: modules }, (_, nth) => {
    const key = `M${String(nth)}`
    return {
      key,
      code: key,
      title: [{ lang: 'en', value: draw(titleWords) }],
      outcomes: Array.from({ length: outcomesEach }, (_, place) => ({
        key: `${key}/${String(place)}`,
        text: [{ lang: 'en', value: draw(wordsEach) }],
        weight: 100,
      })),
      eqfLevel: 6,
      credits: 500,
    }
  })
}

/** A credential that shares half of its outcomes with one module and half with another. */
export function inventedCredential(modules: readonly ComparedModule[], nth: number): ComparedCredential {
  const [one, other] = [modules[(nth * 7919) % modules.length], modules[(nth * 104_729 + 1) % modules.length]]
  const outcomes = [...(one?.outcomes.slice(0, 5) ?? []), ...(other?.outcomes.slice(5) ?? [])]
  return {
    title: one?.title ?? [],
    outcomes: outcomes.map(({ text }, item) => ({ item, text })),
    eqfLevel: 6,
    credits: 500,
  }
}

/** The frequent words first. */
function vocabulary(count: number): string[] {
  const { modules } = Catalogue.parse(JSON.parse(readFileSync(join(resources, 'programmes/altenmark.json'), 'utf8')))
  const counts = new Map<string, number>()
  for (const { outcomes } of modules) {
    for (const { value, lang } of outcomes.flatMap(({ text }) => text)) {
      if (lang !== 'en') continue
      for (const word of value.toLowerCase().match(/[a-z]+/g) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  const known = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word)
  const next = sequence(count)
  const syllable = () => (known[Math.floor(next() * known.length)] ?? '').slice(0, 3)
  const invented = Array.from({ length: Math.max(0, count - known.length) }, () => syllable() + syllable() + syllable())
  return [...new Set([...known, ...invented])]
}
