import { expect, test } from 'vitest'
import { textsOfModule } from './encodedTexts.ts'
import type { ComparedModule } from './comparison.ts'

const module = (title: ComparedModule['title'], ...outcomes: ComparedModule['title'][]): ComparedModule => ({
  key: 'M',
  code: 'M',
  title,
  outcomes: outcomes.map((text, nth) => ({ key: `M/${String(nth)}`, text, weight: 100 })),
  eqfLevel: null,
  credits: 500,
})

// A catalogue that names a module twice in one language had another vector for it than one that names it once.
test('a title that says itself again is encoded once', () => {
  const title = ['Brewing Science', 'Brewing science.'].map((value) => ({ lang: 'en', value }))

  expect(textsOfModule(module(title), 'en')).toEqual({ title: 'brewing science', outcomes: [] })
})

test('English words come before what is told in English, for title and outcome each', () => {
  const [en, de] = [
    { lang: 'en', value: 'Bake bread' },
    { lang: 'de', value: 'Brot backen' },
  ]

  expect(textsOfModule(module([de], [de, en], [de]), 'en')).toEqual({
    title: 'bread bake',
    outcomes: ['bake bread', 'bread bake'],
  })
  expect(textsOfModule(module([de], [de]), 'fr')).toBeNull()
})

test('a module without a title goes by its first outcome', () => {
  const outcomes = ['Glaze bread', 'Bake bread'].map((value) => [{ lang: 'en', value }])

  expect(textsOfModule(module([], ...outcomes), 'en')).toEqual({ title: 'bake bread', outcomes: ['glaze bread'] })
})
