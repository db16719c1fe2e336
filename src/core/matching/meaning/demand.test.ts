import { expect, test } from 'vitest'
import { demandOf } from './demand.ts'
import { gistOf } from './gist.ts'

// An outcome behind a frame, or told by a noun, was taken for doing, so that knowing alone covered it.
test.each([
  ['en', 'Explain how vaccines work', 1],
  ['en', 'On completion of the module students can explain how vaccines work', 1],
  ['en', 'Knowledge of the seven principles of hygiene', 1],
  ['en', 'Learners will gain an understanding of what oral history is', 1],
  ['en', 'Basic knowledge of bookkeeping', 1],
  ['en', 'Describe how to calculate a dose', 1],
  ['en', 'Describe the ways to manage a team', 1],
  ['en', 'Define and measure inflation', 2],
  ['en', 'Graft apple scions onto rootstocks', 2],
  ['en', 'Calculate the break-even point', 2],
  ['en', 'Students are able to carry out an audit', 2],
  ['en', 'Design of steel beams', 2],
  ['en', 'Translate manuals from German', 2],
  ['en', 'Critically evaluate theories of nationalism', 4],
  ['en', 'Discuss theories of nationalism critically', 4],
  ['en', 'Allocate overheads and judge the methods used', 4],
  ['en', 'Write a short film', 2],
  ['en', 'Give intramuscular injections', 2],
  ['en', 'Give an overview of injection techniques', 1],
  ['en', 'Tell species of gull apart by their calls', 2],
  ['en', 'Tell from the wear of a tooth how old a horse is', 2],
  ['en', 'Tell the story of the railways', 1],
  ['en', 'Discuss a diagnosis with relatives', 2],
  ['en', 'Indicate where a cell gets its energy', 1],
  ['en', 'Restate the main claim of an article', 1],
  ['en', 'The learner identifies the parts of an engine', 1],
  ['en', 'The learner gives intramuscular injections', 2],
  ['en', 'Telling species of gull apart by their calls', 2],
  ['de', 'Die Phasen der Trauer beschreiben', 1],
  ['de', 'Kenntnisse des Arbeitsrechts', 1],
  ['de', 'Die Lernenden benennen die Teile eines Motors', 1],
  ['de', 'Rohre nach Norm verlegen', 2],
  ['de', 'Die Wirksamkeit einer Massnahme beurteilen', 4],
  ['fr', 'Expliquer le fonctionnement du moteur', 1],
  ['fr', 'Connaissance des règles de sécurité', 1],
  ['fr', "L'étudiant définit les éléments d'un contrat", 1],
  ['fr', 'Repérer les signes de stress et alerter les secours', 2],
  ['fr', 'Établir un bilan', 2],
  ['fr', "Évaluer la qualité d'un sondage", 4],
])('in %s “%s” asks for class %d', (lang, value, rank) => {
  const told = demandOf(gistOf(value, lang))?.rank ?? -1
  expect(rank === 2 ? told === 2 || told === 3 || told === 5 : told === rank).toBe(true)
})

test('a text in a language whose verbs are not known tells no class', () => {
  expect(demandOf(gistOf('Oskab lugeda', 'et'))).toBeNull()
})
