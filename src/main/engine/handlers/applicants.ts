import type { Handlers } from '#contract/contract.ts'
import { Correction } from '#contract/corrections.ts'
import type { ApplicantId } from '#core/ids.ts'
import { changesOf, type Recorded } from '#core/recognition/correction/correction.ts'
import type { ApplicantIndex } from '../applicantIndex.ts'
import { getApplicant, namesOf, replaceNames, setBirthDate } from '../db/repositories/applicants.ts'
import { contactOf, replaceContact } from '../db/repositories/contacts.ts'
import { correctionsOf, insertCorrection } from '../db/repositories/corrections.ts'
import { demand, Refusal } from '../refusal.ts'
import type { Workspace } from '../workspace.ts'

type Routes = `applicants.${'find' | 'bearing' | 'save' | 'saveContact' | 'corrections'}`

export function applicantHandlers(open: () => Workspace, index: ApplicantIndex): Pick<Handlers, Routes> {
  return {
    'applicants.find': ({ text, from }) => index.find(open().db, text, from),

    'applicants.bearing': ({ families }) => index.bearing(open().db, families),

    'applicants.save': ({ applicantId, names, birthDate, reason, seen }) => {
      change(open(), applicantId, { after: { names, birthDate }, reason, seen })
      return {}
    },

    'applicants.saveContact': ({ applicantId, contact, reason, seen }) => {
      change(open(), applicantId, { after: { contact }, reason, seen })
      return {}
    },

    'applicants.corrections': ({ applicantId }) => {
      const { db } = open()
      demand(getApplicant(db, applicantId))
      return correctionsOf(db, applicantId).map((row) => Correction.parse(row))
    },
  }
}

/** Writes what differs and what stood before; what replaces a recorded value needs a reason, or nothing is written. */
function change(
  workspace: Workspace,
  applicantId: ApplicantId,
  {
    after,
    reason,
    seen,
  }: { readonly after: Partial<Recorded>; readonly reason: string; readonly seen: Partial<Recorded> | undefined },
): void {
  const { db, newId } = workspace
  const { salt, birthDate } = demand(getApplicant(db, applicantId))
  const before = { names: namesOf(db, applicantId), birthDate, contact: contactOf(db, applicantId) }
  if (seen !== undefined && changesOf(before, seen).length > 0) throw new Refusal('changedMeanwhile')
  const changes = changesOf(before, after)
  if (changes.length === 0) return
  const born = after.birthDate ?? null
  if (born !== null && born > workspace.today()) throw new Refusal('notAllowed', { problem: 'eventInFuture' })
  const corrects = changes.some((one) => one.corrects)
  if (corrects && reason.length < 2) throw new Refusal('reasonMissing')
  workspace.inTransaction(() => {
    const author = workspace.author()
    for (const { field, ...values } of changes) {
      if (field === 'names') replaceNames(db, applicantId, after.names ?? [], newId, author)
      if (field === 'birthDate') setBirthDate(db, applicantId, after.birthDate ?? null)
      if (field === 'contact' && after.contact) replaceContact(db, applicantId, after.contact, newId(), author)
      insertCorrection(
        db,
        { id: newId(), applicantId, field, before: values.before, after: values.after, reason },
        author,
      )
    }
    const fields = changes.map(({ field }) => field)
    const added = after.contact === undefined ? 'applicant.named' : 'applicant.reached'
    workspace.record(
      corrects ? 'applicant.corrected' : added,
      { applicant: applicantId, fields: fields.join(' ') },
      { salt, values: { ...after, reason } },
    )
  })
}
