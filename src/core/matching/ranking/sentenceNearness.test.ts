import { expect, test } from 'vitest'
import type { ComparedCredential, ComparedModule } from '../comparison.ts'
import { createCorpus } from '../corpus.ts'
import { textsOfCredential, textsOfModule } from '../encodedTexts.ts'
import { rankWithDoubt } from '../rank.ts'
import { createSentenceVectors } from './sentenceNearness.ts'

const module = (title: string, lang: string, ...outcomes: string[]): ComparedModule => ({
  key: title,
  code: title,
  title: [{ lang, value: title }],
  outcomes: outcomes.map((value, nth) => ({ key: `${title} ${String(nth)}`, text: [{ lang, value }], weight: 100 })),
  eqfLevel: null,
  credits: 500,
  assessment: [],
  prerequisites: [],
})
const credential = (title: string, lang: string): ComparedCredential => ({
  title: [{ lang, value: title }],
  outcomes: [],
  eqfLevel: null,
  credits: null,
})

/** An encoder to which `near` texts are the same and any two others differ, some a little less than others. */
const encoderOf = (near: readonly string[]) => {
  const places = new Map<string, number>()
  return (text: string) => {
    const same = near.some((one) => text.startsWith(one))
    if (!places.has(text)) places.set(text, 1 + places.size)
    const vector = new Float32Array(40)
    vector[0] = same ? 0 : 0.1 + (text.length % 7) / 20
    vector[same ? 39 : (places.get(text) ?? 0)] = Math.sqrt(1 - vector[0] ** 2)
    return vector
  }
}

function ranked(asked: ComparedCredential, modules: readonly ComparedModule[], lang: string, near: readonly string[]) {
  const texts = modules.map((one) => textsOfModule(one, lang))
  const vectorOf = encoderOf(near)
  const own = textsOfCredential(asked, lang)
  const nearness = own === null ? null : createSentenceVectors(texts, vectorOf).ask(vectorOf, own)
  const sentences = nearness === null ? new Map() : new Map([[lang, nearness]])
  return rankWithDoubt(asked, createCorpus(modules), sentences).candidates.map(({ moduleKey }) => moduleKey)
}

// Without words in common, and in a language that the bundled table does not know, nothing else could find it.
test('a module is found by what an encoder of sentences says, in any language that it knows', () => {
  const titles = ['Gesteinskunde', 'Versicherungsrecht', 'Pflegeethik', 'Mengenlehre', 'Brückenbau', 'Phonetik']
  const modules = titles.map((title) => module(title, 'de'))
  const asked = credential('Petrografie', 'de')

  expect(ranked(asked, modules, 'fr', ['Petrografie', 'Gesteinskunde'])).toEqual([])
  expect(ranked(asked, modules, 'de', ['Petrografie', 'Gesteinskunde'])[0]).toBe('Gesteinskunde')
})

// An encoder whose cosines all lie near 0.9 would call every module near.
test('what any two local texts come to is not near, however high the encoder counts', () => {
  const vectors = Array.from({ length: 40 }, (_, nth) => Float32Array.of(Math.cos(nth / 100), Math.sin(nth / 100)))
  const names = vectors.map((_, nth) => `text ${String(nth)}`)
  const texts = names.map((title) => ({ title, whole: title }))
  const vectorOf = (text: string) => vectors[names.indexOf(text)]
  const { titleMeaning } = createSentenceVectors(texts, vectorOf).ask(vectorOf, { title: 'text 20', whole: 'text 20' })
  const mean = titleMeaning.reduce((sum, value) => sum + value, 0) / titleMeaning.length

  expect(Math.max(...titleMeaning)).toBe(titleMeaning[20])
  expect(mean).toBeLessThan(0.5)
})

// Outcomes come in any order; a text that differs by it would have two vectors and two ranks.
test('the order of outcomes does not change what is encoded, and another language is not in it', () => {
  const one = module('Statistics', 'en', 'Test means', 'Fit models')
  const other = module('Statistics', 'en', 'Fit models', 'Test means')

  expect(textsOfModule(one, 'en')).toEqual({ title: 'Statistics', whole: 'Statistics. Fit models. Test means' })
  expect(textsOfModule(other, 'en')).toEqual(textsOfModule(one, 'en'))
  expect(textsOfModule(one, 'de')).toBeNull()
})
