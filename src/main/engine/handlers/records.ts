import type { Handlers, Output } from '#contract/contract.ts'
import { AssessmentRecordId, type DecisionId } from '#core/ids.ts'
import { assessmentRecord } from '#core/report/assessmentRecord.ts'
import { insertRecord, recordFile, recordOfDecision, recordsOf } from '../db/repositories/assessmentRecords.ts'
import { getDecision } from '../db/repositories/decisions.ts'
import { hashOf } from '../hashOf.ts'
import { demand, Refusal } from '../refusal.ts'
import type { RunningWork } from '../runningWork.ts'
import type { Workspace } from '../workspace.ts'
import { recordInput } from './recordInput.ts'

type Routes = 'records.list' | 'records.make' | 'records.bytes'

export function recordHandlers(open: () => Workspace, work: RunningWork): Pick<Handlers, Routes> {
  return {
    'records.list': ({ caseId }) => recordsOf(open().db, caseId),
    'records.make': ({ decisionId, language }) => work.during(make(open(), decisionId, language)),
    'records.bytes': ({ recordId }) => {
      const { caseNumber, decision, language, file } = demand(recordFile(open().db, recordId))
      return { name: `${caseNumber}-record-${String(decision)}-${language}.pdf`, bytes: new Uint8Array(file) }
    },
  }
}

/** Made once a decision and language: what it says is pinned, so asking again answers the one that is kept. */
async function make(
  workspace: Workspace,
  decisionId: DecisionId,
  language: 'en' | 'de',
): Promise<Output<'records.make'>> {
  const { db } = workspace
  const { decision } = demand(getDecision(db, decisionId))
  const kept = recordOfDecision(db, decisionId, language)
  if (kept !== null) return kept
  const date = workspace.today()
  const document = assessmentRecord(recordInput(workspace, decisionId, { language, date }))
  const { bytes, pages, missing } = await workspace.print('record', document)
  if (missing.length > 0)
    throw new Refusal('lettersMissing', { letters: String.fromCodePoint(...missing.slice(0, 12)) })
  return workspace.inTransaction(() => {
    const meanwhile = recordOfDecision(db, decisionId, language)
    if (meanwhile !== null) return meanwhile
    const id = workspace.newId(AssessmentRecordId)
    const sha256 = hashOf(bytes)
    insertRecord(db, { id, decisionId, language, file: Buffer.from(bytes), sha256, pages }, workspace.author())
    workspace.record('assessmentRecord.made', { case: decision.caseId, decision: decisionId, record: id, sha256 })
    return demand(recordOfDecision(db, decisionId, language))
  })
}
