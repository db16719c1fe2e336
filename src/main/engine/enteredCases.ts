import { newCaseForm, NewCaseDraft } from '#contract/newCaseDraft.ts'
import { addDays } from '#core/days.ts'
import type { ApplicantId, CaseId } from '#core/ids.ts'
import type { LocalDate } from '#core/values.ts'
import type { Database } from './db/database.ts'
import { deleteOfficeFormDraftsBefore, everyOfficeFormDraft, setOfficeFormDraft } from './db/repositories/formDrafts.ts'

/** What is entered of new cases names people of whom no case may ever be: nobody comes back to it after so many days. */
const keptFor = 30

/** Whom and what an erasure takes. */
interface Erased {
  readonly applicantIds: readonly ApplicantId[]
  readonly caseIds: readonly CaseId[]
}

/**
 * Takes those who are erased out of what any officer has entered of new cases, with their files. People of whom the draft has only
 * a name stay: whether it is the same person nobody has said yet.
 */
export function forgetInEnteredCases(db: Database, { applicantIds, caseIds }: Erased): void {
  if (applicantIds.length + caseIds.length === 0) return
  for (const { content, createdBy } of everyOfficeFormDraft(db, newCaseForm)) {
    const left = withoutErased(content, { applicantIds, caseIds })
    if (left !== content) setOfficeFormDraft(db, { form: newCaseForm, createdBy, content: left })
  }
}

/** Null where nothing is left. What an earlier version wrote and this one can't read goes if it names one of them anywhere. */
function withoutErased(content: string, { applicantIds, caseIds }: Erased): string | null {
  if (![...applicantIds, ...caseIds].some((id) => content.includes(id))) return content
  const read = NewCaseDraft.safeParse(parsed(content))
  if (!read.success) return null
  const { applicants, begun, ...rest } = read.data
  const gone = new Set([
    ...applicants
      .filter(({ existing }) => existing !== null && applicantIds.includes(existing.id))
      .map(({ key }) => key),
    ...begun.filter(({ caseId }) => caseIds.includes(caseId)).map(({ key }) => key),
  ])
  const stays = ({ key }: { readonly key: string }) => !gone.has(key)
  const draft: NewCaseDraft = { applicants: applicants.filter(stays), begun: begun.filter(stays), ...rest }
  return draft.applicants.length === 0 ? null : JSON.stringify(draft)
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return null
  }
}

/** Drops what nobody has come back to. */
export function dropEnteredLongAgo(db: Database, today: LocalDate): void {
  deleteOfficeFormDraftsBefore(db, newCaseForm, addDays(today, -keptFor))
}
