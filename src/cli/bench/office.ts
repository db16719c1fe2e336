import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CaseCredentialId, CaseId } from '#core/ids.ts'
import type { SourceFile } from '#core/importing/importer.ts'
import { createEngine } from '#engine/engine.ts'
import { localPorts } from '#engine/localPorts.ts'
import type { Engine } from '#engine/ports.ts'
import { readDemoCases } from '../demo/demoCases.ts'
import { callsOf, openOffice, type Call } from '../demo/demoOffice.ts'

export const root = fileURLToPath(new URL('../../..', import.meta.url))
export const resources = join(root, 'resources')
export const migrations = join(root, 'src/main/engine/db/migrations')
export const passphrase = 'measure the bench please'

export interface Office {
  readonly engine: Engine
  readonly call: Call
}

/** A new record in this folder with the demo's office, catalogue and trust pack, its officer signed in. */
export async function newOffice(dataFolder: string): Promise<Office> {
  const engine = engineOn(dataFolder)
  const call = callsOf(engine)
  await openOffice(call, resources, readDemoCases(join(resources, 'demo/cases.json')), passphrase)
  return { engine, call }
}

/** The record in this folder once more, its officer signed in and the record checked, so that nothing measured waits for that. */
export async function openOfficeAgain(dataFolder: string): Promise<Office> {
  const engine = engineOn(dataFolder)
  const call = callsOf(engine)
  const [officer] = (await call('session.state', {})).officers
  if (officer === undefined) throw new Error('The record has no officer')
  await call('session.unlock', { officerId: officer.id, passphrase })
  // Not among the routes that answer before the check is done.
  await call('models.list', {})
  return { engine, call }
}

function engineOn(dataFolder: string): Engine {
  return createEngine(
    localPorts({
      dataFolder,
      resourcesFolder: resources,
      migrationsFolder: migrations,
      host: 'none',
      demo: true,
      readerWorker: new URL('../../main/engine/importing/read.worker.ts', import.meta.url),
    }),
  )
}

/** A case of a new applicant: there, no file is already known. */
export async function newCase({ call }: Office): Promise<CaseId> {
  const { today } = await call('session.state', {})
  const name = { kind: 'current', given: 'Ada', family: 'Bench', order: 'givenFirst' } as const
  const { caseId } = await call('cases.create', {
    applicant: { new: { names: [{ ...name, validFrom: null, validTo: null }], birthDate: null } },
    purpose: 'creditTransfer',
    target: { programmeId: null, moduleVersionId: null },
    receivedOn: today,
  })
  return caseId
}

/** Takes a file into a case, as dropped on the window, and waits until it is read, stored and verified; gives its credentials. */
export async function importInto(
  { engine, call }: Office,
  caseId: CaseId,
  file: SourceFile,
): Promise<readonly CaseCredentialId[]> {
  const ended = new Promise<void>((resolve) => {
    const stop = engine.subscribe((event) => {
      if (event !== 'imports.ended') return
      stop()
      resolve()
    })
  })
  const { id } = await call('imports.start', { caseId, files: [{ ...file, bytes: Uint8Array.from(file.bytes) }] })
  await ended
  const { files } = await call('imports.job', { jobId: id })
  if (files[0]?.state !== 'imported') throw new Error(`${file.name} was not imported: ${files[0]?.problem?.code ?? ''}`)
  return files[0].credentials.map(({ caseCredentialId }) => caseCredentialId)
}
