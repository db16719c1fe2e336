import type { Handlers } from '#contract/contract.ts'
import { getCase } from '../db/repositories/cases.ts'
import { deleteFormDraft, formDraftsOf, putFormDraft } from '../db/repositories/formDrafts.ts'
import { demand } from '../refusal.ts'
import type { Workspace } from '../workspace.ts'

/** Nothing of this is in the log: nobody has said it yet. */
export function formDraftHandlers(open: () => Workspace): Pick<Handlers, 'formDrafts.list' | 'formDrafts.save'> {
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
  }
}
