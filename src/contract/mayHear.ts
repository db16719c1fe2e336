import type { Role } from '#core/roles.ts'
import type { EventName, Route } from './contract.ts'
import { mayBeCalledBy } from './mayCall.ts'

/**
 * Which route tells what an event tells. Work runs on while the record is locked and under whoever signs in next; the engine lets
 * an event out only to who may ask this route now, so that no file name reaches a locked window or an officer who sees no cases.
 * A new event gets its line here, or nothing compiles.
 */
const toldBy: Readonly<Record<EventName, Route>> = {
  'imports.progress': 'imports.job',
  'imports.ended': 'imports.job',
  'statementBatches.progress': 'statementBatches.list',
  'catalogueImport.changed': 'catalogueImport.current',
  'archive.progress': 'archive.choice',
  'catalogueIndex.ready': 'comparison.candidates',
  'encoder.changed': 'encoder.state',
  // What it tells is about no case: that a backup is being made, or could not be.
  'backups.changed': 'session.state',
  // It names nothing, and a locked window has nothing to ask again.
  'record.changed': 'office.settings',
  'session.changed': 'session.state',
  'session.locking': 'session.state',
}

/** Whether the window may be told now; null is nobody signed in. */
export function mayBeHeardBy(event: EventName, officer: { readonly roles: readonly Role[] } | null): boolean {
  return mayBeCalledBy(toldBy[event], officer)
}
