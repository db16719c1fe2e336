import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { receiveCase, signIn } from '../cases.fixtures.ts'
import { openEngine, passphrase, unlock, type TestEngine } from '../engine.fixtures.ts'

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
    withdrawn: 0,
    leftOut: 0,
  })
  const german = await call('skills.import', {
    name: 'skills_de.csv',
    pieces: list(['a', 'Forschungsdaten verwalten']),
  })
  expect(german).toMatchObject({ language: 'de', skills: 1, added: 0 })

  const offered = (await skills('de')).outcomes.filter(({ suggested }) => suggested.length > 0)
  expect(offered).toMatchObject([{ suggested: [{ uri: uri('a'), label: 'Forschungsdaten verwalten' }], confirmed: [] }])
  // "work in teams" stood there for "focus groups", and no word said that it is for its other label, "work in groups".
  expect(offered[0]?.suggested[0]?.foundBy).toBe('manage research data')
  expect((await skills('en')).outcomes.flatMap(({ suggested }) => suggested)).toMatchObject([{ foundBy: null }])
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

// Each list is read by a worker of its own.
const slow = { timeout: 120_000 }

/** The list of a release, each skill with the day of its last change; a third word is its status. */
const release = (day: string, ...rows: readonly (readonly [string, string, string?])[]) => [
  new TextEncoder().encode(
    [
      'conceptUri,preferredLabel,altLabels,status,modifiedDate',
      ...rows.map(([name, label, status = 'released']) => `${uri(name)},${label},,${status},${day}T00:00:00Z`),
    ].join('\n'),
  ),
]

// A skill that ESCO had withdrawn was offered for ever, and outcomes were linked to what no other office has.
test('a skill that a newer list withdraws is kept where it was confirmed and offered nowhere', slow, async () => {
  const started = await withCatalogue()
  const { call } = started
  const { skills } = await research(started)
  const take = (name: string, pieces: Uint8Array<ArrayBuffer>[]) => call('skills.import', { name, pieces })
  const offered = async () =>
    (await skills('en')).outcomes.flatMap(({ suggested }) => suggested.map((one) => one.uri.replace(uri(''), '')))
  const both = [
    ['a', 'manage research data'],
    ['b', 'data protection law'],
  ] as const
  await take('skills_en.csv', release('2023-12-01', ...both, ['c', 'bake bread']))
  const [first] = (await skills('en')).outcomes.filter(({ suggested }) => suggested.length === 2)
  const moduleOutcomeId = first?.moduleOutcomeId ?? ''
  await call('skills.say', { moduleOutcomeId, uri: uri('a'), state: 'confirmed' })

  // A collection holds some of many: what it leaves out is not withdrawn. What it says of a skill counts.
  expect(await take('breadCollection_en.csv', release('2024-01-01', ['c', 'bake bread']))).toMatchObject({
    withdrawn: 0,
  })
  const newer = release('2024-05-01', ['b', 'data protection law', 'obsolete'], ['c', 'bake bread'])
  expect(await take('skills_en.csv', newer)).toMatchObject({ skills: 1, withdrawn: 2, leftOut: 1 })
  expect(await offered()).toEqual([])
  const now = await skills('en')
  expect(now.listed).toBe(1)
  expect(now.outcomes.flatMap(({ confirmed }) => confirmed)).toMatchObject([
    { uri: uri('a'), label: 'manage research data', isWithdrawn: true },
  ])
  expect(await started.refused('skills.say', { moduleOutcomeId, uri: uri('b'), state: 'confirmed' })).toMatchObject({
    code: 'notFound',
  })

  // The list of before, in another language or again, brings nothing back; one of later does.
  await take('skills_de.csv', release('2023-12-01', ['a', 'Forschungsdaten verwalten'], ['b', 'Forschungsdaten']))
  await take('skills_en.csv', release('2023-12-01', ...both))
  expect(await offered()).toEqual([])
  expect((await skills('de')).outcomes.flatMap(({ confirmed }) => confirmed)).toMatchObject([
    { label: 'Forschungsdaten verwalten', isWithdrawn: true },
  ])
  expect((await skills('en')).listed).toBe(1)
  await take('skills_en.csv', release('2025-01-01', ...both, ['c', 'bake bread']))
  expect(await offered()).toEqual(['b'])
  expect((await skills('en')).outcomes.flatMap(({ confirmed }) => confirmed)).toMatchObject([{ isWithdrawn: false }])
})

/** A badge in a language that no module is written in; its outcome names the skill. */
const badge = {
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: 'https://borealis.example', type: ['Profile'], name: 'Borealis' },
  validFrom: '2026-05-01T00:00:00Z',
  credentialSubject: {
    type: ['AchievementSubject'],
    achievement: {
      ...{ id: 'urn:uuid:1', type: ['Achievement'], name: 'Teadusandmete haldamine', inLanguage: 'et' },
      ...{ description: 'Kursus', criteria: {} },
      alignment: [{ type: ['Alignment'], targetName: 'Haldab teadusandmeid', targetUrl: uri('a') }],
    },
  },
}

async function receiveBadge(started: TestEngine) {
  const caseId = await receiveCase(started)
  const bytes = new TextEncoder().encode(JSON.stringify(badge))
  await started.call('imports.start', { caseId, files: [{ name: 'badge.json', bytes }] })
  return vi.waitFor(
    async () => {
      const [credential] = (await started.call('cases.get', { caseId })).credentials
      if (credential === undefined) throw new Error('The badge is still being read')
      return credential.id
    },
    { timeout: 20_000 },
  )
}

// An officer confirmed the skill, went back to the case, and found the comparison of before; the module stood in no list.
test('a skill that is confirmed or taken back is told in a comparison in which nothing was judged', slow, async () => {
  const started = await withCatalogue()
  const { call } = started
  await call('skills.import', { name: 'skills_en.csv', pieces: list(['a', 'manage research data']) })
  const { moduleVersionId, skills } = await research(started)
  const [offered] = (await skills('en')).outcomes.filter(({ suggested }) => suggested.length > 0)
  const moduleOutcomeId = offered?.moduleOutcomeId ?? ''
  const caseCredentialId = await receiveBadge(started)
  const open = async () => {
    const { id, suggestion } = await call('comparison.open', { caseCredentialId, moduleVersionId })
    return { id, coverage: suggestion.outcomes.find(({ outcomeKey }) => outcomeKey === moduleOutcomeId)?.coverage }
  }
  const near = async () => {
    const { candidates, doubt } = await call('comparison.candidates', { caseCredentialId })
    return { doubt, near: candidates.map(({ code, reasons, suggested }) => [code, reasons[0]?.code, suggested.partly]) }
  }
  const say = (state: 'confirmed' | 'withdrawn') => call('skills.say', { moduleOutcomeId, uri: uri('a'), state })

  const before = await open()
  expect(before.coverage).toBe('cantSay')
  expect(await open()).toEqual(before)
  expect(await near()).toEqual({ doubt: 'nothingNear', near: [] })
  await say('confirmed')
  const bridged = await open()
  expect(bridged.coverage).toBe('partly')
  expect(await near()).toEqual({ doubt: null, near: [['PHE-2310', 'sameSkill', 1]] })

  // Nobody would find what is judged on the one before.
  const judgement = { moduleOutcomeId: offered?.moduleOutcomeId ?? ('' as never), coverage: 'partly' as const }
  const judge = { ...judgement, items: [0], note: '', suggestionVisible: true }
  expect(await started.refused('comparison.judge', { comparisonId: before.id, ...judge })).toMatchObject({
    code: 'changedMeanwhile',
  })
  await call('comparison.judge', { comparisonId: bridged.id, ...judge })
  await say('withdrawn')
  expect(await open()).toEqual(bridged)
  expect(await near()).toEqual({ doubt: 'nothingNear', near: [] })
})

// Who may make no comparison was refused the one that is there.
test('who only reads sees the comparison of before', slow, async () => {
  const started = await withCatalogue()
  const { call } = started
  await call('skills.import', { name: 'skills_en.csv', pieces: list(['a', 'manage research data']) })
  const { moduleVersionId, skills } = await research(started)
  const [offered] = (await skills('en')).outcomes.filter(({ suggested }) => suggested.length > 0)
  const caseCredentialId = await receiveBadge(started)
  const { id } = await call('comparison.open', { caseCredentialId, moduleVersionId })
  await call('skills.say', { moduleOutcomeId: offered?.moduleOutcomeId ?? '', uri: uri('a'), state: 'confirmed' })
  const auditor = await call('officers.add', { name: 'Ada Audit', passphrase, roles: ['auditor'] })
  await signIn(started, auditor.id)

  expect((await call('comparison.open', { caseCredentialId, moduleVersionId })).id).toBe(id)
})
