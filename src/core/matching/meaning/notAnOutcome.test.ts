import { expect, test } from 'vitest'
import { notAnOutcome } from './notAnOutcome.ts'

// Who attended ten workshops on a subject was taken to have shown the subject.
test.each<[lang: string, value: string, kind: ReturnType<typeof notAnOutcome>]>([
  ['en', 'Attended a workshop on glazing', 'attendance'],
  ['en', 'Participants attended ten workshops on glazing', 'attendance'],
  ['en', 'The learners have taken part in a firing', 'attendance'],
  ['en', 'Participants receive a certificate after ten evenings', 'attendance'],
  ['en', 'Participants attend to a kiln during a firing', null],
  ['en', 'Take part in a firing and keep its log', null],
  ['en', 'Participants have prior experience of glazing', 'prerequisite'],
  ['en', 'Participants are not expected to mix glazes', 'prerequisite'],
  ['en', 'Participants mix glazes', null],
  ['en', 'Course aimed at potters who glaze', 'appliesTo'],
  ['en', 'This micro-credential is aimed at potters', 'appliesTo'],
  ['en', 'Course design for potters', null],
  ['en', 'For potters and teachers who wish to glaze at low temperature', 'appliesTo'],
  ['en', 'For patients who cannot sit, plan a lying position', null],
  ['en', 'For a given clay, choose a glaze', null],
  ['en', 'Target group: potters of small workshops', 'appliesTo'],
  ['en', 'Target groups of a campaign', null],
  ['en', 'The skills are relevant for potters who teach', 'appliesTo'],
  ['en', 'The skills are applied to pots and tiles', null],
  ['en', 'Practical sessions are held in groups of three in the kiln room', 'appliesTo'],
  ['en', 'Hold practical sessions in the kiln room', null],
  ['en', 'Students with prior experience of firing are preferred', 'prerequisite'],
  ['de', 'Für Lehrkräfte, die mit Ton arbeiten wollen', 'appliesTo'],
  ['de', 'Für Öfen, die ungleich heizen, einen Brennplan erstellen', null],
  ['de', 'Für eine Glasur den Ofen wählen', null],
  ['fr', 'Pour les potiers qui souhaitent émailler', 'appliesTo'],
  ['fr', 'Pour un four donné, choisir un émail', null],
  ['fr', 'Pour les pièces qui se fendent, choisir une autre terre', null],
  ['de', 'Zielgruppe sind Töpferinnen', 'appliesTo'],
  ['de', 'Zielgruppen befragen', null],
  ['fr', 'Formation destinée aux potiers', 'appliesTo'],
  ['fr', 'Former des potiers', null],
  ['nl', 'Bijgewoond', null],
])('in %s “%s” is %s', (lang, value, kind) => {
  expect(notAnOutcome(value, lang)).toBe(kind)
})
