import { expect, test } from 'vitest'
import { vocabularyOf } from '../vocabulary.ts'
import { compoundPart } from './compoundPart.ts'

function link(lang: string, one: string, other: string): number {
  const { stem } = vocabularyOf(lang)
  return compoundPart.link({ stem: stem(one) }, { stem: stem(other) }, lang)
}

// A part that is not found leaves an outcome uncovered that is; a syllable taken for a word covers its opposite.
test.each([
  ['de', 'regressionsmodelle', 'modell', 1],
  ['de', 'regressionsmodelle', 'regression', 1],
  ['de', 'kostenrechnung', 'rechnungen', 1],
  ['de', 'arbeitsvertrag', 'verträge', 1],
  ['de', 'wirtschaftsrecht', 'wirtschaft', 1],
  ['de', 'krankenhaus', 'kranken', 1],
  ['de', 'ungleichheit', 'gleichheit', 0],
  ['de', 'verarbeitung', 'arbeit', 0],
  ['de', 'missverständnis', 'verständnis', 0],
  ['de', 'nachfrage', 'frage', 0],
  ['de', 'fahrtart', 'art', 0],
  ['de', 'modell', 'regression', 0],
  ['nl', 'regressiemodellen', 'model', 1],
  ['nl', 'arbeidsrecht', 'recht', 1],
  ['nl', 'gezondheidszorg', 'gezondheid', 1],
  ['nl', 'projectbegeleiding', 'begeleiding', 1],
  ['nl', 'verzekeringsrecht', 'verzekering', 1],
  ['nl', 'ongelijkheid', 'gelijkheid', 0],
  ['nl', 'verwerking', 'werking', 0],
  ['nl', 'taalkunde', 'aal', 0],
  ['en', 'framework', 'frame', 0],
])('%s: %s holds %s: %d', (lang, joined, part, expected) => {
  expect(link(lang, joined, part)).toBe(expected)
  expect(link(lang, part, joined)).toBe(expected)
})
