import { expect, test } from 'vitest'
import { gistOf } from './gist.ts'
import { headOf } from './head.ts'

// Where circumstances passed for the thing itself, two texts with the same circumstances were about the same.
test.each<[lang: string, value: string, head: string]>([
  ['en', 'Explain how glaciers shape valleys', 'glaciers shape valleys'],
  ['en', 'Translate technical manuals from German into English', 'technical manuals'],
  ['en', 'Treat patients with anxiety by exposure', 'patients'],
  ['en', 'Assess the ecological state of lakes', 'ecological lakes'],
  ['en', 'Take dental impressions and make plaster models', 'dental impressions'],
  ['en', 'Design heat pumps for family homes', 'heat pumps'],
  ['en', 'Mediate in conflicts between pupils', 'conflicts'],
  ['en', 'Compare rites of burial in at least three religions', 'rites burial'],
  ['en', 'Repair bicycles, wheels and gears', 'bicycles'],
  ['en', 'Apply the methods of the course', ''],
  ['de', 'Wirbellose Tiere in Fließgewässern bestimmen', 'tiere'],
  ['de', 'Mieter bei Kündigung und Mieterhöhung beraten', 'mieter'],
  ['de', 'Hydraulische Anlagen in Betrieb nehmen', 'hydraulische anlagen'],
  ['de', 'Digitale Medien im Sachunterricht einsetzen', 'digitale medien'],
  ['de', 'Geigen sowie Celli stimmen', 'geigen'],
  ['de', 'Die Temperatur von Gletschern angeben', 'temperatur gletschern'],
  ['fr', 'Détecter des intrusions dans les réseaux', 'intrusions'],
  ['fr', 'Entretenir les moteurs diesel de véhicules', 'moteurs diesel véhicules'],
  ['fr', 'Décrire des violons et des violoncelles', 'violons'],
  ['fr', 'Calculer le seuil de rentabilité pour un produit', 'seuil de rentabilité'],
])('%s: %s', (lang, value, head) => {
  const found = headOf(gistOf(value, lang))

  expect(found.map(({ start, end }) => value.slice(start, end).toLowerCase()).join(' ')).toBe(head)
})
