import type { Handlers } from '#contract/contract.ts'
import { getCase } from '../db/repositories/cases.ts'
import {
  deleteFormDraft,
  deleteOfficeFormDraft,
  formDraftsOf,
  officeFormDraftsOf,
  putFormDraft,
  putOfficeFormDraft,
} from '../db/repositories/formDrafts.ts'
import { hashOf } from '../hashOf.ts'
import { demand, Refusal } from '../refusal.ts'
import type { Workspace } from '../workspace.ts'

type Routes = `${'formDrafts' | 'officeFormDrafts'}.${'list' | 'save'}`

/** Nothing of this is in the log: nobody has said it yet. */
export function formDraftHandlers(open: () => Workspace): Pick<Handlers, Routes> {
  return {
    'formDrafts.list': ({ caseId }) => {
      const { db, officer } = open()
      demand(getCase(db, caseId))
      return formDraftsOf(db, caseId, officer.id).map(listed)
    },

    'formDrafts.save': ({ caseId, form, content, seen }) => {
      const workspace = open()
      const { db, officer } = workspace
      demand(getCase(db, caseId))
      workspace.inTransaction(() => {
        const standing = formDraftsOf(db, caseId, officer.id).find((one) => one.form === form)
        demandUntouched(standing, { content, seen })
        if (content === null) deleteFormDraft(db, caseId, form, officer.id)
        else putFormDraft(db, { caseId, form, content }, workspace.author())
      })
      return {}
    },

    'officeFormDrafts.list': () => {
      const { db, officer } = open()
      return officeFormDraftsOf(db, officer.id).map(listed)
    },

    'officeFormDrafts.save': ({ form, content, seen }) => {
      const workspace = open()
      const { db, officer } = workspace
      workspace.inTransaction(() => {
        const standing = officeFormDraftsOf(db, officer.id).find((one) => one.form === form)
        demandUntouched(standing, { content, seen })
        if (content === null) deleteOfficeFormDraft(db, form, officer.id)
        else putOfficeFormDraft(db, { form, content }, workspace.author())
      })
      return {}
    },
  }
}

interface Draft {
  readonly form: string
  readonly content: string
  readonly at: string
}

const listed = ({ form, content }: Draft) => ({ form, content })

/** Two windows of one officer may be typing into one form: neither writes over what it has not read. */
function demandUntouched(
  standing: Draft | undefined,
  { content, seen }: { readonly content: string | null; readonly seen: string | null | undefined },
): void {
  if (standing === undefined || seen === undefined || standing.content === content) return
  if (seen !== hashOf(standing.content)) throw new Refusal('changedMeanwhile', { at: standing.at })
}
