import { codeAndTitle } from '#core/programme/codeAndTitle.ts'
import type { CaseDetail, CaseRow } from '#contract/cases.ts'
import { type ElementName, elementNames } from '#core/credential/element.ts'
import { isKnown, missingElements } from '#core/credential/missing.ts'
import type { CaseId, ModuleVersionId } from '#core/ids.ts'
import { daysBetween } from '#core/days.ts'
import type { CaseEvent } from '#core/recognition/case.ts'
import { clockState, dueOn } from '#core/recognition/clock.ts'
import { currentStage, stagesOf, type StageFacts } from '#core/recognition/stages.ts'
import { textFor, type LangText } from '#core/values.ts'
import { getApplicant, namesInForce, namesOf } from '../db/repositories/applicants.ts'
import { eventsOf, getCase, purposesOf, type CaseRecord } from '../db/repositories/cases.ts'
import { contactOf } from '../db/repositories/contacts.ts'
import { listProgrammes, moduleVersion, moduleVersionsOf } from '../db/repositories/catalogue.ts'
import {
  caseCredentialsOf,
  holderConfirmationsOf,
  readingOf,
  type CaseCredentialRecord,
} from '../db/repositories/credentials.ts'
import { judgedIn, reportedAmong, summariesOf } from '../db/repositories/credentialSummaries.ts'
import { decisionsInForce } from '../db/repositories/decisions.ts'
import { documentsOf } from '../db/repositories/files.ts'
import { holdingsOf } from '../db/repositories/holdings.ts'
import { currentSettings } from '../db/repositories/office.ts'
import { historyOf } from '../db/repositories/history.ts'
import { officerNames } from '../db/repositories/officers.ts'
import { casesWithStatement } from '../db/repositories/statements.ts'
import { demand } from '../refusal.ts'
import type { Workspace } from '../workspace.ts'
import { caseCredentialView, knownOf } from './credentials.ts'

/** What a list says of some cases, asked for once each and not once a case. */
export function gather({ db, today }: Pick<Workspace, 'db' | 'today'>, records: readonly CaseRecord[]) {
  const ids = records.map(({ id }) => id)
  const credentials = caseCredentialsOf(db, ids)
  const credentialIds = credentials.map(({ credentialId }) => credentialId)
  const caseCredentialIds = credentials.map(({ id }) => id)
  const judged = judgedIn(db, caseCredentialIds)
  const found = {
    today: today(),
    calendar: currentSettings(db).calendar,
    names: namesInForce(
      db,
      records.map(({ applicantId }) => applicantId),
    ),
    purposes: purposesOf(db, ids),
    events: eventsOf(db, ids),
    decisions: decisionsInForce(db, ids),
    withStatement: casesWithStatement(db, ids),
    officers: officerNames(db),
    summaries: summariesOf(db, credentialIds),
    holders: holderConfirmationsOf(db, caseCredentialIds),
    reported: reportedAmong(db, caseCredentialIds),
    judged,
    outcomeCounts: outcomeCounts(db, [
      ...new Set([...judged.values()].flatMap((some) => some.map(({ moduleVersionId }) => moduleVersionId))),
    ]),
    credentialsOf: new Map<CaseId, CaseCredentialRecord[]>(),
  }
  for (const credential of credentials) {
    found.credentialsOf.set(credential.caseId, [...(found.credentialsOf.get(credential.caseId) ?? []), credential])
  }
  return found
}
export type Gathered = ReturnType<typeof gather>

export function caseRow(record: CaseRecord, found: Gathered): CaseRow {
  const credentials = found.credentialsOf.get(record.id) ?? []
  const purpose = found.purposes.get(record.id)
  if (purpose === undefined) throw new Error(`Case ${record.id} has no purpose`)
  const facts = stageFacts(record, found)
  return {
    id: record.id,
    number: record.number,
    stage: currentStage(facts),
    applicant: { id: record.applicantId, name: found.names.get(record.applicantId)?.[0] ?? '' },
    credential: summaryOf(credentials, found),
    purpose: purpose.purpose,
    receivedOn: receivedOn(record, found),
    ...clockOf(record, found),
    heldBy: found.officers.get(record.heldBy) ?? '',
    missing: missingOfAny(credentials, found),
  }
}

export function caseDetail(workspace: Workspace, caseId: CaseId): CaseDetail {
  const { db } = workspace
  const record = demand(getCase(db, caseId))
  const found = gather(workspace, [record])
  const facts = stageFacts(record, found)
  const applicant = getApplicant(db, record.applicantId)
  const purpose = found.purposes.get(caseId)
  if (purpose === undefined || applicant === null) throw new Error(`Case ${caseId} has no purpose or no applicant`)
  const decision = found.decisions.get(caseId)
  const credentials = found.credentialsOf.get(caseId) ?? []
  return {
    id: caseId,
    number: record.number,
    stage: currentStage(facts),
    stages: stagesOf(facts).map((stage) => ({ ...stage })),
    applicant: {
      id: applicant.id,
      names: namesOf(db, applicant.id),
      birthDate: applicant.birthDate,
      contact: contactOf(db, applicant.id),
    },
    purpose: purpose.purpose,
    target: {
      programmeId: purpose.programmeId,
      moduleVersionId: purpose.moduleVersionId,
      label: targetLabel(workspace, purpose),
    },
    missing: missingOfAny(credentials, found),
    events: found.events.get(caseId) ?? [],
    history: historyOf(db, caseId),
    ...clockOf(record, found),
    heldBy: { id: record.heldBy, name: found.officers.get(record.heldBy) ?? '' },
    holdings: holdingsOf(db, caseId),
    credentials: knownOf(db, credentials).map(({ credential, rows, report }) =>
      caseCredentialView(credential, {
        rows,
        reading: readingOf(db, credential.sourceFileId),
        report,
        holder: found.holders.get(credential.id),
      }),
    ),
    documents: documentsOf(db, caseId),
    decided:
      decision === undefined
        ? null
        : { outcome: decision.content.lines[0]?.outcome ?? 'notRecognised', on: decision.decidedOn },
  }
}

function stageFacts(record: CaseRecord, found: Gathered): StageFacts {
  const credentials = found.credentialsOf.get(record.id) ?? []
  const purpose = found.purposes.get(record.id)
  // Of a stack each outcome asks for one judgement, whichever of the credentials it was made of.
  const judged = credentials.flatMap(({ id }) => found.judged.get(id) ?? [])
  const compared = new Set(judged.map(({ moduleVersionId }) => moduleVersionId))
  return {
    completed: (found.events.get(record.id) ?? []).some(({ kind }) => kind === 'completed'),
    credentials: credentials.length,
    withQualityAssurance: credentials.filter((one) => isKnown(knownIn(one, found), 'qualityAssurance')).length,
    verified: credentials.filter(({ id }) => found.reported.has(id)).length,
    holdersConfirmed: credentials.filter(({ id }) => found.holders.get(id)?.answer === 'confirmed').length,
    targetNamed: purpose !== undefined && (purpose.moduleVersionId !== null || purpose.programmeId !== null),
    elementsMissing: missingOfAny(credentials, found).length,
    outcomes: [...compared].reduce((sum, id) => sum + (found.outcomeCounts.get(id) ?? 0), 0),
    judged: new Set(judged.map(({ moduleOutcomeId }) => moduleOutcomeId)).size,
    decided: found.decisions.has(record.id),
    statementIssued: found.withStatement.has(record.id),
  }
}

/** What any credential of the case lacks, in the order of the list. */
function missingOfAny(credentials: readonly CaseCredentialRecord[], found: Gathered): ElementName[] {
  const missing = new Set(credentials.flatMap((one) => missingElements(knownIn(one, found))))
  return elementNames.filter((name) => missing.has(name))
}

const knownIn = ({ credentialId }: CaseCredentialRecord, found: Gathered) =>
  found.summaries.get(credentialId)?.known ?? []

function clockOf(record: CaseRecord, found: Gathered): CaseClock {
  const events = found.events.get(record.id) ?? []
  return clockOn(events, found.decisions.has(record.id) ? 'decided' : 'open', found)
}

type CaseClock = Pick<CaseRow, 'dueOn' | 'daysLeft' | 'clock'>

/** When a case with these events is due, and how its clock stands on a day by the office's calendar. */
export function clockOn(
  events: readonly CaseEvent[],
  is: 'decided' | 'open',
  { calendar, today }: Pick<Gathered, 'calendar' | 'today'>,
): CaseClock {
  const due = dueOn(events, calendar, today)
  const clock = is === 'decided' ? 'decided' : clockState(events)
  return { dueOn: due, daysLeft: due === null ? null : daysBetween(today, due), clock }
}

function receivedOn(record: CaseRecord, found: Gathered) {
  return (found.events.get(record.id) ?? []).find(({ kind }) => kind === 'received')?.on ?? found.today
}

function summaryOf(credentials: readonly CaseCredentialRecord[], found: Gathered): CaseRow['credential'] {
  const [first] = credentials
  if (first === undefined) return null
  const { title = [], provider = [] } = found.summaries.get(first.credentialId) ?? {}
  return { title: plain(title), provider: plain(provider), more: credentials.length - 1 }
}

function targetLabel(
  { db }: Workspace,
  target: { programmeId: string | null; moduleVersionId: ModuleVersionId | null },
): LangText | null {
  const module = target.moduleVersionId === null ? null : moduleVersion(db, target.moduleVersionId)
  if (module !== null) return module.title.map(({ lang, value }) => ({ lang, value: codeAndTitle(module.code, value) }))
  const programme = listProgrammes(db).find(({ id }) => id === target.programmeId)
  return programme?.title ?? null
}

function outcomeCounts(db: Workspace['db'], versions: readonly ModuleVersionId[]): Map<ModuleVersionId, number> {
  if (versions.length === 0) return new Map()
  return new Map(
    moduleVersionsOf(db, versions).map(({ moduleVersionId, outcomes }) => [moduleVersionId, outcomes.length]),
  )
}

function plain(text: LangText): string {
  return textFor(text, 'en')?.value ?? ''
}
