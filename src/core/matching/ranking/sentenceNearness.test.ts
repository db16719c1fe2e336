import { expect, test } from 'vitest'
import type { ComparedCredential, ComparedModule } from '../comparison.ts'
import { createCorpus } from '../corpus.ts'
import { textsOfCredential, textsOfModule } from '../encodedTexts.ts'
import { rankWithDoubt } from '../rank.ts'
import { inBytes, nearnessOf, together } from '../meaning/sentenceVector.ts'
import { createSentenceRows, createSentenceVectors } from './sentenceNearness.ts'

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
    return inBytes(vector)
  }
}

function ranked(asked: ComparedCredential, modules: readonly ComparedModule[], lang: string, near: readonly string[]) {
  const texts = modules.map((one) => textsOfModule(one, lang))
  const vectorOf = encoderOf(near)
  const own = textsOfCredential(asked, lang)
  const nearness = own === null ? null : createSentenceVectors(texts, vectorOf, 'another').ask(vectorOf, own)
  const sentences = nearness === null ? new Map() : new Map([[lang, nearness]])
  return rankWithDoubt(asked, createCorpus(modules), sentences).candidates.map(({ moduleKey }) => moduleKey)
}

// Without words in common, and in a language that the bundled table does not know, nothing else could find it.
test('a module is found by what an encoder of sentences says, in any language that it knows', () => {
  const titles = ['Gesteinskunde', 'Versicherungsrecht', 'Pflegeethik', 'Mengenlehre', 'Brückenbau', 'Phonetik']
  const modules = titles.map((title) => module(title, 'de'))
  const asked = credential('Petrografie', 'de')

  expect(ranked(asked, modules, 'fr', ['petrografie', 'gesteinskunde'])).toEqual([])
  expect(ranked(asked, modules, 'de', ['petrografie', 'gesteinskunde'])[0]).toBe('Gesteinskunde')
})

// While an encoder reads, words are asked: a list by what was left from that would depend on what was asked before.
test('a credential that words were asked about is ranked the same by what an encoder says', () => {
  const modules = ['Bread', 'Dough and bread', 'Car engines'].map((title) => module(title, 'en', title))
  const [corpus, asked] = [createCorpus(modules), credential('Baking bread', 'en')]
  const sentences = new Map([['en', { title: Float64Array.of(0.1, 0.2, 0.9), text: Float64Array.of(0.3, 0.1, 0.7) }]])
  const byWords = rankWithDoubt(asked, corpus)
  rankWithDoubt(credential('Motors', 'en'), corpus)
  const heard = [rankWithDoubt(asked, corpus), rankWithDoubt(asked, corpus, sentences), rankWithDoubt(asked, corpus)]

  expect(byWords.candidates.length).toBeGreaterThan(1)
  expect(heard).toEqual([byWords, rankWithDoubt(asked, createCorpus(modules), sentences), byWords])
  expect(heard[1]).not.toEqual(byWords)
})

const fan = Array.from({ length: 40 }, (_, nth) => inBytes(Float32Array.of(Math.cos(nth / 100), Math.sin(nth / 100))))
const names = fan.map((_, nth) => `text ${String(nth)}`)
const fanned = names.map((title) => ({ title, outcomes: [] }))
const ofFan = (text: string) => fan[names.indexOf(text)]

// An encoder whose cosines all lie near 0.9 would call every module near.
test('what any two local texts come to is not near, however high the encoder counts', () => {
  const said = createSentenceVectors(fanned, ofFan, 'another').ask(ofFan, { title: 'text 20', outcomes: [] })
  const title = said?.title ?? new Float64Array()
  const mean = title.reduce((sum, value) => sum + value, 0) / title.length

  expect(title[20]).toBeGreaterThan(mean)
  expect(mean).toBeLessThan(0.5)
})

// The weights were learned with the cosines of the bundled encoder as they are: brought to a scale they would be others.
test('the bundled encoder says its cosines as they are, and a module without a vector is not near', () => {
  const texts = [...fanned.slice(0, 3), null, { title: 'text 4', outcomes: ['never encoded'] }]
  const said = createSentenceVectors(texts, ofFan, 'bundled').ask(ofFan, { title: 'text 1', outcomes: ['text 2'] })
  const [zero, one, two] = fan
  if (zero === undefined || one === undefined || two === undefined) throw new Error('The fan has no vectors')
  const whole = together([one, two])

  expect([...(said?.title ?? [])]).toEqual([...[zero, one, two].map((other) => nearnessOf(one, other)), 0, 0])
  expect(said?.text[0]).toBe(whole === null ? null : nearnessOf(whole, together([zero]) ?? zero))
  expect(said?.text[4]).toBe(0)
})

// The record gives rows in the order of their hashes, and each only for a moment.
test('vectors that come in another order and are taken away again say the same', () => {
  const rows = createSentenceRows(fan.length)
  for (const position of [...fan.keys()].reverse()) {
    const lent = Int8Array.from(fan[position] ?? [])
    rows.put(position, { title: lent, whole: lent })
    lent.fill(0)
  }
  const asked = { title: 'text 20', outcomes: [] }

  const said = rows.ready('another').ask(ofFan, asked)

  expect(said?.title).toEqual(createSentenceVectors(fanned, ofFan, 'another').ask(ofFan, asked)?.title)
})

// A credential that was heard half would be ranked by the half.
test('nothing is said to a credential of which a text has no vector', () => {
  const vectors = createSentenceVectors(fanned, ofFan, 'bundled')

  expect(vectors.ask(ofFan, { title: 'text 1', outcomes: ['never encoded'] })).toBeNull()
  expect(vectors.ask(ofFan, { title: 'never encoded', outcomes: [] })).toBeNull()
})

// Outcomes come in any order, and some say their sentence twice; a text that differs by it would have two vectors and two ranks.
test('neither the order of outcomes nor what is said again changes what is encoded, and another language is not in it', () => {
  const one = module('Statistics', 'en', 'Test means', 'Fit models')
  const other = module('Statistics', 'en', 'Fit  models. Fit models.', 'TEST means', 'Fit models')

  expect(textsOfModule(one, 'en')).toEqual({ title: 'statistics', outcomes: ['fit models', 'test means'] })
  expect(textsOfModule(other, 'en')).toEqual(textsOfModule(one, 'en'))
  expect(textsOfModule(one, 'de')).toBeNull()
})
