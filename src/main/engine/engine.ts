import type { Emit, EventName, Handlers } from '#contract/contract.ts'
import { mayBeHeardBy } from '#contract/mayHear.ts'
import { createApplicantIndex } from './applicantIndex.ts'
import { applicantHandlers } from './handlers/applicants.ts'
import { appealHandlers } from './handlers/appeals.ts'
import { recordHandlers } from './handlers/records.ts'
import { archiveHandlers } from './handlers/archive.ts'
import { statementBatchHandlers } from './handlers/statementBatches.ts'
import { asOfHandlers } from './handlers/asOf.ts'
import { settleRestore } from './handlers/afterRestore.ts'
import { backUpBeforeMigration, createBackups } from './handlers/backups.ts'
import { byHandHandlers } from './handlers/byHand.ts'
import { createCaseIndex } from './caseIndex.ts'
import { createChangesTold } from './changesTold.ts'
import { dropEnteredLongAgo } from './enteredCases.ts'
import { caseHandlers } from './handlers/cases.ts'
import { catalogueChangeHandlers } from './handlers/catalogueChange.ts'
import { catalogueHandlers } from './handlers/catalogue.ts'
import { findingHandlers } from './handlers/finding.ts'
import { catalogueImportHandlers } from './handlers/catalogueImport.ts'
import { comparisonHandlers } from './handlers/comparison.ts'
import { judgedBeforeHandlers } from './handlers/judgedBefore.ts'
import { judgingHandlers } from './handlers/judging.ts'
import { conditionHandlers } from './handlers/conditions.ts'
import { correctionHandlers } from './handlers/corrections.ts'
import { credentialHandlers } from './handlers/credentials.ts'
import { copyHandlers } from './handlers/copies.ts'
import { dayHandlers } from './handlers/day.ts'
import { decisionHandlers } from './handlers/decisions.ts'
import { erasureHandlers } from './handlers/erasures.ts'
import { encoderHandlers } from './handlers/encoder.ts'
import { modelHandlers } from './handlers/models.ts'
import { evaluationHandlers } from './handlers/evaluation.ts'
import { formDraftHandlers } from './handlers/formDrafts.ts'
import { gradeHandlers } from './handlers/grades.ts'
import { identityHandlers } from './handlers/identity.ts'
import { importHandlers } from './handlers/imports.ts'
import { letterHandlers } from './handlers/letters.ts'
import { letterTemplateHandlers } from './handlers/letterTemplates.ts'
import { officeHandlers } from './handlers/office.ts'
import { paperHandlers } from './handlers/paper.ts'
import { partHandlers } from './handlers/parts.ts'
import { policyHandlers } from './handlers/policies.ts'
import { consistencyHandlers } from './handlers/consistency.ts'
import { precedentHandlers } from './handlers/precedents.ts'
import { proposalHandlers } from './handlers/proposals.ts'
import { retentionHandlers } from './handlers/retention.ts'
import { roleHandlers } from './handlers/roles.ts'
import { sessionHandlers } from './handlers/session.ts'
import { setAsideHandlers } from './handlers/setAside.ts'
import { skillHandlers } from './handlers/skills.ts'
import { stackHandlers } from './handlers/stack.ts'
import { statementHandlers } from './handlers/statements.ts'
import { trustHandlers } from './handlers/trust.ts'
import { bundledFolder } from './encoders/bundledEncoder.ts'
import { createEncoders } from './encoders/encoders.ts'
import { createReadingAhead } from './encoders/readingAhead.ts'
import { createHeldSpellings } from './heldSpellings.ts'
import { createIdentifiers } from './identifiers.ts'
import { createTurns } from './inTurn.ts'
import { createNearModules } from './nearModules.ts'
import { createSoughtModules } from './soughtModules.ts'
import { createCatalogueIndex } from './matching/catalogueIndex.ts'
import type { Engine, EnginePorts } from './ports.ts'
import { createRouter } from './router.ts'
import { createRunningWork } from './runningWork.ts'
import { createSession } from './session/createSession.ts'
import { createRecheck } from './verification/recheck.ts'
import { workerBeside } from './workerBeside.ts'

/** The engine: one data folder, one officer at a time; each line makes one part from the parts above it. */
export function createEngine(ports: EnginePorts): Engine {
  const listeners = new Set<(event: EventName, payload: never) => void>()
  const emit: Emit = (event, payload) => {
    // Running work outlives a lock: what it tells is for who may ask for it now.
    if (!mayBeHeardBy(event, session.signedIn())) return
    for (const listener of listeners) listener(event, payload as never)
  }

  const changes = createChangesTold(emit)
  const newId = createIdentifiers(ports)
  const work = createRunningWork()
  const backupWork = createRunningWork()
  const session = createSession(ports, {
    newId,
    work,
    backupWork,
    emit,
    changed: changes.changed,
    checkWorker: workerBeside(ports.readerWorker, 'checking', 'check'),
    backUpBeforeMigration: (key) => {
      backUpBeforeMigration(ports, key)
    },
  })
  const open = () => session.workspace()
  const backupWorker = ports.backupBeside?.worker ?? workerBeside(ports.readerWorker, 'backup', 'backup')
  const backups = createBackups(session, ports, { work: backupWork, emit, worker: backupWorker })
  const afterUnlock = () => {
    settleRestore(session, ports)
    dropEnteredLongAgo(open().db, open().today())
    backups.whenDue()
    encoders.fill(open())
    readingAhead.start(open())
  }
  const catalogueWorker = workerBeside(ports.readerWorker, 'importing', 'catalogue')
  /** The names of each list, with what is near them. */
  const names = {
    ofStatements: createHeldSpellings<string>(),
    waiting: createHeldSpellings<string>(),
    archived: createHeldSpellings<string>(),
  }
  /** Numbers of statements are taken one after the other. */
  const issuing = createTurns()
  const packWorker = workerBeside(ports.readerWorker, 'packing', 'pack')
  const statementBatches = statementBatchHandlers(open, work, names.waiting, { issuing, packWorker })
  const catalogueImport = catalogueImportHandlers(open, work, catalogueWorker)
  const archive = archiveHandlers(open, work, ports, names.archived)
  const corpusWorker = workerBeside(ports.readerWorker, 'matching', 'corpus')
  const caseIndex = createCaseIndex()
  const applicantIndex = createApplicantIndex()
  const soughtModules = createSoughtModules()
  const nearModules = createNearModules(soughtModules)
  const catalogueIndex = createCatalogueIndex(corpusWorker, work)
  listeners.add((event) => {
    if (event !== 'session.changed' || session.isOpen()) return
    archive.close()
    catalogueIndex.close()
    applicantIndex.close()
    nearModules.forget()
    for (const held of Object.values(names)) held.forget()
    void work.idle().then(() => {
      // One may have been on its way to being open.
      archive.close()
      catalogueImport.close()
    })
  })
  const encoders = createEncoders(
    {
      worker: workerBeside(ports.readerWorker, 'encoders', 'encode'),
      bundled: ports.sentencesFolder === undefined ? bundledFolder(ports.resourcesFolder) : ports.sentencesFolder,
    },
    work,
    () => session.isOpen(),
  )
  const readingAhead = createReadingAhead(encoders, ports.readsAheadEvery ?? null)
  listeners.add((event) => {
    if (event !== 'session.changed' || session.isOpen()) return
    readingAhead.stop()
    encoders.close()
  })
  const recheck = createRecheck(work)
  const handlers: Handlers = {
    ...sessionHandlers(session, ports, { newId, afterUnlock }),
    ...backups.handlers,
    ...roleHandlers(open),
    ...officeHandlers(open),
    ...policyHandlers(open),
    ...caseHandlers(open, caseIndex),
    ...correctionHandlers(open, recheck),
    ...asOfHandlers(open),
    ...dayHandlers(open, caseIndex),
    ...letterHandlers(open, work),
    ...letterTemplateHandlers(open, work),
    ...importHandlers(open, work),
    ...credentialHandlers(open, work, recheck),
    ...byHandHandlers(open, work),
    ...paperHandlers(open),
    ...identityHandlers(open),
    ...partHandlers(open, work),
    ...setAsideHandlers(open, work),
    ...trustHandlers(open, work),
    ...catalogueHandlers(open, nearModules),
    ...findingHandlers(open, caseIndex, { sought: soughtModules, near: nearModules }),
    ...catalogueChangeHandlers(open),
    ...applicantHandlers(open, applicantIndex),
    ...copyHandlers(open, work, packWorker),
    ...catalogueImport.handlers,
    ...skillHandlers(open, work, catalogueWorker),
    ...encoderHandlers(open, encoders),
    ...modelHandlers(open, { index: catalogueIndex, encoders }, work, () => session.isOpen()),
    ...comparisonHandlers(open, catalogueIndex, encoders),
    ...judgingHandlers(open),
    ...evaluationHandlers(open),
    ...formDraftHandlers(open),
    ...gradeHandlers(open),
    ...decisionHandlers(open),
    ...precedentHandlers(open),
    ...judgedBeforeHandlers(open),
    ...consistencyHandlers(open),
    ...stackHandlers(open),
    ...proposalHandlers(open),
    ...conditionHandlers(open),
    ...appealHandlers(open, work, workerBeside(ports.readerWorker, 'pdf', 'merge')),
    ...recordHandlers(open, work),
    ...archive.handlers,
    ...statementBatches.handlers,
    ...statementHandlers(open, work, names.ofStatements, { issuing, packWorker }),
    ...retentionHandlers(open),
    ...erasureHandlers(open, backups.between),
  }

  const answer = createRouter(handlers, session, ports.log)
  return {
    call: (route, input, window) => changes.answering(window, () => answer(route, input)),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => {
      statementBatches.stop()
      return session.close()
    },
  }
}
