import { credentialFacts } from '#core/credential/facts.ts'
import type { ApplicantId, CaseId, CredentialId } from '#core/ids.ts'
import { conditionsOfLine, type ConditionEventKind } from '#core/recognition/conditions.ts'
import { DecisionContent } from '#core/recognition/decision.ts'
import type { ApplicantCopyInput } from '#core/report/copy/applicantCopy.ts'
import type { CopiedCase } from '#core/report/copy/copiedCase.ts'
import { textFor, type LocalDate } from '#core/values.ts'
import { getApplicant, namesOf } from '../db/repositories/applicants.ts'
import { moduleVersion } from '../db/repositories/catalogue.ts'
import { eventsOf } from '../db/repositories/cases.ts'
import { contactOf } from '../db/repositories/contacts.ts'
import { correctionsOf } from '../db/repositories/corrections.ts'
import { elementRowsOf, takenBackOf } from '../db/repositories/credentials.ts'
import { currentSettings } from '../db/repositories/office.ts'
import { localDay } from '../localDay.ts'
import type { Workspace } from '../workspace.ts'
import type { CopiedFile } from './copiedJson.ts'
import type { HeldAbout, HeldRow } from './heldRows.ts'
import { leftOut } from './placesOfTables.ts'

/** Out of the rows, what the readable copy says; `applicantId` is the one the case was opened for. */
export function copyInput(
  workspace: Workspace,
  { held, person }: HeldAbout,
  {
    language,
    applicantId,
    files,
  }: {
    readonly language: 'en' | 'de'
    readonly applicantId: ApplicantId
    readonly files: readonly CopiedFile[]
  },
): ApplicantCopyInput {
  const { db } = workspace
  const office = currentSettings(db)
  const dayOf = (at: unknown) => localDay(new Date(String(at)), office.timeZone)
  const ids = [applicantId, ...person.filter((id) => id !== applicantId)]
  return {
    language,
    date: workspace.today(),
    office,
    names: ids.flatMap((id) => namesOf(db, id)),
    birthDate: getApplicant(db, applicantId)?.birthDate ?? null,
    contact: ids.map((id) => contactOf(db, id)).find((contact) => contact !== null) ?? null,
    corrections: ids
      .flatMap((id) => correctionsOf(db, id))
      .map(({ field, at, reason }) => ({ field, on: dayOf(at), reason })),
    cases: (held.get('cases') ?? []).map((row) => caseOf(workspace, held, { row, language, dayOf })),
    files: files.map(({ name, bytes }) => ({ name, bytes: bytes.length })),
    tables: [...held].map(([table, rows]) => ({ table, rows: rows.length })).filter(({ rows }) => rows > 0),
    leftOut: [...new Set(Object.values(leftOut))],
  }
}

function caseOf(
  { db }: Workspace,
  held: HeldAbout['held'],
  {
    row,
    language,
    dayOf,
  }: {
    readonly row: HeldRow
    readonly language: 'en' | 'de'
    readonly dayOf: (at: unknown) => LocalDate
  },
): CopiedCase {
  const caseId = row['id'] as CaseId
  const of = (table: string, key = 'caseId', ids: ReadonlySet<unknown> = new Set([caseId])) =>
    (held.get(table) ?? []).filter((one) => ids.has(one[key]))
  const idsOf = (rows: readonly HeldRow[]) => new Set(rows.map(({ id }) => id))
  const decisions = of('decisions')
  const credentialIds = of('caseCredentials').map(({ credentialId }) => credentialId as CredentialId)
  const elements = elementRowsOf(db, credentialIds)
  return {
    number: String(row['number']),
    purposes: of('casePurposes')
      .filter(({ retiredAt }) => retiredAt === null)
      .map(({ purpose }) => purpose as CopiedCase['purposes'][number]),
    events: (eventsOf(db, [caseId]).get(caseId) ?? []).map(({ kind, on, reason, corrections }) => ({
      ...{ kind, on, reason: reason ?? '' },
      corrections: corrections.map((one) => ({
        before: one.before,
        on: one.on,
        at: dayOf(one.at),
        reason: one.reason,
      })),
    })),
    credentials: credentialIds.map((id) => {
      const rows = (elements.get(id) ?? []).map((one) => ({
        ...one,
        by: null,
        on: one.at === null ? null : dayOf(one.at),
      }))
      return {
        title: textFor(credentialFacts(rows).title, language)?.value ?? '',
        elements: rows,
        takenBack: takenBackOf(db, id).map(({ element, value, takenBack: { at, reason } }) => ({
          ...{ element, value, on: dayOf(at), reason: reason ?? '' },
        })),
      }
    }),
    documents: of('supportingDocuments').map(({ name }) => String(name)),
    letters: of('letters').map(({ kind, on }) => ({ kind: String(kind), on: String(on) })),
    decisions: decisions.map(({ id, number, decidedOn, content }) => {
      const { lines, reasons } = DecisionContent.parse(content)
      return {
        number: Number(number),
        on: String(decidedOn),
        lines: lines.map(({ moduleVersionId, outcome, credits }) => ({
          module: moduleVersion(db, moduleVersionId)?.code ?? '–',
          outcome,
          credits,
        })),
        reasons,
        left: lines.flatMap((line, place) =>
          conditionsOfLine(line).map(({ kind, text, until }, index) => ({
            kind,
            text,
            until,
            events: of('conditionEvents', 'decisionId', new Set([id]))
              .filter((event) => event['line'] === place && event['condition'] === index)
              .map((event) => ({
                kind: event['kind'] as ConditionEventKind,
                on: String(event['on']),
                reason: String(event['reason']),
              })),
          })),
        ),
      }
    }),
    statements: of('statements', 'decisionId', idsOf(decisions)).map(({ number }) => String(number)),
    views: of('secondViews', 'proposalId', idsOf(of('decisionProposals'))).map(({ reason, createdAt }) => ({
      on: dayOf(createdAt),
      reason: String(reason),
    })),
    appeals: of('appeals', 'decisionId', idsOf(decisions)).map(({ receivedOn, grounds }) => ({
      on: String(receivedOn),
      grounds: String(grounds),
    })),
  }
}
