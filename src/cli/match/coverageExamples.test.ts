import { expect, test } from 'vitest'
import { gistOf } from '#core/matching/meaning/gist.ts'
import { linksBetween } from '#core/matching/meaning/links.ts'
import { forgetful } from './coverageExamples.ts'

const shown = gistOf('Calculate the wage', 'en')
const asked = gistOf('Calculate the salary', 'en')
const linked = (numbers: readonly number[]) => {
  let nth = 0
  const forgot = forgetful(shown, () => numbers[nth++] ?? 0.9)
  return linksBetween(forgot, asked).one.at(-1)?.by
}

// Terms were forgotten beside the links that are made of them: the weights were learned as if every word were known.
test('what is forgotten is linked no more, whether the word is known or not', () => {
  expect(linked([0.9, 0.9])).toBe('term')
  expect(linked([0.1, 0.1, 0.1, 0.1])).not.toBe('term')
  expect(linked([0.1, 0.9, 0.1, 0.9])).not.toBe('term')
})
