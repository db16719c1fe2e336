import type { CaseRow } from '#contract/cases.ts'
import type { Handlers, Input } from '#contract/contract.ts'
import { ApplicantId, CaseEventId, CaseId, DocumentId } from '#core/ids.ts'
import { largestFile } from '#core/importing/importer.ts'
import { fewFound, spellingsOf } from '#core/nearSpelling.ts'
import { isNumberOf, withoutNumberMarks } from '#core/numberForms.ts'
import type { PersonName } from '#core/recognition/case.ts'
import type { Contact } from '#core/recognition/contact.ts'
import { plainWords } from '#core/search.ts'
import { getApplicant, insertApplicant, replaceNames } from '../db/repositories/applicants.ts'
import { getCase, insertCase, insertEvent, purposeOf, replacePurpose } from '../db/repositories/cases.ts'
import { replaceContact } from '../db/repositories/contacts.ts'
import { getDocument, insertDocument } from '../db/repositories/files.ts'
import { holdingsOf } from '../db/repositories/holdings.ts'
import { officerName } from '../db/repositories/officers.ts'
import type { CaseIndex, IndexedCase } from '../caseIndex.ts'
import { addClockEvent } from '../clockEvents.ts'
import { holdCase } from '../holding.ts'
import { demand, demandSeen, Refusal } from '../refusal.ts'
import type { Workspace } from '../workspace.ts'
import { caseDetail } from './caseView.ts'

type Routes =
  | 'cases.list'
  | 'cases.get'
  | 'cases.create'
  | 'cases.setTarget'
  | 'cases.addEvent'
  | 'cases.take'
  | 'documents.add'
  | 'documents.bytes'

/** Days before the limit from which a case counts as due. */
const dueWithin = 14

const views: Readonly<Record<'open' | 'mine' | 'due' | 'decided' | 'all', (row: CaseRow, me: string) => boolean>> = {
  open: (row) => row.clock !== 'decided',
  mine: (row, me) => row.clock !== 'decided' && row.heldBy === me,
  due: (row) => row.clock !== 'decided' && row.daysLeft !== null && row.daysLeft <= dueWithin,
  decided: (row) => row.clock === 'decided',
  all: () => true,
}

export function caseHandlers(open: () => Workspace, index: CaseIndex): Pick<Handlers, Routes> {
  return {
    'cases.list': async ({ view, filter, stages, purposes, atMost }) => {
      const workspace = open()
      const all = await index.rows(workspace)
      const me = workspace.officer.name
      const counts = { open: 0, mine: 0, due: 0, decided: 0, all: 0 }
      const names = Object.keys(counts) as (keyof typeof counts)[]
      const words = plainWords(withoutNumberMarks(filter))
      const isListed = (row: CaseRow) =>
        views[view](row, me) &&
        (stages.length === 0 || stages.includes(row.stage)) &&
        (purposes.length === 0 || purposes.includes(row.purpose))
      const rows: CaseRow[] = []
      let fitting = 0
      for (const one of all) {
        const { row } = one
        for (const name of names) if (views[name](row, me)) counts[name] += 1
        if (!isListed(row) || !holdsEach(one, words)) continue
        fitting += 1
        if (rows.length < atMost) rows.push(row)
      }
      if (fitting >= fewFound) return { rows, fitting, counts, similar: [] }
      const near = await index.similar(workspace, filter)
      const similar = spellingsOf(
        near.filter(({ item }) => isListed(item.row) && !holdsEach(item, words)),
        ({ item: { row } }) => [row.applicant.name, row.credential?.title ?? '', row.credential?.provider ?? ''],
        (spelling, { item }) => holdsEach(item, plainWords(spelling)),
      )
      return { rows, fitting, counts, similar }
    },

    'cases.get': ({ caseId }) => caseDetail(open(), caseId),

    'cases.create': ({ applicant, purpose, target, receivedOn }) => {
      const workspace = open()
      const { db, newId, officer } = workspace
      if (receivedOn > workspace.today()) throw new Refusal('notAllowed', { problem: 'eventInFuture' })
      return workspace.inTransaction(() => {
        const author = workspace.author()
        const applicantId = 'existing' in applicant ? applicant.existing : addApplicant(workspace, applicant.new)
        demand(getApplicant(db, applicantId))
        const caseId = newId(CaseId)
        const year = Number(workspace.today().slice(0, 4))
        const number = insertCase(db, { id: caseId, applicantId, heldBy: officer.id, year }, author)
        replacePurpose(db, caseId, { purpose, ...target }, newId(), author)
        holdCase(workspace, { caseId, officerId: officer.id, kind: 'opened', reason: '' })
        const received = { kind: 'received', on: receivedOn, reason: null, expectedOn: null } as const
        insertEvent(db, caseId, received, newId(CaseEventId), author)
        workspace.record('case.opened', {
          case: caseId,
          number,
          applicant: applicantId,
          purpose,
          ...targetIds(target),
          on: receivedOn,
        })
        return { caseId, number }
      })
    },

    'cases.setTarget': ({ caseId, purpose, target, seen }) => {
      const workspace = open()
      demand(getCase(workspace.db, caseId))
      workspace.inTransaction(() => {
        const now = purposeOf(workspace.db, caseId)
        const isSeen =
          seen === undefined ||
          (seen.purpose === now.purpose &&
            seen.target.programmeId === now.programmeId &&
            seen.target.moduleVersionId === now.moduleVersionId)
        if (!isSeen) throw new Refusal('changedMeanwhile')
        replacePurpose(workspace.db, caseId, { purpose, ...target }, workspace.newId(), workspace.author())
        workspace.record('case.changed', { case: caseId, purpose, ...targetIds(target) })
      })
      return caseDetail(workspace, caseId)
    },

    'cases.addEvent': ({ caseId, event }) => {
      const workspace = open()
      // The notice of a delay and the delay are one: `letters.make` records both.
      if (event.kind === 'extended') throw new Refusal('notAllowed', { problem: 'noticeMissing' })
      workspace.inTransaction(() => {
        addClockEvent(workspace, caseId, event)
      })
      return caseDetail(workspace, caseId)
    },

    'cases.take': ({ caseId, seen }) => {
      const workspace = open()
      // Taking what one holds already is no handover.
      const { heldBy } = demand(getCase(workspace.db, caseId))
      if (heldBy !== workspace.officer.id) {
        workspace.inTransaction(() => {
          demandSeen(seen, officerName(workspace.db, heldBy), holdingsOf(workspace.db, caseId).at(-1)?.by)
          holdCase(workspace, { caseId, officerId: workspace.officer.id, kind: 'taken', reason: '' })
        })
      }
      return caseDetail(workspace, caseId)
    },

    'documents.add': ({ caseId, file, kind }) => {
      const workspace = open()
      demand(getCase(workspace.db, caseId))
      if (file.bytes.length > largestFile) throw new Refusal('tooLarge', { name: file.name })
      const original = workspace.storeOriginal(file.bytes)
      workspace.inTransaction(() => {
        const id = workspace.newId(DocumentId)
        const row = { id, caseId, name: file.name, kind, bytes: file.bytes.length, ...original }
        insertDocument(workspace.db, row, workspace.author())
        workspace.record('document.added', { case: caseId, document: id, kind })
      })
      return caseDetail(workspace, caseId)
    },

    'documents.bytes': ({ documentId }) => {
      const workspace = open()
      const document = demand(getDocument(workspace.db, documentId))
      return { name: document.name, bytes: workspace.readOriginal(document) }
    },
  }
}

/** Whether the row of a case holds each word, or is numbered so. */
function holdsEach({ row, text }: IndexedCase, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word) || isNumberOf(row.number, word))
}

function addApplicant(
  workspace: Workspace,
  applicant: { names: readonly PersonName[]; birthDate: string | null; contact: Contact | null },
): ApplicantId {
  const id = workspace.newId(ApplicantId)
  const salt = workspace.randomBytes(32)
  const { names, birthDate, contact } = applicant
  insertApplicant(workspace.db, { id, birthDate, salt }, workspace.author())
  replaceNames(workspace.db, id, names, workspace.newId, workspace.author())
  workspace.record('applicant.added', { applicant: id }, { salt, values: { names, birthDate } })
  if (contact !== null) {
    replaceContact(workspace.db, id, contact, workspace.newId(), workspace.author())
    workspace.record('applicant.reached', { applicant: id }, { salt, values: { contact } })
  }
  return id
}

/** What a case is for, for its entry in the chain; older entries do not tell it. */
function targetIds({
  programmeId,
  moduleVersionId,
}: Input<'cases.setTarget'>['target']): Readonly<Record<string, string>> {
  return {
    ...(programmeId === null ? {} : { programme: programmeId }),
    ...(moduleVersionId === null ? {} : { module: moduleVersionId }),
  }
}
