import { expect, test } from 'vitest'
import { isSupportingDocument } from './sortFile.ts'

// Would catch a syllabus that is refused as a broken credential, and a broken credential that vanishes among the papers.
test.each([
  ['syllabus.PDF', 'not-text', true],
  ['letter.docx', 'packed', true],
  ['transcript.xlsx', 'packed', true],
  ['transcript.csv', 'not-json', true],
  ['badges.zip', 'packed', false],
  ['passport.jpg', 'no-importer', true],
  ['badge.png', 'no-badge-in-image', true],
  ['badge.png', 'damaged-image', false],
  ['credential.json', 'not-json', false],
  ['letter.txt', 'empty', false],
] as const)('%s that says %s: %s', (name, code, supporting) => {
  expect(isSupportingDocument(name, { code, facts: {} })).toBe(supporting)
})

test('what was read is a credential, whatever it is called', () => {
  expect(isSupportingDocument('badge.png', null)).toBe(false)
})
