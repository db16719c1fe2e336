import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '#engine/db/database.fixtures.ts'
import { wordsIn } from '#locales/words.ts'
import { Assessment } from './assessment.ts'
import { createAssessor } from './assessor.ts'
import { pageOf } from './page.ts'

const altenmark = 'resources/programmes/altenmark.csv'

async function assessed(path: string, catalogue = altenmark, module = 'INF-1105'): Promise<Assessment[]> {
  const assessor = await createAssessor({
    catalogue,
    module,
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

// Would catch a module that is not among the near ones when it is asked for by the second of its codes.
test('a module that the catalogue lists under two codes is found by either', async () => {
  const lines = readFileSync(altenmark, 'utf8').split('\n')
  const again = lines.filter((line) => /^\w+,INF-2310,/.test(line)).map((line) => line.replace('INF-2310', 'STA-9001'))
  const catalogue = join(temporaryFolder(), 'again.csv')
  writeFileSync(catalogue, [...lines.filter((line) => line !== ''), ...again].join('\n'))

  const sample = 'resources/samples/ada-python-montavon.jsonld'
  for (const [code, other] of [
    ['INF-2310', 'STA-9001'],
    ['STA-9001', 'INF-2310'],
  ] as const) {
    const [read] = await assessed(sample, catalogue, code)
    expect(read?.candidates.map(({ code: own, alsoListed }) => [own, alsoListed])).toEqual([[code, [other]]])
    expect(read?.comparison?.module.code).toBe(code)
    expect(read === undefined ? '' : pageOf(read, wordsIn('en'))).toContain(`| ${code}, ${other} Data analysis`)
  }
})

// "Its shape is described in …" of a file that is not there, and "ask its maker for a new copy".
test('a catalogue or trust pack that is not there is told from one that is none', async () => {
  const call = {
    catalogue: altenmark,
    module: null,
    purpose: 'creditTransfer',
    trustPack: null,
    out: '',
    paths: [],
  } as const
  const refused = async (change: { readonly catalogue?: string; readonly trustPack?: string }) => {
    const assessor = await createAssessor({ ...call, ...change })
    if (assessor.ok) throw new Error('It was taken')
    return wordsIn('en')(`cli:assess.wrong.${assessor.error.code}`, assessor.error.facts)
  }
  expect(await refused({ catalogue: 'nowhere.csv' })).toMatch(/^nowhere\.csv can’t be read: there is no such file/)
  expect(await refused({ trustPack: 'nowhere.jws' })).toMatch(/^nowhere\.jws can’t be read: there is no such file/)
  expect(await refused({ catalogue: 'README.md' })).toMatch(/^README\.md can't be read as a catalogue/)
  expect(await refused({ trustPack: 'README.md' })).toMatch(/^README\.md is no trust pack/)
})
