import { expect, test } from 'vitest'
import { keptByText } from './keptByText.ts'

function counting(most: number) {
  const asked: string[] = []
  const answer = keptByText(most, (value, lang) => {
    asked.push(`${lang} ${value}`)
    return value === 'nothing' ? null : value.length
  })
  return { asked, answer }
}

// The same letters in two languages were one text, or an answer of null was worked out again and again.
test('an answer is worked out once for each language, also where it is none', () => {
  const { asked, answer } = counting(10)
  for (const lang of ['en', 'de', 'en', 'de']) for (const value of ['gift', 'nothing']) answer(value, lang)

  expect(asked).toEqual(['en gift', 'en nothing', 'de gift', 'de nothing'])
  expect(answer('nothing', 'de')).toBeNull()
  expect(answer('gift', 'en')).toBe(4)
})

// A catalogue of 200,000 outcomes would be held to the end.
test('what was asked first makes room for what comes', () => {
  const { asked, answer } = counting(2)
  for (const value of ['a', 'b', 'c', 'c', 'b', 'a']) answer(value, 'en')

  expect(asked).toEqual(['en a', 'en b', 'en c', 'en a'])
})
