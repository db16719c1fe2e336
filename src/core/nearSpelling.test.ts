import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLexicon } from './lexicon.ts'
import {
  joinedParticles,
  mayBeNear,
  nearIn,
  nearness,
  spellingsOf,
  speltWord,
  speltWords,
  type SpeltWord,
} from './nearSpelling.ts'

// Names as they are understood on the telephone, read off a scan or typed on another keyboard.
test.each([
  ['Montavon-Ray', 'Lea Montavon-Rey', 'montavon rey'],
  ['montavon ray', 'Lea Montavon-Rey', 'montavon rey'],
  ['Montavonrey', 'Lea Montavon-Rey', 'montavon rey'],
  ['Rey-Montavon', 'Lea Montavon-Rey', 'rey montavon'],
  ['Zurawsky', 'Piotr Żurawski', 'zurawski'],
  ['Papadopulou', 'Eleni Papadopoulou', 'papadopoulou'],
  ['Papadopoulou', 'Ελένη Παπαδοπούλου', 'παπαδοπουλου'],
  ['Papadopulou', 'Ελένη Παπαδοπούλου', 'παπαδοπουλου'],
  ['Kovalenko', 'Олена Коваленко', 'коваленко'],
  ['Kowalenko', 'Олена Коваленко', 'коваленко'],
  ['Mueller', 'Jörg Müller', 'muller'],
  ['Müller', 'Joerg Mueller', 'mueller'],
  ['Muell', 'Jörg Müller', 'muller'],
  ['Joergenson', 'Kari Jørgensen', 'jorgensen'],
  ['Straßner', 'Eva Strasner', 'strasner'],
  ['Grosse', 'Ida Große-Wilde', null],
  ['Lodz', 'Uniwersytet w Łodzi', null],
  ['montvaon', 'Lea Montavon', 'montavon'],
  ['Montavvon', 'Lea Montavon', 'montavon'],
  ['Montaon', 'Lea Montavon', 'montavon'],
  ['Kristine', 'Christine Vogel', 'christine'],
  ['Fogel', 'Christine Vogel', 'vogel'],
  ['lea montavan', 'Lea Montavon', 'lea montavon'],
  ['montavan lea', 'Lea Montavon', 'montavon lea'],
  ['OBrien', 'Nora O’Brien', 'o brien'],
  ['Elhadidi', 'Noor El-Hadidi', 'el hadidi'],
  ['Schmitt', 'Uwe Schmidt', 'schmidt'],
  ['papadpo', 'Eleni Papadopoulou', 'papadopoulou'],
  ['Statistcs for politcal', 'Statistics for Political Science', 'statistics for political'],
  ['Oekonomie', 'Ökonomie der Energie', 'okonomie'],
])('%j means %j', (typed, text, meant) => {
  expect(nearIn(typed, text)?.words.join(' ') ?? null).toBe(meant)
})

// A list of people that resemble each other by chance hides the one who was meant.
test.each([
  ['ray', 'Lea Rey'],
  ['Lea', 'Leo Montavon'],
  ['rose', 'Anna Ros'],
  ['2026-0417', '2026-0418'],
  ['20260417', '20260418'],
  ['INF-2310', 'INF-2311'],
  ['Statistics II2', 'Statistics II3'],
  ['Meier', 'Uwe Mayer'],
  ['Bergmann', 'Ida Bormann Hausmann'],
  ['mont', 'Eva Fontana'],
  ['montab', 'Eva Fontana'],
  ['montavan', 'Lea Montavon Montavan'],
  ['montavan anna', 'Lea Montavon'],
  ['', 'Lea Montavon'],
  [' – ', 'Lea Montavon'],
  ['a b c d e f g montavan', 'a b c d e f g h Montavon'],
])('%j does not mean %j', (typed, text) => {
  const near = nearIn(typed, text)
  expect(typed.startsWith('a b') ? near?.words.length : near).toBe(typed.startsWith('a b') ? 8 : null)
})

test('short words of a name are heard as one with what they stand before', () => {
  expect(joinedParticles('Joost van den Berg')).toEqual(['van-den', 'den-Berg', 'van-den-Berg'])
  expect(joinedParticles('Lea Montavon')).toEqual(['Lea-Montavon'])
})

const unit = fc.constantFrom('a', 'b', 'ł', 'ü', 'ß', 'я', 'ου')
const letters = fc.string({ unit, minLength: 1, maxLength: 10 })
const lengths = ({ ways }: SpeltWord) => ways.map((way) => way.letters.length)

// An even number is that of whole words: what only begins so is not begun by what it begins with.
test('a word is nearest to itself, and another is as near to it as it is to that', () => {
  fc.assert(
    fc.property(letters, letters, (one, other) => {
      const [a, b] = [speltWord(one), speltWord(other)]
      expect(nearness(a, a)).toBe(mayBeNear(a) ? 0 : null)
      const [there, back] = [nearness(a, b), nearness(b, a)]
      for (const [near, reverse] of [
        [there, back],
        [back, there],
      ] as const) {
        expect(near === null || near % 2 === 1 || (reverse !== null && reverse <= near)).toBe(true)
      }
    }),
    { numRuns: 2000 },
  )
})

// Would catch a bound that grows: with three letters of eight amiss every name resembles some other.
test('two letters are amiss in words of eight, one in words of four, none in shorter ones', () => {
  fc.assert(
    fc.property(letters, letters, (one, other) => {
      const [a, b] = [speltWord(one), speltWord(other)]
      const near = nearness(a, b)
      const longest = Math.min(Math.max(...lengths(a)), Math.max(...lengths(b)))
      expect(near ?? -1).toBeLessThanOrEqual(longest < 4 ? -1 : longest < 8 ? 3 : 4)
    }),
    { numRuns: 2000 },
  )
})

// The lexicon looks at lengths and letters before it compares.
test('a lexicon gives what is near one by one', () => {
  fc.assert(
    fc.property(letters, fc.array(letters, { maxLength: 20 }), (asked, known) => {
      const lexicon = createLexicon<string>()
      for (const word of new Set(known)) lexicon.add(speltWord(word), word)
      const plainly = [...new Set(known)].flatMap((word) => {
        const apart = nearness(speltWord(asked), speltWord(word))
        return apart === null ? [] : [[word, apart] as const]
      })
      expect(lexicon.near(speltWord(asked))).toEqual(new Map(plainly))
    }),
    { numRuns: 2000 },
  )
})

test('a word with a figure in it is itself or another', () => {
  fc.assert(
    fc.property(letters, fc.nat({ max: 9999 }), (one, figure) => {
      expect(speltWord(`${one}${String(figure)}`).ways).toEqual([])
    }),
  )
})

test('a name in parts is looked for as one word and by its parts', () => {
  expect(speltWords('Lea Montavon-Rey').map(({ word }) => word)).toEqual(['lea', 'montavon rey', 'montavon', 'rey'])
})

// With a word that thousands hold each letter of a filter took a second.
test('a spelling is offered once as the nearest has it, without those that are not found by it', () => {
  const near = (name: string, ...words: string[]) => ({ name, words, apart: 2 })
  const looked: string[] = []
  const items = [
    near('Ada Żurawski', 'ada', 'zurawski'),
    near('Eva', 'rey'),
    ...Array.from({ length: 1000 }, () => near('ada zurawski', 'ada', 'zurawski')),
    near('Lea Montavon-Rey', 'montavon rey'),
  ]
  const textsOf = ({ name }: { readonly name: string }) => {
    looked.push(name)
    return [name]
  }
  expect(spellingsOf(items, textsOf, (spelling) => spelling !== 'rey')).toEqual(['Ada Żurawski', 'Montavon-Rey'])
  expect(looked).toHaveLength(3)
})
