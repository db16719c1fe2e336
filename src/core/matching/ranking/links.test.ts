import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { WordMeaning } from '../meaning/meaning.ts'
import { createLexicon, nothingKnown } from './lexicon.ts'
import { linkRoom, linksOf } from './links.ts'
import { similarityOf, type Similarity } from './similarity.ts'

const vectors = [
  [1, 0],
  [0.6, 0.8],
  [0, 1],
].map((numbers) => Float32Array.from(numbers))
const known = ['survey', 'poll', 'budget']

const meaning: WordMeaning = {
  id: 'three words',
  dimensions: 2,
  languages: ['en'],
  licence: 'none',
  rowOf: (word) => known.indexOf(word),
  vectorOf: (row) => vectors[row] ?? new Float32Array(2),
  isVerb: () => false,
  kinOf: (word) => new Map(word === 'budget' ? [['cost', 0.9]] : []),
}

const word = fc.constantFrom(
  ...known,
  ...'surveys statistics stat mgmt management cost costs 2 II introduction'.split(' '),
)
const words = fc.array(word, { maxLength: 6 }).map((all) => all.join(' '))

// Links are kept by word and column: one that is read from another's place would rank a module by a word it does not hold.
test.each([meaning, null])('a kept link is the one that is worked out alone', (table) => {
  // What other words left in it must not be read.
  const room = linkRoom()
  fc.assert(
    fc.property(words, words, words, (keptText, askedText, localText) => {
      const lexicon = createLexicon('en', table, nothingKnown)
      const links = linksOf(lexicon.read(keptText, 'kept'), lexicon, room)
      const [asked, locals] = [lexicon.read(askedText, 'kept'), lexicon.read(localText, 'kept')]
      for (const one of asked) {
        const alone = locals.map((local) => similarityOf(one, local, lexicon.meaning))

        expect(locals.map((local) => links.link(one, local))).toEqual(alone)
        expect(links.surestInto(one, locals)).toEqual(surestOf(alone))
        expect(links.allInto(locals)[links.placeOf(one) ?? -1] ?? surestOf(alone)).toEqual(surestOf(alone))
      }
    }),
  )
})

function surestOf(links: readonly Similarity[]): Similarity {
  const most = (by: keyof Similarity) => Math.max(0, ...links.map((link) => link[by]))
  return { same: most('same'), letters: most('letters'), kin: most('kin'), meaning: most('meaning') }
}
