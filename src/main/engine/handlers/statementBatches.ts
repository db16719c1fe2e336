import { setImmediate } from 'node:timers/promises'
import { strToU8 } from 'fflate'
import type { Handlers, Input, Output } from '#contract/contract.ts'
import { batchAtMost } from '#contract/statementBatches.ts'
import { StatementBatchId } from '#core/ids.ts'
import { batchManifest, manifestCsv, manifestJson, type ManifestRow } from '#core/report/batchManifest.ts'
import { fewFound } from '#core/nearSpelling.ts'
import { otherLanguageIn } from '#core/report/otherLanguage.ts'
import { csvForms } from '#core/report/registerCsv.ts'
import { holdsEveryWord } from '#core/search.ts'
import { wordsIn, type UiLanguage } from '#locales/words.ts'
import type { Reader } from '../db/database.ts'
import { currentNames } from '../db/repositories/applicants.ts'
import { currentSettings } from '../db/repositories/office.ts'
import {
  batchesOf,
  contentsOf,
  decisionsWithoutStatement,
  insertBatch,
  itemsOf,
  nextOpenItem,
  openDecisionsOf,
  setFinished,
  settleItem,
} from '../db/repositories/statementBatches.ts'
import { statementFile } from '../db/repositories/statements.ts'
import type { HeldSpellings } from '../heldSpellings.ts'
import type { InTurn } from '../inTurn.ts'
import { zipBeside, type PackedFile } from '../packing/packBeside.ts'
import { demand, Refusal } from '../refusal.ts'
import type { RunningWork } from '../runningWork.ts'
import { similarNames } from '../similarNames.ts'
import type { Workspace } from '../workspace.ts'
import { issueStatement } from './statements.ts'

type Routes = Extract<keyof Handlers, `statementBatches.${string}`>
type Batch = Output<'statementBatches.start'>

/** Rows that a window is shown of what waits, and batches that it is shown of those that were. */
const rowsShown = 200
const batchesShown = 20
/** Statements, of a hundred kilobytes each, that are read before others are answered. */
const readAtOnce = 50

export function statementBatchHandlers(
  open: () => Workspace,
  work: RunningWork,
  spellings: HeldSpellings<string>,
  { issuing, packWorker }: { readonly issuing: InTurn; readonly packWorker: URL },
): { readonly handlers: Pick<Handlers, Routes>; readonly stop: () => void } {
  const running = new Map<StatementBatchId, AbortController>()

  const viewOf = (db: Reader, id: StatementBatchId): Batch => view(demand(batchesOf(db, { id })[0]))
  const view = ({ finishedAt, ...row }: ReturnType<typeof batchesOf>[number]): Batch => ({
    ...row,
    state: running.has(row.id)
      ? 'running'
      : row.issued + row.refused === row.of
        ? 'done'
        : finishedAt === null
          ? 'interrupted'
          : 'stopped',
  })

  /** One after the other, so that numbers stay without a gap; an item that is refused says why and stops no other. */
  async function run(workspace: Workspace, id: StatementBatchId, signal: AbortSignal): Promise<void> {
    const { db } = workspace
    const { language } = demand(batchesOf(db, { id })[0])
    try {
      for (;;) {
        const item = signal.aborted ? null : nextOpenItem(db, id)
        if (item === null) break
        const place = { batchId: id, position: item.position }
        try {
          await issuing(() =>
            issueStatement(workspace, item.decisionId, language, (statementId) => {
              settleItem(db, place, { statementId })
            }),
          )
        } catch (cause) {
          const code = cause instanceof Refusal ? cause.failure.code : 'unexpected'
          if (!(cause instanceof Refusal)) workspace.log('statementBatch.itemFailed', { batch: id, ...place })
          settleItem(db, place, { failure: code })
        }
        workspace.emit('statementBatches.progress', { batch: viewOf(db, id) })
        // Between two statements the engine answers what else is asked.
        await setImmediate()
      }
      if (nextOpenItem(db, id) === null) setFinished(db, id, workspace.now())
    } finally {
      running.delete(id)
      workspace.emit('statementBatches.progress', { batch: viewOf(db, id) })
    }
  }

  function begin(workspace: Workspace, id: StatementBatchId): Batch {
    const stop = new AbortController()
    running.set(id, stop)
    void work.during(run(workspace, id, stop.signal))
    return viewOf(workspace.db, id)
  }

  /** What a batch is at waits for no other: a second one over the same decisions would tell each of them as refused. */
  const waiting = (workspace: Workspace, input: Input<'statementBatches.waiting'>) => {
    const { db } = workspace
    const begun = [...running.keys()].flatMap((id) => batchesOf(db, { id }))
    const alike = begun.filter(({ language }) => language === input.language)
    const taken = new Set(alike.flatMap(({ id }) => openDecisionsOf(db, id)))
    const { rows, names } = withoutStatement(db, input)
    return { rows: rows.filter(({ decisionId }) => !taken.has(decisionId)), names }
  }

  /** Between two pieces others are answered; who has locked the record meanwhile is refused. */
  async function everyItem(batchId: StatementBatchId) {
    const items: ReturnType<typeof itemsOf> = []
    for (;;) {
      const piece = itemsOf(open().db, batchId, { from: items.length, atMost: readAtOnce })
      items.push(...piece)
      if (piece.length < readAtOnce) return items
      await setImmediate()
    }
  }

  async function filesOf(batchId: StatementBatchId, language: UiLanguage): Promise<Output<'statementBatches.files'>> {
    const items = await everyItem(batchId)
    const rows = batchManifest(items)
    let packed = 0
    function* files(): Generator<PackedFile> {
      // A PDF is compressed in itself: it is only put in.
      const level = 0
      for (const format of ['csv', 'json'] as const) {
        yield { name: `manifest.${format}`, bytes: manifestFile(rows, format, language), level }
      }
      for (const [index, { statementId }] of items.entries()) {
        const name = rows[index]?.file ?? null
        const found = statementId === null ? null : statementFile(open().db, statementId)
        if (name === null || found === null) continue
        packed += 1
        yield { name, bytes: new Uint8Array(found.file), level }
      }
    }
    const bytes = await zipBeside(packWorker, open().now(), files())
    const workspace = open()
    workspace.inTransaction(() => {
      workspace.record('statementBatch.exported', { batch: batchId, files: String(packed) })
    })
    return { name: `${nameOf(viewOf(workspace.db, batchId))}.zip`, bytes }
  }

  const handlers: Pick<Handlers, Routes> = {
    'statementBatches.waiting': (input) => {
      const { db } = open()
      const { rows, names } = waiting(open(), input)
      const taken = rows.slice(0, batchAtMost)
      const contents = contentsOf(
        db,
        taken.map(({ decisionId }) => decisionId),
      )
      const [first = 'en'] = currentSettings(db).statementLanguages
      const otherLanguage = taken.flatMap(({ decisionId, caseNumber }) => {
        const content = contents.get(decisionId)
        return content === undefined || otherLanguageIn(content, input.language, first) === null ? [] : [caseNumber]
      })
      const similar = rows.length < fewFound ? similarNames(names, input.filter, spellings) : []
      return { of: rows.length, rows: rows.slice(0, rowsShown), otherLanguage, similar }
    },

    'statementBatches.list': () => batchesOf(open().db, { newest: batchesShown }).map(view),

    'statementBatches.start': (input) => {
      const workspace = open()
      const decisionIds = waiting(workspace, input)
        .rows.slice(0, batchAtMost)
        .map(({ decisionId }) => decisionId)
      if (decisionIds.length === 0) throw new Refusal('notFound')
      const id = workspace.newId(StatementBatchId)
      workspace.inTransaction(() => {
        insertBatch(workspace.db, { id, language: input.language }, decisionIds, workspace.author())
        workspace.record('statementBatch.begun', { batch: id, items: String(decisionIds.length) })
      })
      return begin(workspace, id)
    },

    'statementBatches.cancel': ({ batchId }) => {
      const workspace = open()
      demand(batchesOf(workspace.db, { id: batchId })[0])
      running.get(batchId)?.abort()
      workspace.inTransaction(() => {
        setFinished(workspace.db, batchId, workspace.now())
        workspace.record('statementBatch.stopped', { batch: batchId })
      })
      return viewOf(workspace.db, batchId)
    },

    'statementBatches.resume': ({ batchId }) => {
      const workspace = open()
      const batch = viewOf(workspace.db, batchId)
      if (batch.state === 'running' || batch.state === 'done') return batch
      workspace.inTransaction(() => {
        setFinished(workspace.db, batchId, null)
        workspace.record('statementBatch.resumed', { batch: batchId })
      })
      return begin(workspace, batchId)
    },

    'statementBatches.manifest': async ({ batchId, format, language }) => {
      const name = nameOf(viewOf(open().db, batchId))
      const rows = batchManifest(await everyItem(batchId))
      return { name: `${name}.${format}`, bytes: manifestFile(rows, format, language) }
    },

    'statementBatches.files': ({ batchId, language }) => work.during(filesOf(batchId, language)),
  }
  return {
    handlers,
    stop: () => {
      for (const one of running.values()) one.abort()
    },
  }
}

/** What has no statement yet and fits, and the names of all that have none. */
function withoutStatement(db: Reader, { filter, language }: Input<'statementBatches.waiting'>) {
  const found = decisionsWithoutStatement(db, language)
  const names = currentNames(
    db,
    found.map(({ applicantId }) => applicantId),
  )
  const rows = found
    .map(({ applicantId, ...row }) => ({ ...row, applicant: names.get(applicantId) ?? '' }))
    .filter(({ caseNumber, applicant }) => holdsEveryWord([caseNumber, applicant].join('\n'), filter))
  return { rows, names: new Set(names.values()) }
}

function nameOf({ at, language }: Batch): string {
  return `statements-${at.slice(0, 10)}-${language}`
}

function manifestFile(rows: readonly ManifestRow[], format: 'csv' | 'json', language: UiLanguage): Uint8Array {
  return strToU8(format === 'json' ? manifestJson(rows) : manifestCsv(rows, wordsIn(language), csvForms[language]))
}
