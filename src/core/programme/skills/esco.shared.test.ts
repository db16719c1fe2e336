import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { readSkills } from './readSkills.ts'
import { createSkillIndex } from './suggestSkills.ts'

const read = (path: string) => readSkills({ name: basename(path), bytes: new Uint8Array(readFileSync(path)) })

test.each(globSync('../shared/catalogues/esco/*Collection_en.csv').sort())('%s is read whole', (path) => {
  const list = read(path)

  expect(list).toMatchObject({ ok: true, value: { language: 'en' } })
  expect(list.ok ? list.value.leftOut : null).toBe(0)
  expect(list.ok ? list.value.skills.length : 0).toBeGreaterThan(20)
})

test.each(globSync('../shared/catalogues/esco/{ISCO,skillsH}*.csv').sort())('%s holds no skills', (path) => {
  expect(read(path)).toMatchObject({ ok: false, error: [{ code: 'not-skills' }] })
})

test('of the digital skills, those are offered for an outcome that it names', () => {
  const list = read('../shared/catalogues/esco/digitalSkillsCollection_en.csv')
  const skills = list.ok ? list.value.skills : []
  const suggest = createSkillIndex(
    skills.map(({ uri, label, alternatives }) => ({
      uri,
      labels: [{ lang: 'en', value: label }],
      alternatives: alternatives.map((value) => ({ lang: 'en', value })),
    })),
  )
  const offered = suggest([
    { lang: 'en', value: 'Build applications for cloud computing and write unit tests in Haskell' },
  ])

  expect(offered.map(({ label }) => label.toLowerCase())).toContain('haskell')
})
