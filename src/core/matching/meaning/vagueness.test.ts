import { expect, test } from 'vitest'
import { gistOf } from './gist.ts'
import { vaguenessOf } from './vagueness.ts'

// A text that names no object was answered "not", as if it named another one.
test.each([
  ['en', 'Apply appropriate methods to practical problems', true],
  ['en', 'Students work on a topic chosen together with the supervisor', true],
  ['en', 'Keep up to date with current developments and trends', true],
  ['en', "Reflect on one's own professional role", true],
  ['en', 'Use the relevant tools of the discipline appropriately', true],
  ['en', 'Recall important terms introduced in the course', true],
  ['en', 'Engage critically with the theories and debates of the discipline', true],
  ['en', 'Draw conclusions for their own practice', true],
  ['en', 'Use the specialist knowledge gained in a goal-oriented manner', true],
  ['en', "Expand one's competences in the chosen area of specialisation", true],
  ['en', 'Apply standards and guidelines correctly', true],
  ['en', 'Apply guidelines on hand hygiene', false],
  ['de', 'Die im Workshop vermittelten Verfahren korrekt anwenden', true],
  ['fr', 'Approfondir les notions vues en atelier', true],
  ['de', 'Geeignete Methoden des Fachgebiets anwenden', true],
  ['de', 'Aktuelle Entwicklungen und Trends einordnen', true],
  ['fr', 'Appliquer les méthodes étudiées à des cas pratiques', true],
  ['en', 'Graft apple scions onto rootstocks', false],
  ['en', 'Calculate the break-even point of a bakery', false],
  ['en', 'Apply suitable methods of pruning to vines', false],
  ['en', 'On completion of the module students will be able to weld pipes', false],
  ['de', 'Rohre nach Norm verlegen', false],
  ['de', 'Geeignete Schrauben für Holz auswählen', false],
  ['fr', 'Tailler la vigne et greffer des pommiers', false],
])('in %s “%s” names no object: %s', (lang, value, open) => {
  expect(vaguenessOf(gistOf(value, lang)) >= 0.65).toBe(open)
})
