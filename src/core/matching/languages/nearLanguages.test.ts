import { eld } from 'eld/extrasmall'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBundledModules } from '../../../cli/match/bundledModules.ts'
import { nearLanguages } from './nearLanguages.ts'

function asTheLibrary(text: string) {
  const told = eld.detect(text)
  return { first: told.language, reliable: told.isReliable(), scores: told.getScores() }
}

function asHere(text: string) {
  const near = nearLanguages(text)
  const scores = Object.fromEntries(near.map(({ language, nearness }) => [language, nearness]))
  return { first: near[0]?.language ?? '', reliable: near[0]?.reliable ?? false, scores }
}

// Each would tell some text's language otherwise than the library that the table is from: cut elsewhere, read in other groups.
test('tells of real texts what the library tells', () => {
  for (const { title, outcomes } of readBundledModules()) {
    for (const { value } of [...title, ...outcomes.flatMap(({ text }) => text)]) {
      const letters = value.toLowerCase().replace(/[^\p{L}]+/gu, ' ')
      expect(asHere(letters)).toEqual(asTheLibrary(letters))
    }
  }
})

const between = (from: string, to: string) =>
  fc
    .integer({ min: from.codePointAt(0) ?? 0, max: to.codePointAt(0) ?? 0 })
    .map((letter) => String.fromCodePoint(letter).toLowerCase())
const someLetter = fc.oneof(
  between('a', 'z'),
  fc.constant(' '),
  ...['àɏ', 'αώ', 'аԯ', 'את', 'ؠي', 'कह', 'กฮ', 'ぁヺ', '一龥', '가힣', 'Ạỹ', '𐐨𐑏'].map((script) => {
    const [from = '', to = ''] = script
    return between(from, to)
  }),
)

test('tells of any letters what the library tells, in texts of any length', () => {
  fc.assert(
    fc.property(fc.string({ unit: someLetter, maxLength: 900, size: 'max' }), (text) => {
      expect(asHere(text)).toEqual(asTheLibrary(text))
    }),
  )
})
