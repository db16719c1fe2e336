import { z } from 'zod'
import { JobId } from '#core/ids.ts'
import { WindowId } from './messages.ts'
import { letterRoutes } from './letters.ts'
import { asOfRoutes } from './asOf.ts'
import { appealRoutes } from './appeals.ts'
import { recordRoutes } from './records.ts'
import { archiveRoutes } from './archive.ts'
import { StatementBatch, statementBatchRoutes } from './statementBatches.ts'
import { caseRoutes, ImportJob } from './cases.ts'
import { catalogueChangeRoutes } from './catalogueChange.ts'
import { catalogueRoutes } from './catalogue.ts'
import { CatalogueImport, catalogueImportRoutes } from './catalogueImport.ts'
import { correctionRoutes } from './corrections.ts'
import { consistencyRoutes } from './consistency.ts'
import { conditionRoutes } from './conditions.ts'
import { comparisonRoutes } from './comparison.ts'
import { dayRoutes } from './day.ts'
import { decisionRoutes } from './decisions.ts'
import { identityRoutes } from './identity.ts'
import { receivingRoutes } from './receiving.ts'
import { paperRoutes } from './paper.ts'
import { encoderRoutes, EncoderState } from './encoder.ts'
import { evaluationRoutes } from './evaluation.ts'
import { findingRoutes } from './finding.ts'
import { modelRoutes } from './models.ts'
import { formDraftRoutes } from './formDrafts.ts'
import { officeRoutes } from './office.ts'
import { policyRoutes } from './policies.ts'
import { precedentRoutes } from './precedents.ts'
import { proposalRoutes } from './proposals.ts'
import { backupRoutes, BackupsState, sessionRoutes, SessionState } from './session.ts'
import { retentionRoutes } from './retention.ts'
import { skillRoutes } from './skills.ts'
import { stackRoutes } from './stack.ts'
import { trustRoutes } from './trust.ts'

/**
 * Everything a window may ask of the engine, and nothing else. Names read `noun.verb`.
 *
 * The engine parses every input with the schema here before a handler sees it: the renderer is not trusted.
 */
export const contract = {
  ...sessionRoutes,
  ...letterRoutes,
  ...backupRoutes,
  ...officeRoutes,
  ...policyRoutes,
  ...caseRoutes,
  ...asOfRoutes,
  ...dayRoutes,
  ...receivingRoutes,
  ...paperRoutes,
  ...identityRoutes,
  ...correctionRoutes,
  ...trustRoutes,
  ...catalogueRoutes,
  ...catalogueChangeRoutes,
  ...findingRoutes,
  ...catalogueImportRoutes,
  ...skillRoutes,
  ...encoderRoutes,
  ...modelRoutes,
  ...comparisonRoutes,
  ...evaluationRoutes,
  ...formDraftRoutes,
  ...decisionRoutes,
  ...stackRoutes,
  ...proposalRoutes,
  ...precedentRoutes,
  ...consistencyRoutes,
  ...conditionRoutes,
  ...appealRoutes,
  ...recordRoutes,
  ...archiveRoutes,
  ...retentionRoutes,
  ...statementBatchRoutes,
} as const

/** What the engine tells a window without being asked. */
export const events = {
  'imports.progress': z.object({ job: ImportJob }),
  'imports.ended': z.object({ jobId: JobId }),
  'statementBatches.progress': z.object({ batch: StatementBatch }),
  'catalogueImport.changed': z.object({ import: CatalogueImport }),
  'archive.progress': z.object({ done: z.int(), of: z.int() }),
  /** The catalogue changed, and is now ready for comparing as it is. */
  'catalogueIndex.ready': z.object({}),
  'encoder.changed': z.object({ state: EncoderState }),
  'backups.changed': BackupsState,
  /** Something of the record is another: `by` is the window whose call did it, null where work that runs on did. */
  'record.changed': z.object({ by: WindowId.nullable() }),
  'session.changed': SessionState,
  /** An idle session locks in two seconds: what waits to be saved is saved now. */
  'session.locking': z.object({}),
} as const

export type Contract = typeof contract
export type Route = keyof Contract
/** What the caller writes (before parsing). */
export type Input<R extends Route> = z.input<Contract[R]['input']>
export type Output<R extends Route> = z.output<Contract[R]['output']>
export type EventName = keyof typeof events
export type EventPayload<E extends EventName> = z.output<(typeof events)[E]>
export type Emit = <E extends EventName>(event: E, payload: EventPayload<E>) => void

/** One handler per route: a missing or an extra one is a type error. */
export type Handlers = {
  readonly [R in Route]: (input: z.output<Contract[R]['input']>) => Output<R> | Promise<Output<R>>
}

export function isRoute(route: string): route is Route {
  return Object.hasOwn(contract, route)
}
