import { setImmediate } from 'node:timers/promises'
import type { EncoderState } from '#contract/encoder.ts'
import type { ComparedCredential, ComparedModule } from '#core/matching/comparison.ts'
import type { EncoderFolder, FolderProblem } from '#core/matching/meaning/encoderFolder.ts'
import type { SentenceNearness } from '#core/matching/ranking/sentenceNearness.ts'
import { encoderChoice, insertEncoderStep } from '../db/repositories/encoderSteps.ts'
import { dropVectors, hashOfText, putVectors } from '../db/repositories/textVectors.ts'
import { moduleVersionsOf, versionsInForce } from '../db/repositories/catalogue.ts'
import { comparedModule } from '../matching/comparedModule.ts'
import type { RunningWork } from '../runningWork.ts'
import type { Workspace } from '../workspace.ts'
import { bundledEncoders } from './bundledEncoders.ts'
import { startEncoderWorker, type EncoderWorker } from './encoderWorker.ts'
import { FolderRefused } from './folderFiles.ts'
import { missingTexts } from './neededTexts.ts'
import { createSentences } from './sentences.ts'

/** Which encoder ranks, and the vectors that it needs: made in the background, a few at a time. */
export interface Encoders {
  readonly state: (workspace: Workspace) => EncoderState
  /** Opens a folder in a worker, and keeps it open for `fill`. @throws FolderRefused */
  readonly look: (path: string) => Promise<EncoderFolder>
  /** The folder that was looked at last. */
  readonly lookedAt: () => EncoderFolder | null
  /** Goes on with what is not whole yet; returns at once. */
  readonly fill: (workspace: Workspace) => void
  /** What the encoder in use says of each module, in the order of `keys`, by language; nothing where none is in use or it can't be used now. */
  readonly nearness: (
    workspace: Workspace,
    credential: ComparedCredential,
    keys: readonly string[],
  ) => Promise<ReadonlyMap<string, SentenceNearness>>
  /** What runs is no longer wanted; vectors that were made are kept. */
  readonly stop: () => void
  /** The same, and lets go of the model. */
  readonly close: () => void
}

interface Opened {
  readonly folder: EncoderFolder
  readonly worker: EncoderWorker
}

/** The modules in force. */
function modulesOf({ db, today }: Workspace): readonly ComparedModule[] {
  return moduleVersionsOf(db, versionsInForce(db, today())).map(comparedModule)
}

/** Texts between two writes: what is lost if the computer stops. */
const together = 8

export function createEncoders(worker: URL, work: RunningWork): Encoders {
  let open: Opened | null = null
  let lookedAt: Opened | null = null
  /** The turn that fills now. */
  let running: number | null = null
  /** Raised whenever what runs is no longer wanted. */
  let turn = 0
  let filled: EncoderState['filled'] = null
  let problem: FolderProblem | null = null
  const sentences = createSentences()

  const start = () =>
    startEncoderWorker({ worker, secondsToOpen: 180, secondsToEncode: 30 * together, megabytes: 1024 })

  async function openAnew(path: string) {
    const worker = start()
    try {
      return { folder: await worker.open(path), worker }
    } catch (cause) {
      worker.close()
      throw cause
    }
  }

  /** The model that ranks or is being prepared: one at a time is in memory, beside one that is only looked at. */
  async function opened({ path, id }: Pick<EncoderFolder, 'path' | 'id'>): Promise<EncoderWorker> {
    if (open?.folder.id === id) return open.worker
    // Opening hashes every file: one that changed since makes another id.
    const next = lookedAt?.folder.id === id ? lookedAt : await openAnew(path)
    if (next === lookedAt) lookedAt = null
    if (next.folder.id !== id) {
      next.worker.close()
      throw new FolderRefused('changed')
    }
    open?.worker.close()
    open = next
    return next.worker
  }

  async function look(path: string): Promise<EncoderFolder> {
    const next = await openAnew(path)
    lookedAt?.worker.close()
    lookedAt = next
    return next.folder
  }

  function letGo(): void {
    open?.worker.close()
    lookedAt?.worker.close()
    open = lookedAt = null
  }

  function state(workspace: Workspace): EncoderState {
    const [{ id, dimensions, languages, licence }] = bundledEncoders(workspace.resourcesFolder)
    const { inUse, preparing, before } = encoderChoice(workspace.db)
    return {
      bundled: { id, dimensions, languages: [...languages], licence },
      inUse,
      preparing,
      filled: preparing === null && inUse === null ? null : filled,
      problem,
      back: before === undefined ? null : { name: before?.name ?? null },
    }
  }

  const tell = (workspace: Workspace) => {
    workspace.emit('encoder.changed', { state: state(workspace) })
  }

  async function fillNow(workspace: Workspace, mine: number): Promise<void> {
    const { inUse, preparing } = encoderChoice(workspace.db)
    const folder = preparing ?? inUse
    if (folder === null) return
    const { missing, of } = missingTexts(workspace.db, folder, modulesOf(workspace))
    filled = { done: of - missing.length, of }
    // Opened even if nothing is missing: whether the folder is still what it was is known before anyone asks.
    const encoder = await opened(folder)
    for (let at = 0; at < missing.length && turn === mine; at += together) {
      const texts = missing.slice(at, at + together)
      const vectors = await encoder.encode(texts)
      workspace.inTransaction(() => {
        const rows = vectors.map((vector, nth) => ({ hash: hashOfText(texts[nth] ?? ''), vector }))
        putVectors(workspace.db, folder.id, rows)
      })
      filled = { done: filled.done + texts.length, of }
      tell(workspace)
      // The window is answered between two parts.
      await setImmediate()
    }
    if (turn !== mine) return
    problem = null
    if (missing.length > 0) sentences.forget()
    if (preparing !== null) use(workspace, preparing)
    tell(workspace)
  }

  function use(workspace: Workspace, folder: EncoderFolder): void {
    workspace.inTransaction(() => {
      const { inUse, before } = encoderChoice(workspace.db)
      insertEncoderStep(workspace.db, { id: workspace.newId(), step: 'use', folder }, workspace.author())
      // One step back is kept, and no more.
      const kept = [folder.id, inUse?.id]
      if (before !== undefined && before !== null && !kept.includes(before.id)) dropVectors(workspace.db, before.id)
      workspace.record('encoder.used', { encoder: folder.id })
    })
  }

  function failed(workspace: Workspace, cause: unknown): void {
    if (!(cause instanceof FolderRefused)) throw cause
    problem = cause.problem
    open?.worker.close()
    open = null
    workspace.log('encoder.refused', { code: problem.code })
    tell(workspace)
  }

  function fill(workspace: Workspace): void {
    if (running === turn) return
    const mine = turn
    running = mine
    const done = fillNow(workspace, mine)
      .catch((cause: unknown) => {
        if (turn === mine) failed(workspace, cause)
      })
      .finally(() => {
        if (running === mine) running = null
      })
    void work.during(done)
  }

  return {
    state,
    look: (path) => work.during(look(path)),
    lookedAt: () => lookedAt?.folder ?? null,
    fill,
    async nearness(workspace, credential, keys) {
      const { inUse } = encoderChoice(workspace.db)
      if (inUse === null || problem !== null) return new Map()
      try {
        const encoder = await opened(inUse)
        const said = await sentences.nearness(workspace.db, inUse, encoder, {
          credential,
          keys,
          modules: () => modulesOf(workspace),
        })
        if (sentences.lacks()) fill(workspace)
        return said
      } catch (cause) {
        failed(workspace, cause)
        return new Map()
      }
    },
    stop,
    close() {
      stop()
      letGo()
    },
  }

  function stop(): void {
    turn += 1
    filled = null
    problem = null
    sentences.forget()
  }
}
