import { expect, test } from 'vitest'
import { letterGroups } from './letterGroups.ts'

function link(lang: string, one: string, other: string): number {
  return letterGroups.link({ stem: one }, { stem: other }, lang)
}

// Without it a text in a language that has no stemmer meets itself only in the same case and number.
test.each([
  ['pl', 'metody', 'metod'],
  ['pl', 'modele', 'modeli'],
  ['pl', 'statystyczne', 'statystycznych'],
  ['pl', 'ryzyko', 'ryzyka'],
  ['pl', 'sprzedaż', 'sprzedaży'],
  ['pl', 'sieć', 'sieci'],
  ['cs', 'databáze', 'databází'],
  ['cs', 'hodnocení', 'hodnoceních'],
  ['sk', 'účtovníctvo', 'účtovníctva'],
  ['hr', 'upravljanje', 'upravljanja'],
  ['be', 'метады', 'метадаў'],
  ['bg', 'моделите', 'модели'],
  ['sl', 'podatkovne', 'podatkovnih'],
])('%s: %s meets %s', (lang, one, other) => {
  expect(link(lang, one, other)).toBeGreaterThanOrEqual(0.65)
  expect(link(lang, one, other)).toBe(link(lang, other, one))
})

// What only begins or ends alike is another word: a refusal or a grant would rest on chance.
test.each([
  ['pl', 'informacja', 'informatyka'],
  ['pl', 'produkcja', 'redukcja'],
  ['pl', 'praca', 'prawo'],
  ['cs', 'právo', 'správa'],
  ['hr', 'zdravlje', 'zdravstvo'],
  ['uk', 'економіка', 'екологія'],
  ['pl', 'a', 'a'],
  ['de', 'methoden', 'methode'],
  ['en', 'prediction', 'predictions'],
])('%s: %s does not meet %s by letters', (lang, one, other) => {
  expect(link(lang, one, other)).toBe(0)
})
