import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ComparedCredential, ComparedModule } from './comparison.ts'
import { createCorpus, openCorpus, packCorpus } from './corpus.ts'
import type { WordMeaning } from './meaning/meaning.ts'
import { rankWithDoubt } from './rank.ts'
import { createCatalogueTexts } from './ranking/catalogueTexts.ts'
import { createLexicon, nothingKnown } from './ranking/lexicon.ts'
import { scoreStems, termWeight } from './ranking/postings.ts'
import { readRanked } from './ranking/rankedText.ts'
import { createShelf, readShelf } from './ranking/shelf.ts'

const words =
  'describe apply regression regressions model models health policy Calculus II 2 advanced intro Stat Meth ethics of the data structure graph theory'.split(
    ' ',
  )

/** A direction for each word by its letters: any meaning will do where two ways to the same numbers are compared. */
const meaning: WordMeaning = {
  id: 'letters/1',
  dimensions: 4,
  languages: ['en'],
  licence: 'none',
  rowOf: (word) => (word.length > 3 ? word.length + 10 * word.charCodeAt(0) : -1),
  vectorOf: (row) => Float32Array.of(Math.sin(row), Math.cos(row), Math.sin(row / 7), Math.cos(row / 7)),
  isVerb: (word) => word === 'apply',
  kinOf: (word) => new Map(word === 'health' ? [['policy', 0.6]] : []),
  topics: {
    id: 'letters/1',
    dimensions: 3,
    languages: ['en'],
    licence: 'none',
    rowOf: (stem) => (stem.length > 2 ? stem.length + 10 * stem.charCodeAt(0) : -1),
    pairRow: (first, second) => (second > first ? first + second : -1),
    add: (row, sum) => {
      sum.forEach((value, nth) => (sum[nth] = value + Math.cos(row / (nth + 2))))
    },
  },
}

const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 9 }).map((all) => all.join(' '))
const body = fc.array(
  fc.array(text, { minLength: 1, maxLength: 3 }).map((sentences) => sentences.join('. ')),
  { maxLength: 4 },
)
const catalogue = fc.array(fc.record({ title: text, body, lang: fc.constantFrom('en', 'en', 'de') }), { maxLength: 12 })
const asked = fc.record({ title: text, body })

const moduleOf = (
  { title, body, lang }: { title: string; body: string[]; lang: string },
  nth: number,
): ComparedModule => ({
  key: `M${nth}`,
  code: `M${nth}`,
  title: [{ lang, value: title }],
  outcomes: body.map((value, place) => ({ key: `${nth}/${place}`, text: [{ lang, value }], weight: 100 })),
  eqfLevel: 6,
  credits: 500,
})

const credentialOf = ({ title, body }: { title: string; body: string[] }, lang: string): ComparedCredential => ({
  title: [{ lang, value: title }],
  outcomes: body.map((value, item) => ({ item, text: [{ lang, value }] })),
  eqfLevel: null,
  credits: null,
})

// Numbers that are read back one place off would rank by those of a neighbour.
test('an index that is read from its bytes ranks to the last digit like the one that was made', () => {
  fc.assert(
    fc.property(catalogue, asked, fc.constantFrom(null, meaning), (rows, question, by) => {
      const modules = rows.map(moduleOf)
      const made = createCorpus(modules, by)
      const opened = openCorpus(packCorpus(modules, by, 'these'), by, 'these')
      for (const lang of ['en', 'de']) {
        const credential = credentialOf(question, lang)
        expect(rankWithDoubt(credential, opened)).toEqual(rankWithDoubt(credential, made))
        for (const word of words) {
          expect(opened.languages.get(lang)?.rarity(word)).toBe(made.languages.get(lang)?.rarity(word))
        }
      }
    }),
    { numRuns: 60 },
  )
})

// The numbers hold words by id: a text that comes back with another word in it is a text that nobody wrote.
test('a text comes out of its numbers as it was read', () => {
  fc.assert(
    fc.property(catalogue, (rows) => {
      const texts = rows.map(({ title, body }) => ({ title: [title], body }))
      const shelf = createShelf()
      createCatalogueTexts(() => texts, 'en', null, shelf)
      const kept = createCatalogueTexts(() => [], 'en', null, readShelf(shelf.pack(''), ''))
      const plain = createLexicon('en', null, nothingKnown)
      const read = texts.map(({ title, body }) => readRanked(title, body, plain, 'byId'))

      expect(read.map((_, position) => kept.text(position))).toEqual(read)
    }),
    { numRuns: 60 },
  )
})

// Lists of holders are filled and cut by offsets: one term's list must not run into the next one's, and the first word
// that no module uses must not take the end of all lists for its own.
test('a score over lists of holders is the one that each text gives by itself', () => {
  fc.assert(
    fc.property(catalogue, asked, (rows, question) => {
      const kept = createCatalogueTexts(
        () => rows.map(({ title, body }) => ({ title: [title], body })),
        'en',
        null,
        createShelf(),
      )
      const { allWords } = readRanked([question.title], question.body, kept.lexicon, 'byStem')
      const weights = allWords.map(({ stemId }) => termWeight(kept.stems, stemId))
      const scores = scoreStems(
        kept.stems,
        { title: new Float64Array(rows.length).fill(2), body: new Float64Array(rows.length).fill(1) },
        allWords.map(({ stemId }, nth): [number, number] => [stemId, weights[nth] ?? 0]),
        'all',
      )
      const all = weights.reduce((sum, weight) => sum + weight, 0)
      const plain = rows.map((_, position) => {
        const text = kept.text(position)
        const parts = allWords.map(({ stemId }, nth) => {
          const at = text.allWords.findIndex((word) => word.stemId === stemId)
          const count = at === -1 ? 0 : 2 * (text.inTitle[at] ?? 0) + (text.inBody[at] ?? 0)
          return (weights[nth] ?? 0) * Math.fround(count / (1.2 + count))
        })
        return all === 0 ? 0 : parts.reduce((sum, part) => sum + part, 0) / all
      })

      expect([...scores]).toEqual(plain)
    }),
    { numRuns: 60 },
  )
})

// An index of yesterday's catalogue or of other rules would answer without anybody noticing.
test('bytes of another catalogue, and bytes that were cut, are refused', () => {
  const bytes = packCorpus(
    [moduleOf({ title: 'Graph theory', body: ['data structure'], lang: 'en' }, 0)],
    null,
    'these',
  )

  expect(() => openCorpus(bytes, null, 'others')).toThrow('of')
  expect(() => openCorpus(bytes.slice(0, bytes.length - 2 ** 21), null, 'these')).toThrow(RangeError)
})
