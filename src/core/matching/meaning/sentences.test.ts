import fc from 'fast-check'
import { expect, test } from 'vitest'
import { madeUpSentences } from '../matching.fixtures.ts'
import { encodedForm, noSentences, sentencesNear } from './sentences.ts'

const near = sentencesNear(madeUpSentences)
const english = (value: string) => ({ lang: 'en', value })

// Two exports of one outcome had two vectors, and two suggestions.
test.each([
  ['Explain how bread dough rises.', 'explain how bread dough rises'],
  ['  EXPLAIN how\n\tbread dough rises ', 'explain how bread dough rises'],
  ['Explain how bread dough rises. Explain how bread dough rises.', 'explain how bread dough rises'],
  ['Bake bread; glaze it.', 'bake bread. glaze it'],
  ['Use version 2.5 of the tool!', 'use version 2.5 of the tool'],
  [' . ', ''],
])('%j is encoded as %j', (value, form) => {
  expect(encodedForm(value)).toBe(form)
})

test('a text in the form that is encoded is encoded as it is', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (value) => {
      expect(encodedForm(encodedForm(value))).toBe(encodedForm(value))
    }),
  )
})

// A German outcome beside an English one would be near by the names that stand in both.
test('an encoder says nothing of a language that it does not know, and nothing of a text that it has not read', () => {
  expect(near(english('Bake bread'), english('Bake bread'))).toBeCloseTo(1, 1)
  expect(near(english('Bake bread'), { lang: 'de', value: 'Brot backen' })).toBeNull()
  expect(sentencesNear({ lang: 'en', vectorOf: () => undefined })(english('Bake'), english('Bake'))).toBeNull()
  expect(noSentences(english('Bake bread'), english('Bake bread'))).toBeNull()
})
