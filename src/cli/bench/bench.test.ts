import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { credentialFacts } from '#core/credential/facts.ts'
import { readFile } from '#core/importing/registry.ts'
import { openCatalogue } from '#core/programme/formats/registry.ts'
import { applyMapping } from '#core/programme/mapping/applyMapping.ts'
import { suggestMapping } from '#core/programme/mapping/suggestMapping.ts'
import { recognitionStatement } from '#core/report/recognitionStatement.ts'
import { drawnStatement } from '#core/report/statement.fixtures.ts'
import { readMeaning } from '#engine/matching/readMeaning.ts'
import { readFonts } from '#engine/pdf/fonts.ts'
import { speaker } from '#engine/pdf/speak.ts'
import { wordsIn } from '#locales/words.ts'
import { benchModules, catalogueCsv } from './catalogueFile.ts'
import { families } from './families.ts'
import { growthPlot } from './growthPlot.ts'
import { htmlOf } from './html.ts'
import { sampleFile } from './importing.ts'
import { inventedCatalogue, inventedCredential } from './inventedCatalogue.ts'
import { compare, p95Of, spreadOf } from './measure.ts'
import { resources } from './office.ts'
import { reportPage, withKept, withSections } from './report.ts'
import { sealedFiles } from './sealed.ts'
import { searchPeers } from './searchPeers.ts'
import { nearestByVector } from './vectorPeer.ts'
import { createVerifying } from './verifying.ts'
import { tasksBetween } from './windowTasks.ts'

// A peer that read something else would make the ratio one between two different tasks.
test.each(families)('the plain reader of $name finds what the importer finds', ({ sample, plainRead }) => {
  const file = sampleFile(sample)
  const read = readFile(file)
  if (!read.ok) throw new Error(read.error.code)
  const { title, issuer, issuedOn } = credentialFacts(read.value.credentials[0]?.assertions ?? [])

  expect(plainRead(file.bytes)).toEqual({ title: title[0]?.value, issuer: issuer[0]?.value, issuedOn })
})

// A seal that does not hold is found early: its figure would be that of giving up.
test('every sealed file holds, by the bare library and by the workbench', async () => {
  const verifying = await createVerifying(resources)
  for (const { kind, file, bareCheck } of await sealedFiles(resources)) {
    const { checkSeal, verifyAll } = verifying(file)
    expect([kind, await bareCheck(), await checkSeal()]).toEqual([kind, true, true])
    expect((await verifyAll()).authenticity.answer).toBe('authentic')
  }
})

// A page that lacks the table would be printed sooner.
test('the page that Chromium prints has the sentences of the statement', () => {
  const document = recognitionStatement(drawnStatement())
  const html = htmlOf(document, speaker('en', wordsIn('en')), readFonts())

  expect(html).toContain('Import, clean and reshape tabular data using pandas')
  expect(html).toContain(document.letterhead.institution)
})

// Taking one of the two would make the median of few rounds lean to one side.
test('the median of an even number lies between the middle two', () => {
  expect(spreadOf([4, 1, 3, 100])).toEqual({ median: 3.5, min: 1, max: 100 })
})

// The round that warms up must not count: it is always the slowest.
test('ratios are taken round by round, without the first', async () => {
  const ours = [1000, 20, 60]
  const peer = [1, 10, 20]
  const next = (readings: number[]) => () => Promise.resolve(readings.shift() ?? 0)

  const { ratio, rounds } = await compare(2, next(ours), next(peer))

  expect({ ratio, rounds }).toEqual({ ratio: { median: 2.5, min: 2, max: 3 }, rounds: 2 })
})

// A second printed as a millisecond is believed.
test('the page gives each figure with its unit, its spread and its peer', async () => {
  const spread = (median: number) => ({ median, min: median / 2, max: median * 2 })
  const page = await reportPage({
    day: '2026-05-18',
    version: '0.1.0',
    machine: { processor: 'Abacus', cores: 2, memory: 2 ** 33, platform: 'linux x64', node: 'v24.1.0', browser: '150' },
    seconds: 90.4,
    load: [0.25, 1],
    sections: [
      {
        title: 'Reading',
        text: 'A text.',
        unit: 'milliseconds',
        rows: [
          { work: 'A', peerName: 'B', rounds: 5, ours: spread(1500), peer: spread(0.0125), ratio: spread(120_000) },
        ],
        notes: ['A note.'],
      },
    ],
  })

  expect(page).toContain('Abacus, 2 cores, 8 GB of memory; linux x64; Node 24.1.0; Chromium 150.')
  expect(page.replace(/ +/g, ' ')).toContain(
    '| A | 1.50 s (750 ms–3.00 s) | B | 12.5 µs (6.25 µs–25.0 µs) | 120000× (60000×–240000×) | 5 |',
  )
})

// A section that is measured alone must not cost the page the others, nor stand there twice.
test('a section measured by itself takes its own place in the page', async () => {
  const spread = { median: 1, min: 1, max: 1 }
  const section = (title: string, text: string) => ({
    title,
    text,
    unit: 'milliseconds' as const,
    rows: [{ work: 'A', peerName: 'B', rounds: 1, ours: spread, peer: spread, ratio: spread }],
    notes: [],
  })
  const when = { day: '2026-05-18', load: [0.5, 1.5] as const, cores: 2 }
  const page = await withSections('# Benchmarks\n\nHead.\n', [section('One', 'Old.'), section('Two', 'Two.')], when)
  const again = await withSections(page, [section('One', 'New.'), section('Three', 'Three.')], when)

  expect(again.match(/^#.*|Head\.|Old\.|New\.|Two\.|Three\./gm)).toEqual([
    '# Benchmarks',
    'Head.',
    '## One',
    'New.',
    '## Two',
    'Two.',
    '## Three',
    'Three.',
  ])
  expect(again).toContain('Measured by itself on 2026-05-18; load 0.5 before and 1.5 after, on 2 cores.')
})

// A section that a whole run leaves out must not be lost with it, nor one that is no longer measured be kept for ever.
test('a whole run keeps what was measured apart, and nothing else of the page before', () => {
  const before = '# Benchmarks\n\n## One\n\nOld.\n\n## Growth\n\nKept.\n\n## Gone\n\nGone.\n'
  const page = withKept('# Benchmarks\n\n## One\n\nNew.\n', before, ['Growth'])

  expect(page).toBe('# Benchmarks\n\n## One\n\nNew.\n\n## Growth\n\nKept.\n')
})

// A line that is drawn upside down, or a label over another, would be believed.
test('the picture of growth puts the slower higher, the larger further right, and no label over another', () => {
  const line = (name: string, ...milliseconds: number[]) => ({
    name,
    points: milliseconds.map((value, nth) => ({ size: 1000 * 10 ** nth, milliseconds: value })),
  })
  const svg = growthPlot([line('slow', 10, 100), line('slower', 20, 101)])
  const [slow = [], slower = []] = [...svg.matchAll(/points="([^"]+)"/g)].map(([, places = '']) =>
    places.split(' ').map((place) => place.split(',').map(Number)),
  )
  const labels = [...svg.matchAll(/y="([\d.]+)" fill="#[0-9a-f]+">slow/g)].map(([, y]) => Number(y))

  expect(slow[1]?.[0]).toBeGreaterThan(slow[0]?.[0] ?? 0)
  expect(slow[1]?.[1]).toBeLessThan(slow[0]?.[1] ?? 0)
  expect(slower[0]?.[1]).toBeLessThan(slow[0]?.[1] ?? 0)
  expect(Math.abs((labels[0] ?? 0) - (labels[1] ?? 0))).toBeGreaterThanOrEqual(12)
})

// A peer that answers nothing is always the faster one.
test('every peer finds twenty modules, or twenty outcomes for each outcome, the right ones first', () => {
  const modules = inventedCatalogue(60)
  const credential = inventedCredential(modules, 3)
  const found = searchPeers(modules, readMeaning(resources)).map(({ ask }) => ask(credential))

  expect(found).toEqual([20, 200, 20, 20, 200])
  const nearest = nearestByVector(
    modules.map(({ title }) => title[0]?.value ?? ''),
    readMeaning(resources),
  )
  expect(nearest(modules[7]?.title[0]?.value ?? '')[0]).toBe(7)
})

// Where only the workbench's own maximum is told, one slow round decides.
test('of a hundred readings the ninety-sixth is told', () => {
  expect(p95Of(Array.from({ length: 100 }, (_, nth) => nth))).toBe(95)
})

// A task of another page, or of what goes before, would be told of an act that has nothing to do with it.
test('each act has the tasks of its own thread between its mark and the next', () => {
  const event = (name: string, ts: number, more: object = {}) => ({
    name,
    cat: 'toplevel',
    pid: 1,
    tid: 1,
    ts,
    ...more,
  })
  const mark = (ts: number) => event('act', ts, { cat: 'blink.user_timing' })
  const acts = tasksBetween([
    event('ThreadControllerImpl::RunTask', 5, { dur: 99_000 }),
    mark(10),
    event('ThreadControllerImpl::RunTask', 20, { dur: 60_000, tdur: 20_000 }),
    event('ThreadControllerImpl::RunTask', 30, { dur: 99_000, tid: 2 }),
    mark(90_000),
    mark(95_000),
  ])

  expect(acts).toEqual([[{ took: 60, computed: 20 }], []])
})

// A row that the workbench leaves out would be imported sooner.
test('the catalogue of the bench is read whole, without a problem', async () => {
  const opened = await openCatalogue({ name: 'catalogue.csv', bytes: catalogueCsv(benchModules(50)) })
  if (!opened.ok || opened.value.kind !== 'tables') throw new Error('It is not read')
  const [table] = opened.value.tables
  if (table === undefined) throw new Error('It has no table')
  const { modules, problems, remarks } = applyMapping(table, suggestMapping(table, '2026-05-18'))

  expect([modules.length, modules.flatMap(({ outcomes }) => outcomes).length]).toEqual([50, 500])
  expect([...problems, ...remarks]).toEqual([])
})

// The bench holds a catalogue with all its peers when it starts the engine, which would be told as the engine's.
test('the most that a process held is nothing of what the one that started it held', () => {
  const held = new Uint8Array(300 * 1024 * 1024).fill(1)
  const module = JSON.stringify(new URL('./mostHeld.ts', import.meta.url).href)
  const code = `import { mostHeld } from ${module}; console.log(mostHeld())`
  const most = Number(execFileSync(process.execPath, ['--input-type=module', '--eval', code], { encoding: 'utf8' }))

  expect(most).toBeGreaterThan(10 * 1024 * 1024)
  expect(most).toBeLessThan(held.byteLength)
})
