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
import { demand } from '../refusal.ts'
import type { Workspace } from '../workspace.ts'

type Routes = `${'formDrafts' | 'officeFormDrafts'}.${'list' | 'save'}`

/** Nothing of this is in the log: nobody has said it yet. */
export function formDraftHandlers(open: () => Workspace): Pick<Handlers, Routes> {
  return {
    'formDrafts.list': ({ caseId }) => {
      const { db, officer } = open()
      demand(getCase(db, caseId))
      return formDraftsOf(db, caseId, officer.id)
    },

    'formDrafts.save': ({ caseId, form, content }) => {
      const workspace = open()
      const { db, officer } = workspace
      demand(getCase(db, caseId))
      workspace.inTransaction(() => {
        if (content === null) deleteFormDraft(db, caseId, form, officer.id)
        else putFormDraft(db, { caseId, form, content }, workspace.author())
      })
      return {}
    },

    'officeFormDrafts.list': () => {
      const { db, officer } = open()
      return officeFormDraftsOf(db, officer.id)
    },

    'officeFormDrafts.save': ({ form, content }) => {
      const workspace = open()
      const { db, officer } = workspace
      workspace.inTransaction(() => {
        if (content === null) deleteOfficeFormDraft(db, form, officer.id)
        else putOfficeFormDraft(db, { form, content }, workspace.author())
      })
      return {}
    },
  }
}
