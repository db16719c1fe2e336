import { expect, test } from 'vitest'
import { wordsIn } from '#locales/words.ts'
import { Assessment } from './assessment.ts'
import { createAssessor } from './assessor.ts'
import { pageOf } from './page.ts'

async function assessed(path: string): Promise<Assessment[]> {
  const assessor = await createAssessor({
    catalogue: 'resources/programmes/altenmark.csv',
    module: 'INF-1105',
    purpose: 'creditTransfer',
    trustPack: null,
    out: '',
    paths: [],
  })
  if (!assessor.ok) throw new Error(assessor.error.code)
  try {
    const read = await assessor.value.assess(path)
    if (!read.ok) throw new Error(read.error.code)
    return read.value
  } finally {
    await assessor.value.close()
  }
}

// A degree whose courses are left out shows a title and no credits: what there is to recognise lies in its parts.
test('what a credential consists of stands in its assessment, part in part, with credits and grade', async () => {
  const [degree] = await assessed('src/core/importing/fixtures/transcript.xml')
  if (degree === undefined) throw new Error('no credential')

  expect(Assessment.parse(degree)).toEqual(degree)
  expect(degree.parts.map(({ pointer, children }) => [pointer, children.length])).toEqual([
    ['/elmo[1]/report[1]/learningOpportunitySpecification[1]/hasPart[1]/learningOpportunitySpecification[1]', 1],
  ])
  const page = pageOf(degree, wordsIn('en'))
  expect(page).toContain('## What it consists of')
  expect(page).toMatch(/\| Databases: .* \| 6 ects; 150 PL-hours; 3\.12 \| 4\.5 \|/)
  expect(page).toMatch(/\| – Laboratory \| /)
})

test('the page tells what is odd about the file, with its place', async () => {
  const [diploma] = await assessed('src/core/importing/fixtures/diploma.json')
  if (diploma === undefined) throw new Error('no credential')
  const page = pageOf(diploma, wordsIn('en'))

  expect(page).toContain('| Honey | 2.5 ECTS | – |')
  expect(page).toContain('| – Wax | – | – |')
  expect(page).toContain(
    '| The file gives credits without a unit. They are not taken for ECTS. | /credentialSubject/hasClaim/0/specifiedBy/creditPoint/1/point |',
  )
  expect(pageOf(diploma, wordsIn('de'))).toContain('## Was an der Datei auffällt')
})
