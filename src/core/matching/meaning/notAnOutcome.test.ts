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
  ['de', 'Zielgruppe sind Töpferinnen', 'appliesTo'],
  ['de', 'Zielgruppen befragen', null],
  ['fr', 'Formation destinée aux potiers', 'appliesTo'],
  ['fr', 'Former des potiers', null],
  ['nl', 'Bijgewoond', null],
])('in %s “%s” is %s', (lang, value, kind) => {
  expect(notAnOutcome(value, lang)).toBe(kind)
})
