import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Split } from './mapping.ts'
import { inOneLine, splitOutcomes, suggestSplit } from './splitOutcomes.ts'

test.each([
  ['list', '- Design a schema\n- Formulate queries\n  with joins', ['Design a schema', 'Formulate queries with joins']],
  ['list', '1. Design a schema\n2. Formulate queries', ['Design a schema', 'Formulate queries']],
  ['list', '• Entwerfen\n• Abfragen', ['Entwerfen', 'Abfragen']],
  ['list', 'Design a schema\nFormulate queries', ['Design a schema', 'Formulate queries']],
  ['list', '- Design a schema,\n- formulate queries ;\n- index.', ['Design a schema', 'formulate queries', 'index.']],
  ['lines', 'Design\nFormulate', ['Design', 'Formulate']],
  ['semicolons', 'Design a schema; formulate queries', ['Design a schema', 'formulate queries']],
  ['whole', 'Design a schema.\nFormulate queries.', ['Design a schema. Formulate queries.']],
  ['sentences', 'They know the terms. They can apply them.', ['They know the terms.', 'They can apply them.']],
  [
    'sentences',
    'Sie kennen Methoden (z. B. Sortieren). Sie können sie anwenden.',
    ['Sie kennen Methoden (z. B. Sortieren).', 'Sie können sie anwenden.'],
  ],
  [
    'sentences',
    'Sie lesen Texte auf Niveau A 1.1 GER. Danach schreiben sie.',
    ['Sie lesen Texte auf Niveau A 1.1 GER.', 'Danach schreiben sie.'],
  ],
  ['sentences', 'これを理解している。計算できる。', ['これを理解している。', '計算できる。']],
] as const)('%s: %j', (split, cell, items) => {
  expect(splitOutcomes(cell, split).items).toEqual(items)
})

test.each([
  ['- Design a schema\n- Formulate queries', 'list'],
  ['Entwerfen; abfragen; sichern', 'semicolons'],
  ['They know the terms. They can apply them.', 'sentences'],
  ['Design a schema\nFormulate queries', 'lines'],
  ['Design a schema', 'whole'],
  [
    'Die Studierenden kennen die grundlegenden Begriffe der\nnumerischen Mathematik und können sie auf neue\nAufgaben anwenden. Sie prüfen ihre Ergebnisse.',
    'sentences',
  ],
])('%j is most likely split by %s', (cell, split) => {
  expect(suggestSplit([cell])).toBe(split)
})

// "The students will be able to" held against a credential's outcomes covers nothing and counts as one.
test('what leads to a list is told and is no outcome', () => {
  expect(splitOutcomes('The students will be able to:\n- Design a schema\n- Formulate queries', 'list')).toEqual({
    items: ['Design a schema', 'Formulate queries'],
    leadIn: 'The students will be able to:',
  })
})

// "[Core-Tier1]" over a list, or "the student" before it, took a share of the module's weight that nothing can cover.
test.each([
  [
    '[Core-Tier1]\n\n1. Explain\n2. Determine\n\n[Core-Tier2]\n\n3. Use',
    ['Explain', 'Determine', 'Use'],
    '[Core-Tier1], [Core-Tier2]',
  ],
  ['【必修】\n- 説明する\n- 使用する', ['説明する', '使用する'], '【必修】'],
  ['Upon completion the student\n* describes\n* selects', ['describes', 'selects'], 'Upon completion the student'],
  ['[Core]\nThe student can\n- explain\n- use', ['explain', 'use'], 'The student can, [Core]'],
  [
    'Die Studentinnen und Studenten\n- beschreiben\n- wählen',
    ['beschreiben', 'wählen'],
    'Die Studentinnen und Studenten',
  ],
  // An outcome in the form of a title is one, however the rest is marked.
  ['Mastery of German at B1\n- listening\n- reading', ['Mastery of German at B1', 'listening', 'reading'], null],
  // A sentence says something by itself, and a mark on one item alone proves no list.
  ['They know the law.\n- Explain it\n- Use it', ['They know the law.', 'Explain it', 'Use it'], null],
  ['Explain the law\n- Use it', ['Explain the law', 'Use it'], null],
  ['Explain\n- Use\n\nAssess', ['Explain', 'Use', 'Assess'], null],
  // The level of mastery after a line that was broken belongs to its item.
  ['1. Explain the law\n[Familiarity]\n2. Use it [Usage]', ['Explain the law [Familiarity]', 'Use it [Usage]'], null],
])('of %j the items are those that say what is learned', (cell, items, leadIn) => {
  expect(splitOutcomes(cell, 'list')).toEqual({ items, leadIn })
})

// A part of a module description that vanishes is an outcome that nobody is asked for.
test('every word of a cell is in an item or in what leads to them', () => {
  const word = fc.string({ unit: fc.constantFrom(...Array.from('aäbcdßEF')), minLength: 2, maxLength: 6 })
  const cell = fc
    .array(
      fc.tuple(
        fc.constantFrom('', '- ', '2. ', '• '),
        fc.array(word, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('', '.', ';', ':'),
      ),
    )
    .map((lines) => lines.map(([mark, words, end]) => `${mark}${words.join(' ')}${end}`).join('\n'))
  const wordsOf = (text: string) => text.match(/[aäbcdßEF]{2,}/g) ?? []

  fc.assert(
    fc.property(cell, fc.constantFrom(...Split.options), (text, split) => {
      const { items, leadIn } = splitOutcomes(text, split)

      expect(wordsOf([leadIn ?? '', ...items].join(' '))).toEqual(wordsOf(text))
    }),
  )
})

// "- Common sense - Calculating" stood beside the score: the marks of a list that had lost its lines.
test.each([
  ['- Common sense\n- Calculating', 'Common sense; Calculating'],
  [
    'Basic knowledge of\n- mathematics,\n  also in English\n- physics\nThose without it wait.',
    'Basic knowledge of: mathematics, also in English; physics. Those without it wait.',
  ],
  ['One of these:\n\n1. Exam\n2. Paper', 'One of these: Exam; Paper'],
  ['- No prior skills', 'No prior skills'],
  ['A. Smith decides\nafter an interview', 'A. Smith decides after an interview'],
  ['5. Semester', '5. Semester'],
])('%j is one line: %j', (cell, line) => {
  expect(inOneLine(cell)).toBe(line)
})
