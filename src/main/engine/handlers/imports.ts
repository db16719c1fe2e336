import type { ImportedFile, ImportJob, Inspected } from '#contract/cases.ts'
import type { Handlers } from '#contract/contract.ts'
import { credentialFacts } from '#core/credential/facts.ts'
import { missingElements } from '#core/credential/missing.ts'
import { CaseId, JobId } from '#core/ids.ts'
import type { SourceFile } from '#core/importing/importer.ts'
import { failureOf } from '../db/failureOf.ts'
import { getCase } from '../db/repositories/cases.ts'
import { faultOf } from '../faultOf.ts'
import { importFile } from '../importing/importFile.ts'
import { pacedTelling } from '../importing/pacedTelling.ts'
import { demand } from '../refusal.ts'
import type { RunningWork } from '../runningWork.ts'
import type { Workspace } from '../workspace.ts'

type Routes = 'imports.inspect' | 'imports.start' | 'imports.cancel' | 'imports.job'

interface Job {
  readonly id: JobId
  readonly caseId: CaseId
  readonly files: ImportedFile[]
  readonly stop: AbortController
  ended: boolean
}

/** Jobs that are over stay askable until this many newer ones have run: a folder is many jobs, and a locked window asks late. */
const jobsKept = 500
/** Of so many files each step is told; of more, as often as it can be looked at. */
const mostEachTold = 20

export function importHandlers(open: () => Workspace, work: RunningWork): Pick<Handlers, Routes> {
  const jobs = new Map<JobId, Job>()

  async function run(workspace: Workspace, job: Job, sources: readonly SourceFile[]): Promise<void> {
    const tell = () => {
      workspace.emit('imports.progress', { job: viewOf(job) })
    }
    const told = job.files.length > mostEachTold ? pacedTelling(tell) : { step: tell, end: tell }
    /** Whatever happens to one file, the job goes on and ends: a window waits for it. */
    const notKept = (cause: unknown): Partial<ImportedFile> => {
      workspace.log('import.failed', faultOf(cause))
      const code = failureOf(cause) === 'diskFull' ? 'disk-full' : 'not-kept'
      return { state: 'refused', problem: { code, facts: {} } }
    }
    for (const [index, source] of sources.entries()) {
      if (job.stop.signal.aborted) break
      update(job, index, { state: 'reading' })
      told.step()
      update(job, index, await importFile(workspace, job.caseId, source, job.stop.signal).catch(notKept))
      told.step()
    }
    job.files.forEach((file, index) => {
      if (file.state === 'waiting') update(job, index, { state: 'cancelled' })
    })
    job.ended = true
    told.end()
    workspace.emit('imports.ended', { jobId: job.id })
  }

  return {
    'imports.inspect': ({ files }) => {
      const workspace = open()
      return work.during(Promise.all(files.map((file) => inspect(workspace, file))))
    },

    'imports.start': ({ caseId, files }) => {
      const workspace = open()
      demand(getCase(workspace.db, caseId))
      const job: Job = {
        id: workspace.newId(JobId),
        caseId,
        files: files.map(({ name }) => ({ name, state: 'waiting', credentials: [], problem: null, alsoIn: [] })),
        stop: new AbortController(),
        ended: false,
      }
      jobs.set(job.id, job)
      for (const id of [...jobs.keys()].slice(0, -jobsKept)) if (jobs.get(id)?.ended === true) jobs.delete(id)
      void work.during(run(workspace, job, files))
      return viewOf(job)
    },

    'imports.cancel': ({ jobId }) => {
      const job = demand(jobs.get(jobId))
      job.stop.abort()
      return viewOf(job)
    },

    'imports.job': ({ jobId }) => viewOf(demand(jobs.get(jobId))),
  }
}

async function inspect(workspace: Workspace, file: SourceFile): Promise<Inspected> {
  const known = { name: file.name, equality: workspace.equalityOf(file.bytes) }
  const read = await workspace.read(file)
  if (!read.ok) return { ...known, holders: [], titles: [], missing: [], problem: read.error }
  const facts = read.value.credentials.map(({ assertions }) => credentialFacts(assertions))
  return {
    ...known,
    holders: facts.flatMap(({ holder }) => (holder === null ? [] : [holder])),
    titles: facts.flatMap(({ title }) => title.slice(0, 1).map(({ value }) => value)),
    missing: read.value.credentials.flatMap(({ assertions }) => {
      const elements = missingElements(assertions)
      return elements.length === 0
        ? []
        : [{ title: credentialFacts(assertions).title[0]?.value ?? file.name, elements }]
    }),
    problem: null,
  }
}

function update(job: Job, index: number, change: Partial<ImportedFile>): void {
  const file = job.files[index]
  if (file !== undefined) job.files[index] = { ...file, ...change }
}

function viewOf({ id, caseId, files, stop, ended }: Job): ImportJob {
  // A file that was being read when it was cancelled may still come in.
  const state = !ended ? 'running' : stop.signal.aborted ? 'cancelled' : 'finished'
  return { id, caseId, state, files: [...files] }
}
