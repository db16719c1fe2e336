import { expect, test } from 'vitest'
import { readSkills } from './readSkills.ts'
import { createSkillIndex } from './suggestSkills.ts'

const uri = (name: string) => `http://data.europa.eu/esco/skill/${name}`
const file = (name: string, ...rows: readonly string[]) => ({
  name,
  bytes: new TextEncoder().encode(
    ['conceptType,conceptUri,skillType,preferredLabel,altLabels,status,modifiedDate,description', ...rows].join('\n'),
  ),
})

test("ESCO's official CSV is read with its alternative labels, version and language", () => {
  const read = readSkills(
    file(
      'skills_en.csv',
      `KnowledgeSkillCompetence,${uri('a')},skill,manage research data,"handle research data\nadminister research data",released,2024-03-01T10:00:00Z,Text`,
      `KnowledgeSkillCompetence,${uri('b')},knowledge,Haskell,Haskell techniques | Haskell,released,2023-01-01T10:00:00Z,Text`,
      `KnowledgeSkillCompetence,${uri('c')},skill,operate telegraph,,obsolete,2020-01-01T10:00:00Z,Text`,
      `SkillGroup,http://data.europa.eu/esco/isced-f/0613,,software,,released,,Text`,
    ),
  )

  expect(read).toEqual({
    ok: true,
    value: {
      language: 'en',
      version: '2024-03-01',
      leftOut: 2,
      withdrawn: [uri('c')],
      whole: [uri('a'), uri('b')],
      skills: [
        {
          uri: uri('a'),
          label: 'manage research data',
          alternatives: ['handle research data', 'administer research data'],
        },
        { uri: uri('b'), label: 'Haskell', alternatives: ['Haskell techniques'] },
      ],
    },
  })
})

test.each([
  ['nothing', new Uint8Array(), 'empty'],
  ['another table', new TextEncoder().encode('code,title\nA,B'), 'not-skills'],
  [
    'only groups',
    file('x_en.csv', 'SkillGroup,http://data.europa.eu/esco/isced-f/1,,software,,released,,').bytes,
    'not-skills',
  ],
  ['a quotation mark without an end', new TextEncoder().encode('conceptUri,preferredLabel\n"a,b'), 'not-csv'],
  ['Latin-1', Uint8Array.of(0x63, 0xe4), 'not-utf8'],
])('%s gets one sentence', (_, bytes, code) => {
  expect(readSkills({ name: 'skills_en.csv', bytes })).toMatchObject({ ok: false, error: [{ code }] })
})

// Labels in no language are offered for no outcome: an officer would see a list taken in that does nothing.
test('a list whose language nothing tells is refused, and one that is named like ESCO does is read', () => {
  const rows = [`KnowledgeSkillCompetence,${uri('a')},knowledge,Haskell,,released,,`]

  expect(readSkills(file('skills.csv', ...rows))).toMatchObject({ ok: false, error: [{ code: 'skills-language' }] })
  expect(readSkills(file('skills_mt.csv', ...rows))).toMatchObject({ ok: true, value: { language: 'mt' } })
})

const suggest = createSkillIndex([
  {
    uri: uri('a'),
    labels: [
      { lang: 'en', value: 'manage research data' },
      { lang: 'de', value: 'Forschungsdaten verwalten' },
    ],
    alternatives: [],
  },
  { uri: uri('b'), labels: [{ lang: 'en', value: 'Haskell' }], alternatives: [] },
  { uri: uri('c'), labels: [{ lang: 'en', value: 'perform data analysis' }], alternatives: [] },
])

// A skill that only shares a word would be confirmed in passing and bridge what does not belong together.
test.each([
  ['en', 'Manage research data in accordance with data protection law', ['a']],
  ['en', 'Program in Haskell', ['b']],
  ['en', 'Handle data of a network', []],
  ['de', 'Forschungsdaten im Einklang mit dem Datenschutzrecht verwalten', ['a']],
  ['fr', 'Gérer des données de recherche', []],
])('%s: %j is offered %j', (lang, value, names) => {
  expect(suggest([{ lang, value }]).map((one) => one.uri)).toEqual(names.map(uri))
})

// A collection that was saved beside the whole list would withdraw all that it leaves out.
test('the whole list is known by the name that ESCO gives it', () => {
  const rows = [`KnowledgeSkillCompetence,${uri('a')},knowledge,Haskell,,released,,`]
  const wholeOf = (name: string) => {
    const read = readSkills(file(name, ...rows))
    return read.ok ? read.value.whole : undefined
  }
  expect(['skills_en.csv', 'skills_de (2).csv'].map(wholeOf)).toEqual([[uri('a')], [uri('a')]])
  expect(['digitalSkillsCollection_en.csv', 'my skills_en.csv'].map(wholeOf)).toEqual([null, null])
})
