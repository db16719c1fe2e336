import { z } from 'zod'
import { CaseId } from '#core/ids.ts'
import { Sha256 } from '#core/values.ts'

/** What is typed into a form and not kept yet: which form of a case or of the office, and the window's own JSON of what stands in it. */
const FormDraft = z.object({ form: z.string().min(1).max(300), content: z.string().max(200_000) })

/** That of new cases names every file of a folder with what it lacks: of 2,000 files that comes to a million characters. */
const OfficeFormDraft = FormDraft.extend({ content: z.string().max(4_000_000) })

/**
 * The hash of the content that the window knows to stand there, as it read or wrote it last; null for nothing. Where another window
 * has typed something else since, refused with `changedMeanwhile` and the instant that it did. A draft that is gone was kept or
 * discarded, and refuses nobody.
 */
const seen = Sha256.nullable().optional()

export const formDraftRoutes = {
  /** Those of whoever is signed in: what another officer has begun is nobody else's to read. */
  'formDrafts.list': { input: z.object({ caseId: CaseId }), output: z.array(FormDraft) },
  /** Null where it was kept, or is as it was before. */
  'formDrafts.save': {
    input: FormDraft.extend({ caseId: CaseId, content: FormDraft.shape.content.nullable(), seen }),
    output: z.object({}),
  },
  /** The same for forms that are about no case, such as those of the settings. */
  'officeFormDrafts.list': { input: z.object({}), output: z.array(OfficeFormDraft) },
  'officeFormDrafts.save': {
    input: OfficeFormDraft.extend({ content: OfficeFormDraft.shape.content.nullable(), seen }),
    output: z.object({}),
  },
} as const
