import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { EventPayload, Input, Output, Route } from '#contract/contract.ts'
import { guardedBy } from '#contract/guardedBy.ts'
import type { Failure } from '#contract/reply.ts'
import { migrationsFolder, temporaryFolder } from './db/database.fixtures.ts'
import { createEngine } from './engine.ts'
import type { Engine, EnginePorts } from './ports.ts'

export const resourcesFolder = join(import.meta.dirname, '../../../resources')
export const passphrase = 'green ducks at dawn'

/** An engine on a real data folder, with a clock that the test moves, and calls that answer or say why not. */
export interface TestEngine {
  readonly engine: Engine
  readonly dataFolder: string
  readonly clock: { now: Date }
  readonly call: <R extends Route>(route: R, input: Input<R>) => Promise<Output<R>>
  readonly refused: <R extends Route>(route: R, input: Input<R>) => Promise<Failure>
  /** Ends this engine and starts another on the same folder. */
  readonly restart: () => Promise<TestEngine>
}

/** 18 May 2026, the office's day in the drawings. */
const firstDay = new Date('2026-05-18T08:00:00Z')

export function startEngine(
  options: {
    dataFolder?: string
    demo?: boolean
    now?: Date
    randomBytes?: EnginePorts['randomBytes']
    checkBeside?: NonNullable<EnginePorts['checkBeside']>
    backupBeside?: NonNullable<EnginePorts['backupBeside']>
    printBeside?: NonNullable<EnginePorts['printBeside']>
    /** Of an encoder, or the one that comes with the workbench; else comparisons go by words. */
    sentences?: 'bundled' | { readonly folder: string }
    readsAheadEvery?: number
    log?: EnginePorts['log']
  } = {},
): TestEngine {
  const dataFolder = options.dataFolder ?? temporaryFolder()
  const clock = { now: options.now ?? firstDay }
  const ports: EnginePorts = {
    dataFolder,
    resourcesFolder,
    migrationsFolder,
    now: () => clock.now,
    randomBytes: options.randomBytes ?? ((length) => randomBytes(length)),
    host: 'none',
    demo: options.demo ?? false,
    readerWorker: new URL('./importing/read.worker.ts', import.meta.url),
    passphraseCost: { n: 1024, r: 8, p: 1 },
    log: options.log ?? (() => undefined),
    // Opening the encoder takes longer than most tests do.
    ...(options.sentences === 'bundled' ? {} : { sentencesFolder: options.sentences?.folder ?? null }),
    ...(options.readsAheadEvery === undefined ? {} : { readsAheadEvery: options.readsAheadEvery }),
    ...(options.checkBeside === undefined ? {} : { checkBeside: options.checkBeside }),
    ...(options.backupBeside === undefined ? {} : { backupBeside: options.backupBeside }),
    ...(options.printBeside === undefined ? {} : { printBeside: options.printBeside }),
  }
  const engine = createEngine(ports)
  onTestFinished(() => engine.close())
  const changing = new Set<string | null>()
  engine.subscribe((event, payload) => {
    if (event === 'record.changed') changing.add((payload as EventPayload<'record.changed'>).by)
  })
  const ask = async (route: Route, input: unknown) => {
    const window = randomUUID()
    const reply = await engine.call(route, input, window)
    // Would catch a route that writes and says that it reads, and so names nothing of what it may write over.
    if (guardedBy[route] === 'reads' && changing.has(window)) throw new Error(`${route} changes the record`)
    return reply
  }
  return {
    engine,
    dataFolder,
    clock,
    async call(route, input) {
      const reply = await ask(route, input)
      if (!reply.ok) throw new Error(`${route} was refused: ${JSON.stringify(reply.error)}`)
      return reply.value as never
    },
    async refused(route, input) {
      const reply = await ask(route, input)
      if (reply.ok) throw new Error(`${route} was not refused`)
      return reply.error
    },
    async restart() {
      await engine.close()
      return startEngine({ ...options, dataFolder, now: clock.now })
    },
  }
}

/** An engine after its first run, with an officer signed in. */
export async function openEngine(options: Parameters<typeof startEngine>[0] = {}): Promise<TestEngine> {
  const started = startEngine(options)
  await started.call('session.setUp', {
    officerName: 'Henrik Tausch',
    passphrase,
    officeName: 'University of Altenmark, Office for Recognition',
    timeZone: 'Europe/Berlin',
  })
  return started
}

/** Signs the first officer in again, after a lock or a restart. */
export async function unlock({ call }: TestEngine): Promise<void> {
  const { officers } = await call('session.state', {})
  const [officer] = officers
  if (officer === undefined) throw new Error('No officer to sign in')
  await call('session.unlock', { officerId: officer.id, passphrase })
}

/** A case for tests in which any will do. */
export const someCase: Input<'cases.create'> = {
  applicant: {
    new: {
      names: [{ kind: 'current', given: 'Ada', family: 'Lind', order: 'givenFirst', validFrom: null, validTo: null }],
      birthDate: null,
    },
  },
  purpose: 'admission',
  target: { programmeId: null, moduleVersionId: null },
  receivedOn: '2026-05-18',
}
