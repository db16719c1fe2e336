import { randomBytes } from 'node:crypto'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { CatalogueImport } from '#contract/catalogueImport.ts'
import { twoModules, workbookOf } from '#core/programme/formats/formats.fixtures.ts'
import { createTestDatabase } from '../db/database.fixtures.ts'
import { openEngine, type TestEngine } from '../engine.fixtures.ts'
import { createIdentifiers } from '../identifiers.ts'
import { createRunningWork } from '../runningWork.ts'
import type { Workspace } from '../workspace.ts'
import { catalogueImportHandlers } from './catalogueImport.ts'

const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

/** The import once it is in one of the states; asked for again until then. */
async function until({ call }: TestEngine, ...states: readonly CatalogueImport['state'][]): Promise<CatalogueImport> {
  for (;;) {
    const view = await call('catalogueImport.current', {})
    if (view !== null && states.includes(view.state)) return view
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

async function opened(started: TestEngine, ...files: readonly (readonly [string, string | Uint8Array])[]) {
  await started.call('catalogueImport.open', {
    files: files.map(([name, content]) => ({ name, pieces: [bytesOf(content)] })),
  })
  return until(started, 'ready', 'refused')
}

test('a workbook is opened, read with a suggested mapping, previewed and imported', async () => {
  const started = await openEngine()
  const view = await opened(started, ['Modulhandbuch.xlsx', twoModules.xlsx])

  expect(view).toMatchObject({
    format: 'xlsx',
    tables: [{ name: 'Module', rows: 2 }],
    remembered: null,
    counts: { modules: 2, outcomes: 4, fresh: 2, known: 0, absent: 0 },
    beside: [{ kind: 'rowsAbove', count: 1 }],
    problems: [],
  })
  expect(view.columns[3]).toMatchObject({ column: 'Niveau', read: 2, became: { from: 'Bachelor', to: '6' } })
  expect(await started.call('catalogueImport.module', { id: view.id, at: 1 })).toMatchObject({ code: 'INF-2' })

  await started.call('catalogueImport.start', { id: view.id })
  expect(await until(started, 'imported')).toMatchObject({ done: 2, result: { modules: 2, outcomes: 4, unchanged: 0 } })
  const list = await started.call('catalogue.page', { programmeId: null, filter: 'schema', from: 0 })
  expect(list.rows).toMatchObject([{ code: 'INF-1', credits: 750 }])
})

// Next year's export would have to be mapped again by hand, and might be mapped otherwise.
test('a corrected mapping is remembered for the next file of the shape', async () => {
  const started = await openEngine()
  const rows = [
    ['Nr', 'Titel', 'Punkte'],
    ['A-1', 'Daten', '5'],
  ]
  const first = await opened(started, ['2025.xlsx', workbookOf(rows)])
  expect(first.mapping?.columns[2]?.field).toBe('leaveOut')
  expect(first.problems).toMatchObject([{ code: 'field-missing' }])

  const columns = (first.mapping?.columns ?? []).map((one) =>
    one.column === 'Punkte' ? { ...one, field: 'credits' as const } : one,
  )
  const mapping = { columns, credits: null, validFrom: '2025-10-01' }
  const mapped = await started.call('catalogueImport.map', { id: first.id, table: 0, mapping })
  expect(mapped.counts.modules).toBe(1)
  await started.call('catalogueImport.remember', { id: first.id, name: 'Modulhandbuch' })

  const second = await opened(started, ['2026.xlsx', workbookOf([...rows, ['A-2', 'Netze', '6']])])
  expect(second).toMatchObject({ remembered: { name: 'Modulhandbuch' }, mapping, counts: { modules: 2 } })
})

test('several pages are one catalogue, and a refused one among them is named', async () => {
  const started = await openEngine()
  const page = (title: string) => `---\nects: 5\n---\n# ${title}\n\n## Outcomes\n\n- Describe data\n- Model data\n`
  const view = await opened(started, ['one.md', page('One')], ['two.md', page('Two')])
  expect(view).toMatchObject({ format: 'markdown', counts: { modules: 2, outcomes: 4 } })

  expect(await opened(started, ['one.md', page('One')], ['bad.pdf', '%PDF-1.7'])).toMatchObject({
    state: 'refused',
    problems: [{ code: 'pdf', facts: { at: 'path', path: 'bad.pdf' } }],
  })
})

// What is written stays and is told: an import that stopped half way is taken up by importing the file again.
test('an import that is stopped keeps whole parts, and the same file again completes it', async () => {
  const started = await openEngine()
  const rows = Array.from({ length: 5000 }, (_, at) => [
    `M-${String(at)}`,
    `Modul ${String(at)}`,
    '5',
    'Daten beschreiben',
  ])
  const file = ['gross.xlsx', workbookOf([['Code', 'Titel', 'LP', 'Lernergebnisse'], ...rows])] as const
  const view = await opened(started, file)
  const stopped = new Promise<void>((resolve) => {
    const stop = started.engine.subscribe((event, payload) => {
      const done = event === 'catalogueImport.changed' && 'import' in payload ? payload.import.done : 0
      if (done === 0) return
      stop()
      void started.call('catalogueImport.close', { id: view.id }).then(() => {
        resolve()
      })
    })
  })
  await started.call('catalogueImport.start', { id: view.id })
  await stopped
  const { result } = await until(started, 'stopped')
  const written = result?.modules ?? 0
  expect(written).toBeGreaterThan(0)
  expect(written).toBeLessThan(5000)

  const again = await opened(started, file)
  expect(again.counts).toMatchObject({ fresh: 5000 - written, known: written })
  await started.call('catalogueImport.start', { id: again.id })
  expect((await until(started, 'imported')).result).toMatchObject({ modules: 5000 - written, unchanged: written })
  expect((await started.call('catalogue.page', { programmeId: null, filter: '', from: 0 })).of).toBe(5000)
})

// Another window that opened files ended it half way, and the first one waited on without a word.
test('an import that runs is not ended by files that are opened elsewhere', async () => {
  const started = await openEngine()
  const rows = Array.from({ length: 1000 }, (_, at) => [
    `M-${String(at)}`,
    `Modul ${String(at)}`,
    '5',
    'Daten beschreiben',
  ])
  const view = await opened(started, ['gross.xlsx', workbookOf([['Code', 'Titel', 'LP', 'Lernergebnisse'], ...rows])])
  await started.call('catalogueImport.start', { id: view.id })

  const files = [{ name: 'b.xlsx', pieces: [twoModules.xlsx] }]
  expect(await started.refused('catalogueImport.open', { files })).toMatchObject({ code: 'importRunning' })

  expect(await until(started, 'imported')).toMatchObject({ id: view.id, result: { modules: 1000 } })
  expect((await opened(started, ['b.xlsx', twoModules.xlsx])).counts.modules).toBe(2)
})

test('after locking nothing of the file lies open any more', async () => {
  const started = await openEngine()
  const { id } = await opened(started, ['a.xlsx', twoModules.xlsx])
  await started.call('session.lock', {})
  const { officers } = await started.call('session.state', {})
  await started.call('session.unlock', { officerId: officers[0]?.id ?? '', passphrase: 'green ducks at dawn' })

  expect(await started.call('catalogueImport.current', {})).toBeNull()
  expect(await started.refused('catalogueImport.start', { id })).toMatchObject({ code: 'notFound' })
})

// The window showed "is being imported" until it was closed, with no word of the full disk.
test('an import that cannot be written says so', async () => {
  const told: CatalogueImport[] = []
  const logged: unknown[] = []
  const workspace = {
    db: createTestDatabase().db,
    newId: createIdentifiers({ now: () => new Date('2026-05-18T08:00:00Z'), randomBytes }),
    today: () => '2026-05-18',
    emit: (_: string, { import: view }: { readonly import: CatalogueImport }) => told.push(view),
    log: (code: string, facts: object) => logged.push({ code, ...facts }),
    inTransaction: () => {
      throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
    },
  } as unknown as Workspace
  const worker = new URL('../importing/catalogue.worker.ts', import.meta.url)
  const { handlers, close } = catalogueImportHandlers(() => workspace, createRunningWork(), worker)
  onTestFinished(close)
  const { id } = await handlers['catalogueImport.open']({ files: [{ name: 'a.xlsx', pieces: [twoModules.xlsx] }] })
  await vi.waitFor(() => {
    expect(told.at(-1)).toMatchObject({ state: 'ready' })
  }, 10_000)
  await handlers['catalogueImport.start']({ id })
  await vi.waitFor(() => {
    expect(told.at(-1)).toMatchObject({ state: 'refused', problems: [{ code: 'not-kept' }] })
  }, 10_000)
  expect(logged).toEqual([{ code: 'catalogueImport.failed', kind: 'Error', reason: 'SQLITE_FULL' }])
})
