import { expect, test } from 'vitest'
import { gistOf } from './gist.ts'
import { isBelow, stageIn } from './stages.ts'

const stage = (value: string, lang = 'en') => stageIn(gistOf(value, lang))

// "At level B1" was told to cover "at level C1": all words are the same, the levels are words of one field.
test.each<[lang: string, value: string, word: string | null]>([
  ['en', 'Write texts in French at level B1', 'B1'],
  ['en', 'Write texts in French (C1)', 'C1'],
  ['en', 'Speak French between A2 and B1', 'B1'],
  ['en', 'Play pieces of grade 8', 'grade 8'],
  ['en', 'Lead teams at Level 2', 'Level 2'],
  ['en', 'Explain vitamin B12', null],
  ['en', 'Play chess: 1. c4 c5', null],
  ['en', 'Measure levels of 20 decibels', null],
  ['de', 'Texte auf Niveau B2 schreiben', 'B2'],
  ['de', 'Aufgaben der Stufe 3 lösen', 'Stufe 3'],
  ['fr', 'Écrire des textes au niveau B2', 'B2'],
  ['fr', 'Atteindre le niveau 4', 'niveau 4'],
])('%s: %s', (lang, value, word) => {
  expect(stage(value, lang)?.word ?? null).toBe(word)
})

test.each([
  ['B1', 'C1', true],
  ['C1', 'B1', false],
  ['B1', 'B1', false],
  ['A2', 'level 3', false],
  ['level 2', 'level 3', true],
  ['level 10', 'level 9', false],
  ['texts', 'C1', false],
])('%s against %s', (shown, asked, below) => {
  expect(isBelow(stage(`Write ${shown}`), stage(`Write ${asked}`))).toBe(below)
})
