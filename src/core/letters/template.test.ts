import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LetterKind } from './letterKind.ts'
import { letter, type LetterInput } from './letter.ts'
import { fillPlaceholders, neededIn, placeholdersOf } from './placeholders.ts'
import { templateProblems } from './template.ts'

// A slip of the finger must not reach an applicant as {{applicant.nmae}}.
test('names an unknown placeholder with its place', () => {
  const body = 'Dear {{applicant.name}},\nwe miss: {{missing.list}} for {{applicant.nmae}}'
  expect(templateProblems('missingDocuments', { subject: 'Your application', body })).toEqual([
    { code: 'unknown', part: 'body', name: 'applicant.nmae', line: 2, column: 31 },
  ])
})

test('tells what the letter can not be without, what is not closed, and what is empty', () => {
  expect(
    templateProblems('delay', { subject: ' ', body: 'Because of {{delay.reason}} on {{delay.expectedOn' }),
  ).toEqual([
    { code: 'empty', part: 'subject' },
    { code: 'notClosed', part: 'body', name: '', line: 1, column: 32 },
    { code: 'missing', name: 'delay.expectedOn' },
  ])
})

// A placeholder of another kind has no value there.
test('a placeholder belongs to its kinds', () => {
  const body = '{{case.number}} {{office.appealRoute}} {{pause.reason}}'
  expect(templateProblems('acknowledgement', { subject: 'Received', body })).toMatchObject([
    { code: 'unknown', name: 'pause.reason' },
  ])
})

// Whatever passes the check is filled without a brace left over, whatever the values hold.
test('a template that may be saved leaves no placeholder when it is filled', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...LetterKind.options),
      fc.array(fc.tuple(fc.nat(20), fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 8 }),
      fc.string({ maxLength: 20 }).map((value) => value.replaceAll(/[{}]/g, '')),
      (kind, pieces, value) => {
        const known = placeholdersOf(kind)
        const drawn = pieces.map(([index, words]) => `${words}{{${known[index % known.length] ?? ''}}}`)
        const body = [...drawn, ...neededIn(kind).map((name) => `{{ ${name} }}`)].join('\n')
        const filled = fillPlaceholders(body, new Map(known.map((name) => [name, value])))
        const passes = templateProblems(kind, { subject: 'A letter', body }).length === 0
        expect(passes && /\{\{[^{}]*\}\}/.test(filled)).toBe(false)
      },
    ),
  )
})

const input: LetterInput = {
  language: 'en',
  subject: 'What is missing',
  text: 'Dear Ada,\n\nwe need:\n- Level\n- Workload\n\nYours',
  date: '2026-05-18',
  caseNumber: '2026-0001',
  office: { institution: 'University', officeName: 'Office', address: 'Domplatz 4\n91731 Altenmark', email: '' },
  applicant: { name: 'Ada Montavon', address: 'Rue 1\nParis' },
  officer: 'Mira Aldous',
}

// Would catch a list that runs into its sentence, and an address that loses its lines.
test('sets paragraphs, lists and the address as they were written', () => {
  const { blocks, letterhead } = letter(input)
  const shape = blocks.map((block) => (block.kind === 'list' ? `list ${block.items.length}` : block.kind))
  expect(shape).toEqual(['address', 'title', 'paragraph', 'paragraph', 'list 2', 'paragraph', 'signature'])
  expect(blocks[0]).toMatchObject({ lines: ['Ada Montavon', 'Rue 1', 'Paris'] })
  expect(letterhead.lines).toEqual(['Office, Domplatz 4, 91731 Altenmark'])
})
