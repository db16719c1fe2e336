import { expect, test } from 'vitest'
import { compareWithModule } from './compare.ts'
import { createCorpus } from './corpus.ts'
import { inLanguage, moduleOf } from './matching.fixtures.ts'

function suggested(lang: string, shown: string, asked: string) {
  const module = {
    ...moduleOf(),
    title: [],
    outcomes: [{ key: 'o', text: [{ lang, value: asked }], weight: 100 }],
  }
  return compareWithModule(inLanguage(lang, shown), module, createCorpus([module])).outcomes[0]
}

// In languages without terms words alone decide: what differs in an ending or is joined must still meet.
test.each([
  [
    'nl',
    'Regressiemodellen toepassen op verkoopcijfers',
    'Een model voor regressie toepassen op verkoopcijfers',
    'covered',
  ],
  ['nl', 'Contracten opstellen volgens het arbeidsrecht', 'Contracten zonder arbeidsrecht opstellen', 'cantSay'],
  ['es', 'Evaluaciones estadísticas de encuestas', 'Evaluación estadística de encuestas', 'covered'],
  ['pl', 'Metody statystyczne w badaniach rynku', 'Metoda statystyczna w badaniu rynku', 'covered'],
  ['cs', 'Návrh relačních databází', 'Návrhy relační databáze', 'covered'],
  ['pl', 'Umowy z wyłączeniem prawa pracy', 'Umowy prawa pracy', 'cantSay'],
  ['cs', 'Návrh databází bez transakcí', 'Návrh databází a transakcí', 'cantSay'],
  ['uk', 'Аналіз ринків, крім ринків праці', 'Аналіз ринків праці', 'cantSay'],
  ['uk', 'Методи аналізу даних', 'Метод аналізу даних', 'covered'],
  ['ja', '英語以外の言語で契約を書く', '英語の言語で契約を書く', 'cantSay'],
  ['ja', 'データベースを設計する', 'データベースの設計', 'covered'],
  ['ja', '財務諸表を分析する', 'データベースの設計', 'not'],
  ['pl', 'Pielęgnacja ran przewlekłych', 'Metoda statystyczna w badaniu rynku', 'not'],
])('%s: "%s" for "%s" is %s', (lang, shown, asked, coverage) => {
  expect(suggested(lang, shown, asked)?.coverage).toBe(coverage)
})

// Pairs of characters lap over; a stretch that is marked twice would be shown twice.
test('what meets in a script without spaces is marked once', () => {
  const [alignment] = suggested('ja', 'データベースを設計する', 'データベースの設計')?.alignments ?? []

  expect(alignment?.moduleSpans).toEqual([
    { start: 0, end: 6 },
    { start: 7, end: 9 },
  ])
})
