import { expect, test } from 'vitest'
import { formOf, readText } from './text.ts'
import { vocabularyOf } from './vocabulary.ts'

const stemOf = (lang: string, word: string) => vocabularyOf(lang).stem(formOf(word))

// A form that keeps its ending meets none of the other forms of its word.
test.each([
  ['en', 'modelling', 'models'],
  ['en', 'visualization', 'visualisations'],
  ['de', 'häuser', 'haus'],
  ['de', 'methoden', 'methode'],
  ['fr', 'statistiques', 'statistique'],
  ['nl', 'modellen', 'model'],
  ['nl', 'statistische', 'statistisch'],
  ['nl', 'huizen', 'huis'],
  ['nl', 'talen', 'taal'],
  ['nl', 'brieven', 'brief'],
  ['nl', 'klassen', 'klas'],
  ['da', 'modellerne', 'modeller'],
  ['sv', 'beräkningar', 'beräkning'],
  ['nb', 'beregninger', 'beregning'],
  ['fi', 'talossa', 'talot'],
  ['es', 'evaluaciones', 'evaluación'],
  ['it', 'valutazioni', 'valutazione'],
  ['pt', 'avaliações', 'avaliação'],
  ['ro', 'statistice', 'statistică'],
  ['hu', 'házak', 'ház'],
  ['el', 'μέθοδοι', 'μέθοδος'],
  ['lt', 'metodai', 'metodas'],
  ['ru', 'методы', 'метод'],
  ['uk', 'методів', 'метод'],
  ['sr', 'методе', 'metodama'],
  ['tr', 'evler', 'ev'],
  ['ar', 'الكتاب', 'كتاب'],
])('%s: %s and %s have one stem', (lang, one, other) => {
  expect(stemOf(lang, one)).toBe(stemOf(lang, other))
})

test.each([
  ['en', 'policy', 'police'],
  ['de', 'kosten', 'kostüm'],
  ['nl', 'recht', 'richting'],
  ['es', 'casa', 'caso de'],
  ['und', 'models', 'model'],
])('%s: %s and %s stay apart', (lang, one, other) => {
  expect(stemOf(lang, one)).not.toBe(stemOf(lang, other))
})

// A word that turns a statement round and is dropped shows the opposite of what was learned.
test.each([
  ['en', 'Fit models without a library', 'without'],
  ['en', 'Explain what cannot be measured', 'cannot'],
  ['en', 'Neither store nor share personal data', 'neither nor'],
  ['de', 'Modelle ohne Bibliothek anpassen', 'ohne'],
  ['de', 'Keine personenbezogenen Daten speichern', 'keine'],
  ['de', 'Weder messen noch schätzen', 'weder'],
  ['fr', 'Ajuster des modèles sans bibliothèque', 'sans'],
  ['fr', 'Ne jamais stocker de données', 'ne jamais'],
  ['nl', 'Modellen toepassen zonder hulpmiddelen', 'zonder'],
  ['nl', 'Geen persoonsgegevens opslaan', 'geen'],
  ['es', 'Ajustar modelos sin bibliotecas', 'sin'],
  ['it', 'Adattare modelli senza librerie', 'senza'],
  ['pt', 'Ajustar modelos sem bibliotecas', 'sem'],
  ['da', 'Anvende modeller uden hjælpemidler', 'uden'],
  ['sv', 'Använda modeller utan hjälpmedel', 'utan'],
  ['nb', 'Bruke modeller uten hjelpemidler', 'uten'],
  ['fi', 'Käyttää malleja ilman apuvälineitä', 'ilman'],
  ['ro', 'Aplică modele fără instrumente', 'fără'],
  ['hu', 'Modellek alkalmazása eszközök nélkül', 'nélkül'],
  ['ru', 'Применять модели без библиотек', 'без'],
  ['el', 'Εφαρμόζει μοντέλα χωρίς βοήθεια', 'χωρίς'],
])('%s: "%s" keeps %s', (lang, value, kept) => {
  expect(readText(value, lang).negations.join(' ')).toBe(formOf(kept))
})
