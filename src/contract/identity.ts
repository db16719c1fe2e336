import { z } from 'zod'
import { ApplicantId, CaseCredentialId, CaseId } from '#core/ids.ts'
import { identityReasons } from '#core/recognition/identity/identity.ts'
import { Instant, LocalDate } from '#core/values.ts'

/** What speaks for and against one person behind two records; an officer says whether it is. */
export const IdentityAnswer = z.object({
  hint: z.enum(['same', 'likely', 'differs', 'cannotSay']),
  reasons: z.array(z.enum(identityReasons)),
})

const caseOfPerson = z.object({ caseId: CaseId, number: z.string() })

/** Another applicant who may be the same person, with the evidence. */
export const PossibleDuplicate = IdentityAnswer.extend({
  applicantId: ApplicantId,
  name: z.string(),
  birthDate: LocalDate.nullable(),
  cases: z.array(caseOfPerson),
  /** Files with the very same bytes that lie under both. */
  sameDocuments: z.array(z.object({ fileName: z.string(), number: z.string() })),
})
export type PossibleDuplicate = z.infer<typeof PossibleDuplicate>

/** A join that stands: each side keeps its own rows and cases. */
export const Merge = z.object({
  mergeId: z.string(),
  applicantId: ApplicantId,
  name: z.string(),
  cases: z.array(caseOfPerson),
  reason: z.string(),
  by: z.string(),
  at: Instant,
})
export type Merge = z.infer<typeof Merge>

const reason = z.string().trim().min(1)

export const identityRoutes = {
  'identity.hint': { input: z.object({ caseCredentialId: CaseCredentialId }), output: IdentityAnswer },
  'applicants.samePerson': {
    input: z.object({ applicantId: ApplicantId }),
    output: z.object({ possible: z.array(PossibleDuplicate), merges: z.array(Merge) }),
  },
  'applicants.merge': {
    input: z.object({ keptId: ApplicantId, mergedId: ApplicantId, reason }),
    output: z.object({}),
  },
  'applicants.unmerge': { input: z.object({ mergeId: z.string(), reason }), output: z.object({}) },
  /** Two who only look alike: the hint does not come again. */
  'applicants.keepApart': {
    input: z.object({ oneId: ApplicantId, otherId: ApplicantId, reason }),
    output: z.object({}),
  },
} as const
