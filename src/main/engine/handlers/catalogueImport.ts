import { setImmediate } from 'node:timers/promises'
import type { CatalogueImport } from '#contract/catalogueImport.ts'
import type { Handlers } from '#contract/contract.ts'
import { JobId } from '#core/ids.ts'
import { problem, type CatalogueProblem } from '#core/programme/catalogueProblem.ts'
import type { CatalogueMapping } from '#core/programme/mapping/mapping.ts'
import { findMapping, rememberMapping } from '../db/repositories/catalogueMappings.ts'
import { allModuleCodes, findProgramme } from '../db/repositories/catalogue.ts'
import { putCatalogue } from '../db/repositories/putCatalogue.ts'
import { faultOf } from '../faultOf.ts'
import { openCatalogueReader, ReaderStopped, type CatalogueReader } from '../importing/catalogueReader.ts'
import type { CatalogueAnswer, MappedFiles, OpenedFiles } from '../importing/catalogueSource.ts'
import { demand, Refusal } from '../refusal.ts'
import type { RunningWork } from '../runningWork.ts'
import type { Workspace } from '../workspace.ts'

type Routes =
  | 'catalogueImport.open'
  | 'catalogueImport.current'
  | 'catalogueImport.map'
  | 'catalogueImport.module'
  | 'catalogueImport.remember'
  | 'catalogueImport.start'
  | 'catalogueImport.close'

/** Modules written at once: between two parts the window is answered and the officer can stop. */
const partSize = 200

interface OpenImport {
  view: CatalogueImport
  shapes: readonly string[]
  programmes: MappedFiles['programmes']
  readonly reader: CatalogueReader
}

/** One import is open at a time: its files lie in a worker until it ends, is closed, or the session is. */
export function catalogueImportHandlers(
  open: () => Workspace,
  work: RunningWork,
  worker: URL,
): { readonly handlers: Pick<Handlers, Routes>; readonly close: () => void } {
  let current: OpenImport | null = null

  const close = () => {
    current?.reader.close()
    current = null
  }
  const find = (id: JobId): OpenImport => {
    if (current?.view.id !== id) throw new Refusal('notFound')
    return current
  }
  function tell(workspace: Workspace, one: OpenImport, change: Partial<CatalogueImport>): CatalogueImport {
    one.view = { ...one.view, ...change }
    if (current === one) workspace.emit('catalogueImport.changed', { import: one.view })
    return one.view
  }

  /** Runs what asks the worker and writes; whatever breaks it off, the import is refused with the reason: a window waits for it. */
  async function guarded(workspace: Workspace, one: OpenImport, steps: () => Promise<void>): Promise<void> {
    try {
      await steps()
    } catch (cause) {
      if (!(cause instanceof ReaderStopped)) {
        workspace.log('catalogueImport.failed', faultOf(cause))
        one.reader.close()
      }
      const found = cause instanceof ReaderStopped ? cause.problem : problem('not-kept', { at: 'file' })
      if (found !== null) tell(workspace, one, refusedBy([found]))
    }
  }

  async function map(workspace: Workspace, one: OpenImport, table: number, given: CatalogueMapping | null) {
    const shape = one.shapes[table]
    const remembered = given === null && shape !== undefined ? findMapping(workspace.db, shape) : null
    const mapping = given ?? remembered?.mapping ?? null
    const answer = await one.reader.ask({
      ask: 'map',
      table,
      mapping,
      recalled: remembered !== null,
      today: workspace.today(),
    })
    const { programmes, codes, ...mapped } = expected(answer, 'mapped').result
    one.programmes = programmes
    tell(workspace, one, {
      ...shownOf(mapped),
      state: 'ready',
      table,
      remembered:
        given === null
          ? remembered === null
            ? null
            : { name: remembered.name, at: remembered.createdAt }
          : one.view.remembered,
      counts: countsOf(allModuleCodes(workspace.db), codes, mapped),
    })
  }

  async function write(workspace: Workspace, one: OpenImport): Promise<void> {
    const { db, newId } = workspace
    // A file that only names programmes does not change what is known of them.
    const programmes =
      one.view.tables.length === 0
        ? one.programmes
        : one.programmes.filter(({ code }) => findProgramme(db, code) === null)
    let result = { programmes: 0, modules: 0, outcomes: 0, unchanged: 0, weightsSetByImport: 0 }
    for (let from = 0; from < one.view.counts.modules; from += partSize) {
      const answer = await one.reader.ask({ ask: 'modules', from, to: from + partSize })
      const { modules } = expected(answer, 'modules')
      const catalogue = { programmes: from === 0 ? programmes : [], modules }
      const put = workspace.inTransaction(() => {
        const added = putCatalogue(db, catalogue, { newId, author: workspace.author(), told: () => undefined })
        workspace.record(
          'catalogue.imported',
          { modules: String(added.modules) },
          { salt: null, values: { catalogue } },
        )
        return added
      })
      result = {
        programmes: result.programmes + put.programmes,
        modules: result.modules + put.modules,
        outcomes: result.outcomes + put.outcomes,
        unchanged: result.unchanged + put.unchanged,
        weightsSetByImport: result.weightsSetByImport + put.weightsSetByImport,
      }
      tell(workspace, one, { done: from + modules.length, result })
      await setImmediate()
    }
    tell(workspace, one, { state: 'imported', result })
    one.reader.close()
  }

  return {
    close,
    handlers: {
      'catalogueImport.open': ({ files }) => {
        const workspace = open()
        // Closing it here would end it in the middle, and the window that waits for it would hear nothing.
        if (current?.view.state === 'importing') throw new Refusal('importRunning')
        close()
        const one: OpenImport = {
          view: emptyView(
            workspace.newId(JobId),
            files.map(({ name }) => name),
          ),
          shapes: [],
          programmes: [],
          reader: openCatalogueReader({ worker, seconds: 180, megabytes: 2048 }),
        }
        current = one
        const steps = async () => {
          const whole = files.map(({ name, pieces }) => ({ name, bytes: new Uint8Array(Buffer.concat(pieces)) }))
          const { result } = expected(await one.reader.ask({ ask: 'open', files: whole }), 'opened')
          if (!result.ok) {
            tell(workspace, one, refusedBy(result.error))
            return
          }
          takeFiles(one, result.value)
          await map(workspace, one, largest(result.value), null)
        }
        void work.during(guarded(workspace, one, steps))
        return one.view
      },

      'catalogueImport.current': () => {
        open()
        return current?.view ?? null
      },

      'catalogueImport.map': async ({ id, table, mapping }) => {
        const workspace = open()
        const one = find(id)
        if (one.view.state !== 'ready' || one.shapes[table] === undefined) throw new Refusal('notAllowed')
        tell(workspace, one, { state: 'reading' })
        await work.during(guarded(workspace, one, () => map(workspace, one, table, mapping)))
        return one.view
      },

      'catalogueImport.module': async ({ id, at }) => {
        const one = find(id)
        if (one.view.state !== 'ready') throw new Refusal('notAllowed')
        return expected(await one.reader.ask({ ask: 'modules', from: at, to: at + 1 }), 'modules').modules[0] ?? null
      },

      'catalogueImport.remember': ({ id, name }) => {
        const workspace = open()
        const one = find(id)
        const shape = demand(one.shapes[one.view.table])
        const mapping = demand(one.view.mapping)
        workspace.inTransaction(() => {
          rememberMapping(workspace.db, { shape, name, mapping }, workspace.author())
          workspace.record('catalogue.mappingSaved', {}, { salt: null, values: { shape, mapping } })
        })
        return tell(workspace, one, { remembered: { name, at: workspace.now() } })
      },

      'catalogueImport.start': ({ id }) => {
        const workspace = open()
        const one = find(id)
        if (one.view.state !== 'ready' || one.view.counts.modules === 0) throw new Refusal('notAllowed')
        const view = tell(workspace, one, { state: 'importing', done: 0 })
        void work.during(guarded(workspace, one, () => write(workspace, one)))
        return view
      },

      'catalogueImport.close': ({ id }) => {
        const workspace = open()
        const one = find(id)
        if (one.view.state === 'importing') {
          one.reader.close()
          tell(workspace, one, { state: 'stopped' })
        } else close()
        return {}
      },
    },
  }
}

function takeFiles(one: OpenImport, { format, tables }: OpenedFiles): void {
  one.shapes = tables.map(({ shape }) => shape)
  one.view = { ...one.view, format, tables: tables.map(({ name, rows }) => ({ name, rows })) }
}

/** The sheet with the most rows is most likely the one. */
const largest = ({ tables }: OpenedFiles): number =>
  tables.reduce((best, { rows }, at) => (rows > (tables[best]?.rows ?? 0) ? at : best), 0)

function expected<A extends CatalogueAnswer['answer']>(
  answer: CatalogueAnswer,
  wanted: A,
): Extract<CatalogueAnswer, { answer: A }> {
  if (answer.answer !== wanted) throw new Error(`The catalogue's worker answered ${answer.answer}, not ${wanted}`)
  return answer as Extract<CatalogueAnswer, { answer: A }>
}

function countsOf(stored: ReadonlySet<string>, codes: readonly string[], of: { modules: number; outcomes: number }) {
  const known = codes.filter((code) => stored.has(code)).length
  return {
    modules: of.modules,
    outcomes: of.outcomes,
    fresh: codes.length - known,
    known,
    absent: stored.size - known,
  }
}

type Shown = 'mapping' | 'columns' | 'beside' | 'problems' | 'problemCount' | 'remarks' | 'remarkCount'

function shownOf(of: Pick<MappedFiles, Shown>): Pick<CatalogueImport, Shown> {
  return {
    mapping: of.mapping,
    columns: of.columns.map((column) => ({ ...column, examples: [...column.examples] })),
    beside: [...of.beside],
    problems: of.problems.map(finding),
    problemCount: of.problemCount,
    remarks: of.remarks.map(finding),
    remarkCount: of.remarkCount,
  }
}

const finding = ({ code, facts }: CatalogueProblem) => ({ code, facts: { ...facts } })

const refusedBy = (problems: readonly CatalogueProblem[]): Partial<CatalogueImport> => ({
  state: 'refused',
  problems: problems.slice(0, 200).map(finding),
  problemCount: problems.length,
})

function emptyView(id: JobId, names: string[]): CatalogueImport {
  return {
    id,
    names,
    state: 'reading',
    format: '',
    tables: [],
    table: 0,
    mapping: null,
    remembered: null,
    columns: [],
    beside: [],
    counts: { modules: 0, outcomes: 0, fresh: 0, known: 0, absent: 0 },
    problems: [],
    problemCount: 0,
    remarks: [],
    remarkCount: 0,
    done: 0,
    result: null,
  }
}
