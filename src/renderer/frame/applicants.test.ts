import { expect, test } from 'vitest'
import { applicantsOf } from './applicants.ts'

const offered = (...files: readonly [name: string, holder: string | null][]) => ({
  files: files.map(([name, holder]) => ({
    file: new File([], name),
    inspected: { name, holders: holder === null ? [] : [holder], titles: [], missing: [], problem: null },
  })),
})

// Two people's files in one case would be one person's record.
test('each holder gets a case of their own', () => {
  const forms = applicantsOf(offered(['a', 'Lea Montavon'], ['b', 'Paweł Różycki'], ['c', 'Lea  Montavon ']))

  expect(forms.map(({ given, family, files }) => [given, family, files.map((file) => file.name)])).toEqual([
    ['Lea', 'Montavon', ['a', 'c']],
    ['Paweł', 'Różycki', ['b']],
  ])
})

test('files that name nobody are not lost', () => {
  expect(applicantsOf(offered(['a', 'Lea Montavon'], ['b', null]))[0]?.files).toHaveLength(2)
  expect(applicantsOf(offered(['b', null]))).toMatchObject([{ given: '', family: '', files: [{ name: 'b' }] }])
})

test('a single name is a family name', () => {
  expect(applicantsOf(offered(['a', 'Sukarno']))).toMatchObject([{ given: '', family: 'Sukarno' }])
})

// A syllabus among the credentials would be refused as one, and be lost.
test('supporting documents are sorted out, and go with the first applicant', () => {
  const { files } = offered(['a.json', 'Lea Montavon'], ['syllabus.pdf', null])
  const [credential, syllabus] = files
  if (credential === undefined || syllabus === undefined) throw new Error('Two files were offered')
  const inspected = { ...syllabus.inspected, problem: { code: 'not-text' as const, facts: {} } }
  expect(applicantsOf({ files: [credential, { ...syllabus, inspected }] })).toMatchObject([
    { files: [{ name: 'a.json' }], documents: [{ name: 'syllabus.pdf' }] },
  ])
})
