import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toldInEnglish, wordInEnglish } from './toldInEnglish.ts'

test.each([
  ['Handschuhe nach der Arbeit ablegen und entsorgen', 'glove after the work file and dispose of'],
  ['Die Fruchtfolge eines Betriebs für vier Jahre planen', 'the crop rotation a company for four year plan'],
  ['Klassenführung und Unterrichtsstörungen', 'classroom management and classroom disruptions'],
  ['Ohne Anleitung einen Dreisatz rechnen', 'without guidance a rule of three calculate'],
  ['Mindestens drei Gesteine erkennen', 'at least three rocks recognise'],
  ['Patientinnen nach einer Operation begleiten', 'patient after a surgery accompany'],
  ['Die Straße vermessen', 'the road surveying'],
  ['Qualitätssicherung im Labor', 'quality assurance in the laboratory'],
  ['Angewandte Mathematik', 'applied mathematics'],
  ['Nicht nur beschreiben, sondern beurteilen', 'not only describe, but assess'],
  ['Ein Netzwerk einrichten; Störungen beheben', 'a network set up; disorders fix'],
  ['Reiseziele empfehlen', 'travel destination recommend'],
  ['Wettbewerbsrecht', 'competition law'],
  ['SQL und C++ anwenden', 'sql and c++ apply'],
  ['Zahnfleisch untersuchen', 'gum investigate'],
  ['BRÜCKEN und Tunnel bemessen', 'bridge and tunnel dimension'],
  ['Bestäubung durch Bienen', 'pollination through bee'],
  ['Ziegenkäse und Xyzzy', 'goat cheese and xyzzy'],
  ['sich', ''],
  ['', ''],
])('German %j is told as %j', (value, told) => {
  expect(toldInEnglish(value, 'de')).toBe(told)
})

test.each([
  ['Rédiger un cahier des charges', 'write a specifications'],
  ["Calculer le chiffre d'affaires d’un magasin", 'calculate the turnover of a shop'],
  ['Prendre en charge un patient après une opération', 'take care of a patient after a operation'],
  ['Mettre en œuvre une base de données', 'implement a database'],
  ['Reconnaître au moins trois roches', 'recognise at least three rocks'],
  ['Sans aide, résoudre une équation', 'without help, solve a equation'],
  ["Décrire l'évolution de la librairie", 'describe the evolution of the bookshop'],
  ['Un stage en entreprise', 'a company internship'],
  ['Les enjeux actuels de la santé publique', 'the issues current of the public health'],
  ['Ne pas utiliser de pesticides', 'not use of pesticide'],
  ['Établir un bilan comptable', 'establish a balance sheet'],
  ['Comparer deux œuvres', 'compare two works'],
  ["Le développement de l'enfant", 'the child development'],
  ['Utiliser SQL et Python', 'use sql and python'],
  ['Entretenir les ruches', 'maintain the hive'],
  ['Cuire le pain au levain', 'cook the bread to the sourdough'],
  ['Droit du travail', 'labour law'],
  ['Traduire un texte juridique', 'translate a text legal'],
  ['Des xylographes', 'of xylographes'],
  ['', ''],
])('French %j is told as %j', (value, told) => {
  expect(toldInEnglish(value, 'fr')).toBe(told)
})

test('a language without a glossary is not told', () => {
  expect(toldInEnglish('Bridges', 'en')).toBeNull()
  expect(toldInEnglish('Bruggen', 'nl')).toBeNull()
  expect(wordInEnglish('bruggen', 'nl')).toBeNull()
  expect(wordInEnglish('xyzzy', 'de')).toBeNull()
})

// Two exports of one outcome had two vectors.
test('case and white space change nothing of what is told', () => {
  const words = fc.array(fc.constantFrom('Brücke', 'bauen', 'und', 'Statik', 'nicht', 'Wörter', 'Straße'))
  fc.assert(
    fc.property(words, fc.constantFrom(' ', '\n', '  \t'), (all, gap) => {
      expect(toldInEnglish(all.join(gap).toUpperCase(), 'de')).toBe(toldInEnglish(all.join(' '), 'de'))
    }),
  )
})
