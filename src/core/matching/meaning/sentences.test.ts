import fc from 'fast-check'
import { expect, test } from 'vitest'
import { madeUpSentences } from '../matching.fixtures.ts'
import { encodedForm, encodedIn, noSentences, sentencesNear } from './sentences.ts'

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

// "On completion of this module students will be able to" made any two outcomes of one provider alike.
test('of an outcome what is learned is encoded, without the frame around it', () => {
  expect(encodedIn(english('On completion of this module students will be able to bake bread.'), 'en')).toBe(
    'bake bread',
  )
  expect(encodedIn(english('Students can bake bread'), 'en')).toBe(encodedIn(english('Bake bread'), 'en'))
  expect(encodedIn({ lang: 'de', value: 'Die Studierenden können Brot backen' }, 'en')).toBe('bread bake')
  expect(encodedIn(english('Students'), 'en')).toBe('students')
})

// A Dutch outcome beside an English one would be near by the names that stand in both.
test('an encoder says nothing of a language that it is not told, and nothing of a text that it has not read', () => {
  expect(near(english('Bake bread'), english('Bake bread'))).toBeCloseTo(1, 1)
  expect(near(english('Bake bread'), { lang: 'nl', value: 'Brood bakken' })).toBeNull()
  expect(sentencesNear({ lang: 'en', vectorOf: () => undefined })(english('Bake'), english('Bake'))).toBeNull()
  expect(noSentences(english('Bake bread'), english('Bake bread'))).toBeNull()
})

// A German catalogue was compared by words alone, as if there were no encoder.
test('German and French are told in English to an encoder that reads English, and to no other', () => {
  const [brot, pain] = [
    { lang: 'de', value: 'Brot backen' },
    { lang: 'fr', value: 'Cuire du pain' },
  ]
  expect(encodedIn(brot, 'en')).toBe('bread bake')
  expect(encodedIn(pain, 'en')).toBe('cook of the bread')
  expect(encodedIn(brot, 'fr')).toBeNull()
  expect(encodedIn(brot, 'de')).toBe('brot backen')
  expect(near(english('Bake bread'), brot)).toBeCloseTo(1, 1)
  expect(near(pain, brot)).toBeGreaterThan(near(english('Fly a kite'), brot) ?? 1)
})
