import { expect, test } from 'vitest'
import { createLexicon, nothingKnown } from '../ranking/lexicon.ts'
import { moduleKinds, transcriptOf } from '../transcript.ts'

/** The kinds that a title names, in its order. */
function kindsOf(lang: string, title: string): string[] {
  return createLexicon(lang, null, nothingKnown)
    .read(title, 'kept')
    .flatMap(({ moduleKind }) => moduleKind ?? [])
}

// A word of a subject taken for a kind of module would move modules by their subject.
test.each([
  ['en', 'Elementary Statistics', ['elementary']],
  ['en', 'Beg Ceramics', ['elementary']],
  ['en', 'Gen Chem', ['basic']],
  ['en', 'Intro to Sociology', ['introduction']],
  ['en', 'Prin of Macroeconomics', ['foundations']],
  ['en', 'Survey of World Music', ['survey']],
  ['en', 'Interm Algebra', ['intermediate']],
  ['en', 'Adv Calculus', ['advanced']],
  ['en', 'Third Semester Russian', ['inOrder', 'semester']],
  ['en', 'Sem in Botany', ['seminar']],
  ['en', 'Sel Topics in Geology', ['topics', 'topics']],
  ['en', 'Independent Study', ['ownWork']],
  ['en', 'Senior Thesis', ['late', 'ownWork']],
  ['en', 'Practicum in Nursing', ['practical']],
  ['en', 'Theories of Personality', ['theory']],
  ['en', 'Spanish II', ['second']],
  ['en', 'Drawing IV', ['further']],
  ['en', 'Drawing 2', []],
  ['en', 'Generalised Linear Models', []],
  ['en', 'Thesaurus Construction', []],
  ['en', 'Fielding Questionnaires', []],
  ['de', 'Einführung in die Soziologie', ['introduction']],
  ['de', 'Einf Botanik', ['introduction']],
  ['de', 'Grundlagen der Statistik', ['foundations']],
  ['de', 'Grundkurs Recht', ['basic']],
  ['de', 'Allgemeine Chemie', ['basic']],
  ['de', 'Propädeutikum Latein', ['elementary']],
  ['de', 'Ringvorlesung Ethik', ['survey']],
  ['de', 'Aufbaumodul Mathematik', ['intermediate']],
  ['de', 'Vertief Strafrecht', ['advanced']],
  ['de', 'Spanisch für Fortgeschrittene', ['advanced']],
  ['de', 'Zweites Semester Russisch', ['inOrder', 'semester']],
  ['de', 'Hauptseminar Geschichte', ['seminar']],
  ['de', 'Kolloquium', ['seminar']],
  ['de', 'Ausgewählte Kapitel der Geologie', ['topics', 'topics']],
  ['de', 'Masterarbeit', ['ownWork']],
  ['de', 'Proj Robotik', ['ownWork']],
  ['de', 'Prakt Pflege', ['practical']],
  ['de', 'Theorien der Bildung', ['theory']],
  ['de', 'Analysis II', ['second']],
  ['de', 'Projektmanagement', []],
  ['de', 'Feldbau', []],
  ['fr', 'Introduction à la sociologie', ['introduction']],
  ['fr', 'Initiation au grec', ['introduction']],
  ['fr', 'Espagnol débutants', ['elementary']],
  ['fr', 'Chimie générale', ['basic']],
  ['fr', 'Principes de comptabilité', ['foundations']],
  ['fr', 'Éléments de statistique', ['foundations']],
  ['fr', 'Panorama de la littérature', ['survey']],
  ['fr', 'Niveau intermédiaire', ['intermediate']],
  ['fr', 'Algèbre approfondie', ['advanced']],
  ['fr', 'Russe, troisième semestre', ['inOrder', 'semester']],
  ['fr', 'Deuxième année de droit', ['inOrder', 'inOrder']],
  ['fr', 'Séminaire de botanique', ['seminar']],
  ['fr', 'Thèmes choisis de géologie', ['topics', 'topics']],
  ['fr', 'Mémoire de recherche', ['ownWork', 'ownWork']],
  ['fr', 'Projet personnel', ['ownWork']],
  ['fr', 'Stage en entreprise', ['practical']],
  ['fr', 'Théorie des jeux', ['theory']],
  ['fr', 'École doctorale', []],
  ['fr', 'Analyse II', ['second']],
  ['fr', 'Projection de films', []],
  ['nl', 'Inleiding tot de sociologie', []],
])('%s: “%s” names %j', (lang, title, kinds) => {
  expect(kindsOf(lang, title)).toEqual(kinds)
})

// A kind that a language has no word for could never be met in it.
test.each(['en', 'de', 'fr'])('%s has words for every kind', (lang) => {
  expect(new Set(transcriptOf(lang).kinds.values())).toEqual(new Set(moduleKinds))
})
