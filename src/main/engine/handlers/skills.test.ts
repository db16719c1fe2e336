import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openEngine, unlock, type TestEngine } from '../engine.fixtures.ts'

const uri = (name: string) => `http://data.europa.eu/esco/skill/${name}`
const list = (...rows: readonly (readonly [string, string])[]) => [
  new TextEncoder().encode(
    [
      'conceptUri,preferredLabel,altLabels,status',
      ...rows.map(([name, label]) => `${uri(name)},${label},,released`),
    ].join('\n'),
  ),
]

async function withCatalogue(): Promise<TestEngine> {
  const started = await openEngine()
  const bytes = new Uint8Array(readFileSync('resources/programmes/altenmark.json'))
  await started.call('catalogue.import', { name: 'altenmark.json', bytes })
  return started
}

async function research({ call }: TestEngine) {
  const { rows } = await call('catalogue.page', { programmeId: null, filter: 'PHE-2310', from: 0 })
  const moduleVersionId = rows[0]?.moduleVersionId
  if (moduleVersionId === undefined) throw new Error('No module')
  return { moduleVersionId, skills: (language: string) => call('skills.ofModule', { moduleVersionId, language }) }
}

test('a list in two languages offers skills, a person confirms one and takes it back', async () => {
  const started = await withCatalogue()
  const { call } = started
  const { skills } = await research(started)
  expect((await skills('en')).listed).toBe(0)

  expect(
    await call('skills.import', {
      name: 'skills_en.csv',
      pieces: list(['a', 'manage research data'], ['b', 'bake bread']),
    }),
  ).toEqual({
    problems: [],
    language: 'en',
    skills: 2,
    added: 2,
    leftOut: 0,
  })
  const german = await call('skills.import', {
    name: 'skills_de.csv',
    pieces: list(['a', 'Forschungsdaten verwalten']),
  })
  expect(german).toMatchObject({ language: 'de', skills: 1, added: 0 })

  const offered = (await skills('de')).outcomes.filter(({ suggested }) => suggested.length > 0)
  expect(offered).toMatchObject([{ suggested: [{ uri: uri('a'), label: 'Forschungsdaten verwalten' }], confirmed: [] }])
  const moduleOutcomeId = offered[0]?.moduleOutcomeId ?? ''

  await call('skills.say', { moduleOutcomeId, uri: uri('a'), state: 'confirmed' })
  expect((await skills('en')).outcomes.find((one) => one.moduleOutcomeId === moduleOutcomeId)).toMatchObject({
    confirmed: [{ label: 'manage research data', by: 'Henrik Tausch' }],
    suggested: [],
  })
  await call('skills.say', { moduleOutcomeId, uri: uri('a'), state: 'withdrawn' })
  expect((await skills('en')).outcomes.find((one) => one.moduleOutcomeId === moduleOutcomeId)).toMatchObject({
    confirmed: [],
    suggested: [{ uri: uri('a') }],
  })
})

test('what is no list of skills is told and changes nothing, and a skill that is not listed is not confirmed', async () => {
  const started = await withCatalogue()
  const { moduleVersionId, skills } = await research(started)
  const { outcomes } = await started.call('catalogue.module', { moduleVersionId })
  const pieces = [new TextEncoder().encode('code,title\nA,B')]

  expect(await started.call('skills.import', { name: 'x.csv', pieces })).toMatchObject({
    problems: [{ code: 'not-skills' }],
  })
  expect((await skills('en')).listed).toBe(0)
  expect(
    await started.refused('skills.say', { moduleOutcomeId: outcomes[0]?.id ?? '', uri: uri('a'), state: 'confirmed' }),
  ).toMatchObject({ code: 'notFound' })
})

// What was offered came from the list of the record that was given up: saying yes to it was refused.
test('after a restore the skills of that record are offered', async () => {
  const started = await withCatalogue()
  const { call } = started
  const importing = (name: string) =>
    call('skills.import', { name: 'skills_en.csv', pieces: list([name, 'manage research data']) })
  const offered = async () =>
    (await (await research(started)).skills('en')).outcomes.flatMap(({ suggested }) => suggested.map((one) => one.uri))
  await importing('a')
  const { id } = await call('backups.make', {})
  await importing('b')
  expect((await offered()).toSorted()).toEqual([uri('a'), uri('b')])

  await call('backups.restore', { id })
  await unlock(started)
  expect(await offered()).toEqual([uri('a')])
})

// The list is read beside the engine: what follows in the record must find it open.
test('a list that was being taken in when the record was locked is taken in', async () => {
  const started = await withCatalogue()
  const { call } = started
  const taking = call('skills.import', { name: 'skills_en.csv', pieces: list(['a', 'manage research data']) })
  await call('session.lock', {})

  expect(await taking).toMatchObject({ problems: [], added: 1 })
  await unlock(started)
  expect((await (await research(started)).skills('en')).listed).toBe(1)
})
