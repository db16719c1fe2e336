import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pageOfModules } from '#contract/catalogue.ts'
import { openEngine, type TestEngine } from '../engine.fixtures.ts'

const bundled = new Uint8Array(readFileSync('resources/programmes/altenmark.json'))
const codesOf = async ({ call }: TestEngine, filter: string) =>
  (await call('catalogue.page', { programmeId: null, filter, from: 0 })).rows.map(({ code }) => code)

/** A catalogue of many modules in the own form, each with one outcome. */
const manyModules = (count: number) =>
  new TextEncoder().encode(
    JSON.stringify({
      institution: { name: [{ lang: 'en', value: 'Invented University' }], country: 'SI' },
      modules: Array.from({ length: count }, (_, at) => ({
        code: `X-${String(at).padStart(5, '0')}`,
        title: [{ lang: 'en', value: `Module ${String(at)}` }],
        credits: 500,
        validFrom: '2025-10-01',
        outcomes: [{ code: 'A', text: [{ lang: 'en', value: 'Describe data' }] }],
      })),
    }),
  )

test('the list finds by code, title and outcome, in every language, by beginnings of words in any order', async () => {
  const started = await openEngine()
  await started.call('catalogue.import', { name: 'altenmark.json', bytes: bundled })

  expect(await codesOf(started, 'inf-2310')).toEqual(['INF-2310'])
  expect(await codesOf(started, 'kreuzval VORHERSAGE')).toEqual(['INF-2310'])
  expect(await codesOf(started, 'réseaux protocol')).toEqual(['INF-1410'])
  expect(await codesOf(started, 'reseaux')).toContain('INF-1410')
  expect(await codesOf(started, '"; DROP')).toEqual([])
  expect(await codesOf(started, '-- ')).toHaveLength(24)
})

// An outcome of last year's version is not what a credential is compared with.
test('of a module in several versions the one in force is listed, and only its words are found', async () => {
  const started = await openEngine()
  await started.call('catalogue.import', { name: 'altenmark.json', bytes: bundled })

  expect(await codesOf(started, 'odds ratios')).toEqual([])
  started.clock.now = new Date('2024-11-01T08:00:00Z')
  expect(await codesOf(started, 'odds ratios')).toEqual(['INF-2310'])
})

test('a long list comes in pages, each with how many there are', async () => {
  const started = await openEngine()
  await started.call('catalogue.import', { name: 'many.json', bytes: manyModules(pageOfModules * 3 + 1) })
  const last = await started.call('catalogue.page', { programmeId: null, filter: '', from: pageOfModules * 3 })

  expect(last).toMatchObject({ of: pageOfModules * 3 + 1, rows: [{ code: 'X-00600', outcomes: 1 }] })
  expect(await started.call('catalogue.modules', { programmeId: null, filter: '' })).toHaveLength(pageOfModules * 3 + 1)
})

test('importing the same again changes nothing, and a changed module becomes its next revision', async () => {
  const started = await openEngine()
  const changed = new TextDecoder()
    .decode(bundled)
    .replace('Explain the interplay of browser', 'Explain the roles of browser')
  await started.call('catalogue.import', { name: 'altenmark.json', bytes: bundled })
  const again = await started.call('catalogue.import', { name: 'altenmark.json', bytes: bundled })
  const other = await started.call('catalogue.import', {
    name: 'altenmark.json',
    bytes: new TextEncoder().encode(changed),
  })

  expect(again).toMatchObject({ modules: 0, unchanged: 26 })
  expect(other).toMatchObject({ modules: 1, unchanged: 25 })
  expect(await codesOf(started, 'roles browser')).toEqual(['INF-2520'])
  expect(await codesOf(started, 'interplay browser')).toEqual([])
})
