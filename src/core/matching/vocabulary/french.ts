import { stemmer } from '@orama/stemmers/french'
import type { Vocabulary } from '../vocabulary.ts'
import { verbTable, wordSet } from './words.ts'

export const french: Vocabulary = {
  stem: (word) => stemmer(word),
  stemmed: true,
  stopWords: wordSet(`
    le la les l un une des de du d et ou mais à au aux en dans par pour sur sous avec entre vers chez ce cet cette ces
    son sa ses leur leurs se s qu que qui dont où est sont être été il elle ils elles on nous vous y ainsi comme lors
    selon afin aide plus très tout toute tous toutes autre autres même mêmes si peut peuvent sera seront c n
    apprenant apprenants étudiant étudiants participant participants capable capables mesure cours module fin
    connaissances compétences
  `),
  everydayWords: wordSet(`
    analyse application applications approche approches aspect aspects base bases besoin besoins cadre cas concept
    concepts contexte contextes données exemple exemples facteur facteurs fondamental fondamentaux forme générale
    information informations méthode méthodes modèle modèles nouveau nouvelle niveau outil outils pratique pratiques
    principe principes problème problèmes processus programme projet projets qualité question questions ressource
    ressources résultat résultats rôle santé simple situation situations stratégie stratégies structure système
    systèmes technique techniques test tests texte théorie théories travail type types équipe équipes étude études
  `),
  joiningWords: wordSet('et ou ainsi dans avec par pour sur que qui'),
  negations: wordSet('ne pas non sans aucun aucune jamais ni sauf'),
  verbs: verbTable(
    {
      remember: 'citer définir énumérer identifier lister mémoriser nommer rappeler reconnaître réciter',
      understand: `classer classifier comprendre caractériser décrire discuter distinguer exposer expliquer illustrer interpréter
        paraphraser présenter reformuler résumer traduire`,
      apply: `ajuster appliquer calculer configurer conduire effectuer employer exécuter gérer implémenter importer mener
        mettre modéliser manipuler nettoyer pratiquer programmer préparer rédiger réaliser résoudre simuler traiter
        utiliser visualiser écrire`,
      analyse: `analyser catégoriser comparer contrôler décomposer diagnostiquer différencier déterminer enquêter examiner
        explorer organiser structurer tester vérifier`,
      evaluate: `apprécier argumenter choisir conclure critiquer décider défendre estimer évaluer juger justifier mesurer
        recommander réfléchir sélectionner valider`,
      create: `améliorer assembler composer concevoir construire créer développer dériver élaborer formuler générer inventer
        optimiser planifier produire proposer spécifier synthétiser`,
    },
    (verb) => [verb],
  ),
  verbsStand: 'anywhere',
  joinsWords: false,
}
