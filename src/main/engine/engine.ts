import type { Emit, EventName, Handlers } from '#contract/contract.ts'
import { backupHandlers, backUpBeforeMigration, backUpWhenDue } from './handlers/backups.ts'
import { caseHandlers } from './handlers/cases.ts'
import { catalogueHandlers } from './handlers/catalogue.ts'
import { comparisonHandlers } from './handlers/comparison.ts'
import { credentialHandlers } from './handlers/credentials.ts'
import { decisionHandlers } from './handlers/decisions.ts'
import { importHandlers } from './handlers/imports.ts'
import { officeHandlers } from './handlers/office.ts'
import { roleHandlers } from './handlers/roles.ts'
import { sessionHandlers } from './handlers/session.ts'
import { statementHandlers } from './handlers/statements.ts'
import { trustHandlers } from './handlers/trust.ts'
import { createIdentifiers } from './identifiers.ts'
import type { Engine, EnginePorts } from './ports.ts'
import { createRouter } from './router.ts'
import { createRunningWork } from './runningWork.ts'
import { createSession } from './session.ts'

/** The engine: one data folder, one officer at a time; each line makes one part from the parts above it. */
export function createEngine(ports: EnginePorts): Engine {
  const listeners = new Set<(event: EventName, payload: never) => void>()
  const emit: Emit = (event, payload) => {
    for (const listener of listeners) listener(event, payload as never)
  }

  const newId = createIdentifiers(ports)
  const work = createRunningWork()
  const session = createSession(ports, {
    newId,
    work,
    emit,
    backUpBeforeMigration: (connection, key) => {
      backUpBeforeMigration(ports, connection, key)
    },
  })
  const open = () => session.workspace()
  const afterUnlock = () => {
    backUpWhenDue(session, ports, work)
  }
  const handlers: Handlers = {
    ...sessionHandlers(session, ports, { newId, afterUnlock }),
    ...backupHandlers(session, ports, work),
    ...roleHandlers(open),
    ...officeHandlers(open),
    ...caseHandlers(open),
    ...importHandlers(open, work),
    ...credentialHandlers(open, work),
    ...trustHandlers(open),
    ...catalogueHandlers(open),
    ...comparisonHandlers(open),
    ...decisionHandlers(open),
    ...statementHandlers(open, work),
  }

  return {
    call: createRouter(handlers, session, ports.log),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => session.close(),
  }
}
