import { expect, test } from 'vitest'
import { frameEnd } from './frame.ts'

// Words of the frame were taken for what is learned: "completion of the module" met every other module's completion.
test.each([
  ['en', 'On completion of the module students will be able to ', 'size a heat exchanger'],
  ['en', 'Upon successful completion, learners can ', 'read a balance sheet'],
  ['en', 'By the end of this badge you will be able to ', 'explain how vaccines work'],
  ['en', 'Students who have completed the course will be able to ', 'date pottery'],
  ['en', 'Having completed this module, students will be able to ', 'tune a piano'],
  ['en', 'After passing the examination, students can ', 'weld pipes'],
  ['en', 'Students are able to ', 'repair a puncture'],
  ['en', 'Ability to ', 'write policy briefs'],
  ['en', 'The student ', 'handles complaints'],
  ['en', '', 'Describe how students are assessed'],
  ['en', '', 'Teach children to read'],
  ['en', '', 'The certificate is recognised by agencies'],
  ['de', 'Die Studierenden können ', 'Verwaltungsakte prüfen'],
  ['de', 'Die Teilnehmenden sind in der Lage, ', 'ein Netzwerk einzurichten'],
  ['de', 'Sie können ', 'Brücken bemessen'],
  ['de', '', 'Lernenden des Englischen die Aussprache vermitteln'],
  ['de', '', 'Können von Lehrlingen beurteilen'],
  ['fr', "À l'issue du module, les étudiants sont capables de ", 'rédiger un contrat'],
  ['fr', "L'étudiant est capable d'", 'analyser un bilan'],
  ['fr', 'Savoir ', 'intégrer une équation'],
  ['fr', '', 'Élaborer un budget'],
  ['et', '', 'Student oskab lugeda'],
])('in %s the frame is “%s” before “%s”', (lang, frame, rest) => {
  expect(frameEnd(`${frame}${rest}`, lang)).toBe(frame.length)
})
