import { expect, test } from 'vitest'
import { applicantsOf, marksOf, unnamedIn, withFiles, withUnnamedIn, type ApplicantForm } from './applicants.ts'

/** Files by name and holder; what is in them is their name, or what is told. */
const offered = (...files: readonly [name: string, holder: string | null, content?: string][]) => ({
  files: files.map(([name, holder, content = name]) => ({
    file: new File([], name),
    inspected: {
      ...{ name, equality: content, titles: [], missing: [], problem: null },
      holders: holder === null ? [] : [holder],
    },
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

// Twelve badges that name nobody went into the case of whoever came first in the folder, and nothing said so.
test('what names nobody is told apart, and goes where the officer says', () => {
  const forms = applicantsOf(offered(['a', 'Lea Montavon'], ['b', 'Paweł Różycki'], ['c', null], ['d', null]))
  expect(forms.map((form) => unnamedIn(form).map(({ name }) => name))).toEqual([['c', 'd'], []])

  expect(names(withUnnamedIn(forms, 'Paweł Różycki'))).toEqual([['a'], ['b', 'c', 'd']])
})

const twoForms = () =>
  applicantsOf(
    offered(['badge.json', 'Lea Montavon', 'lea'], ['grades.json', 'Lea Montavon'], ['b.json', 'Paweł Różycki']),
  )
const names = (forms: readonly ApplicantForm[]) => forms.map((form) => marksOf(form).map(({ name }) => name))
const all = { begin: (form: ApplicantForm) => form, isAwaited: () => true }
const none = { ...all, isAwaited: () => false }

// Would catch what was typed for one and gets the file of another, and a file that is asked for although it was chosen again.
test('a file that is chosen again goes back to the form it was in, by its bytes, else by the only one of its name', () => {
  const renamed = withFiles(twoForms(), offered(['badge (1).json', 'Somebody Else', 'lea']), all)
  expect(names(renamed)).toEqual([['grades.json', 'badge (1).json'], ['b.json']])

  const changed = withFiles(twoForms(), offered(['b.json', 'Paweł Różycki', 'newer']), all)
  expect(names(changed)).toEqual([['badge.json', 'grades.json'], ['b.json']])
  expect(changed[1]?.files[0]?.equality).toBe('newer')

  // Of the same name, of whom the form is not.
  const others = withFiles(twoForms(), offered(['b.json', 'Cyd Muster', 'hers']), all)
  expect(names(others)).toEqual([['badge.json', 'grades.json'], ['b.json'], ['b.json']])
  expect(others.map(({ family }) => family)).toEqual(['Montavon', 'Różycki', 'Muster'])

  // Two of that name wait: whose it is the name alone does not say.
  const twice = applicantsOf(offered(['x.json', null, '1'], ['x.json', null, '2']))
  expect(withFiles(twice, offered(['x.json', null, '3']), all)[0]?.files.map(({ equality }) => equality)).toEqual([
    '1',
    '2',
    '3',
  ])
})

test('a file that is at hand keeps its place: the same one again is one, its bytes under another name are a second', () => {
  const again = offered(['badge.json', 'Lea Montavon', 'lea'], ['copy.json', 'Lea Montavon', 'lea'])
  expect(names(withFiles(twoForms(), again, none))).toEqual([['badge.json', 'grades.json', 'copy.json'], ['b.json']])
})
