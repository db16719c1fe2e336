import { expect, test } from 'vitest'
import { statementsIn } from './statements.ts'

// A badge that listed its outcomes in one field was compared as one outcome, of which hardly anything could be said.
test.each([
  [
    'en',
    'In this program, you’ll: explore the human body; practise patient care; and measure vital signs.',
    ['In this program, you’ll: explore the human body', 'practise patient care', 'measure vital signs.'],
  ],
  ['en', 'Prune roses\nGraft vines', ['Prune roses', 'Graft vines']],
  ['en', '• Plan a garden\n• Write a guide to it', ['• Plan a garden', '• Write a guide to it']],
  ['en', '1. Plan a garden\n2. Write a guide to it', ['1. Plan a garden', '2. Write a guide to it']],
  [
    'en',
    'The learner can:\n- plan a garden\n- draw its beds',
    ['The learner can:\n- plan a garden', '- draw its beds'],
  ],
  ['en', 'Plan a garden. Explain how roses grow.', ['Plan a garden.', 'Explain how roses grow.']],
  [
    'en',
    'She plans a garden. The learner explains how roses grow. Students can draw its beds.',
    ['She plans a garden. The learner explains how roses grow.', 'Students can draw its beds.'],
  ],
  [
    'en',
    'Plan a garden; roses are left out; explain how vines grow',
    ['Plan a garden; roses are left out', 'explain how vines grow'],
  ],
  ['en', 'Critically examine a garden; plan its beds', ['Critically examine a garden', 'plan its beds']],
  ['de', 'Rosen schneiden; Reben veredeln', ['Rosen schneiden', 'Reben veredeln']],
  [
    'de',
    '<p>Sie können</p><ul><li>Rosen schneiden</li><li>Reben veredeln</li></ul>',
    ['<p>Sie können</p><ul><li>Rosen schneiden', 'Reben veredeln'],
  ],
  ['en', 'Plan a garden<br>Draw its beds', ['Plan a garden', 'Draw its beds']],
  [
    'de',
    'Die Studierenden können\n- einen Garten planen\n- ihn zeichnen',
    ['Die Studierenden können\n- einen Garten planen', '- ihn zeichnen'],
  ],
  ['fr', 'Tailler des rosiers ; greffer la vigne', ['Tailler des rosiers', 'greffer la vigne']],
  // Nothing may be cut off that says how far an outcome goes.
  ['en', 'Plan a garden. Roses are not part of it.', []],
  ['en', 'Fit lenses; follow-up visits are not part of the course', []],
  ['en', 'Explain the causes of a war; its consequences; the treaties', []],
  ['en', 'Plan a garden with e.g. Roses', []],
  ['en', 'Plan and draw a garden', []],
  ['en', 'Plan a <b>garden</b> and draw it', []],
  ['en', 'Plan a garden and\ndraw its beds', []],
  ['en', 'Plan a garden. Plan a garden.', []],
  ['en', 'Plan a garden; draw its beds; plan a garden', ['Plan a garden', 'draw its beds']],
  ['en', 'Topics: soil; water; light', []],
  ['de', 'Einen Garten planen; ohne Rosen', []],
  ['nl', 'Rozen snoeien; wijnstokken enten', []],
])('in %s “%s” states %j', (lang, text, statements) => {
  expect(statementsIn(text, lang)).toEqual(statements)
})
