import { createHash } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import type { ModuleVersionId } from '#core/ids.ts'
import { createCorpus, openCorpus, type Corpus } from '#core/matching/corpus.ts'
import { engineVersion } from '#core/matching/version.ts'
import { lastEntry } from '../caseIndex.ts'
import { moduleVersionsOf, versionsInForce } from '../db/repositories/catalogue.ts'
import { faultOf } from '../faultOf.ts'
import { inPieces } from '../inPieces.ts'
import type { RunningWork } from '../runningWork.ts'
import type { Workspace } from '../workspace.ts'
import { comparedModule } from './comparedModule.ts'
import type { CorpusMade, CorpusTask } from './corpusTask.ts'
import { readMeaning } from './readMeaning.ts'

/** The catalogue in force, made ready for comparing. */
export interface CatalogueIndex {
  /** `preparing` where the catalogue changed and its index is being made: then what there was before, or nothing. */
  readonly now: (workspace: Workspace) => {
    readonly corpus: Corpus | null
    readonly preparing: boolean
    /** Module versions in force. */
    readonly versions: readonly ModuleVersionId[]
  }
  /** Waits for it where it is being made; other requests go on. */
  readonly ready: (workspace: Workspace) => Promise<Corpus>
  readonly close: () => void
}

/** So many modules are made ready at once, in less time than a worker takes to start. */
const atOnce = 300
/** Read from the record in one go; the engine answers in between. */
const piece = 250

interface Kept {
  /** What the record was at, when it was looked at: the last entry of the audit chain, and the day. */
  seen: string
  readonly of: string
  readonly versions: readonly ModuleVersionId[]
  corpus: Corpus | null
}

/** Kept while the record is open, and as a file between sessions; made in a worker where a catalogue is large. */
export function createCatalogueIndex(worker: URL, work: RunningWork): CatalogueIndex {
  let kept: Kept | null = null
  let before: Corpus | null = null
  let making: {
    readonly of: string
    readonly made: Promise<Corpus>
    readonly worker: Worker
  } | null = null

  function look(workspace: Workspace): Kept {
    const day = workspace.today()
    const seen = `${String(lastEntry(workspace.db))} ${day}`
    if (kept?.seen === seen) return kept
    const versions = versionsInForce(workspace.db, day)
    const meaning = readMeaning(workspace.resourcesFolder)
    const of = createHash('sha256')
      .update([engineVersion, meaning.id, meaning.topics?.id ?? '', ...versions].join('\n'))
      .digest('hex')
    if (kept?.of === of) kept.seen = seen
    else {
      before = kept?.corpus ?? before
      kept = { seen, of, versions, corpus: opened(workspace, of, versions) }
    }
    return kept
  }

  /** Null where it has to be made by the worker. */
  function opened(workspace: Workspace, of: string, versions: readonly ModuleVersionId[]): Corpus | null {
    const meaning = readMeaning(workspace.resourcesFolder)
    if (versions.length <= atOnce) return createCorpus(modulesOf(workspace, versions), meaning)
    const bytes = workspace.indexFile.read(of)
    return bytes === null ? null : openCorpus(bytes, meaning, of)
  }

  function make(workspace: Workspace, { of, versions }: Kept): Promise<Corpus> {
    if (making?.of === of) return making.made
    void making?.worker.terminate()
    const own = new Worker(worker)
    const made = madeBy(own, workspace, of, versions)
    making = { of, made, worker: own }
    const ended = () => {
      if (making?.worker === own) making = null
    }
    made.then(ended, ended)
    // Who only looked whether it is there does not wait, so nobody else would hear of it.
    made.catch((cause: unknown) => {
      // Stopped on purpose: the record was closed, or the catalogue changed once more.
      if (kept?.of !== of) return
      workspace.log('catalogueIndex.failed', faultOf(cause))
    })
    return made
  }

  async function madeBy(own: Worker, workspace: Workspace, of: string, versions: readonly ModuleVersionId[]) {
    const answered = new Promise<CorpusMade>((resolve, reject) => {
      own.on('message', resolve)
      own.on('error', reject)
      own.on('exit', () => {
        reject(new Error('The worker that makes the index was stopped'))
      })
    })
    // It may be stopped while the record is still being read.
    answered.catch(() => undefined)
    await work.during(handOver(own, workspace, versions))
    own.postMessage({
      of,
      resourcesFolder: workspace.resourcesFolder,
    } satisfies CorpusTask)
    const { bytes } = await answered
    void own.terminate()
    const corpus = openCorpus(bytes, readMeaning(workspace.resourcesFolder), of)
    if (kept?.of === of) kept.corpus = corpus
    workspace.emit('catalogueIndex.ready', {})
    await work.during(workspace.indexFile.write(of, bytes))
    return corpus
  }

  return {
    now: (workspace) => {
      const found = look(workspace)
      const preparing = found.corpus === null
      if (preparing) void make(workspace, found).catch(() => undefined)
      return {
        corpus: found.corpus ?? before,
        preparing,
        versions: found.versions,
      }
    },
    ready: (workspace) => {
      const found = look(workspace)
      return found.corpus === null ? make(workspace, found) : Promise.resolve(found.corpus)
    },
    close: () => {
      void making?.worker.terminate()
      making = kept = before = null
    },
  }
}

function modulesOf(workspace: Workspace, versions: readonly ModuleVersionId[]) {
  const byId = new Map(moduleVersionsOf(workspace.db, versions).map((version) => [version.moduleVersionId, version]))
  return versions.flatMap((id) => byId.get(id) ?? []).map(comparedModule)
}

async function handOver(own: Worker, workspace: Workspace, versions: readonly ModuleVersionId[]): Promise<void> {
  for (const some of inPieces(versions, piece)) {
    own.postMessage({ modules: modulesOf(workspace, some) } satisfies CorpusTask)
    await new Promise(setImmediate)
  }
}
