import { z } from 'zod'
import { CaseCredentialId, CaseId, CredentialId, DecisionId } from '#core/ids.ts'
import { Instant, LangText } from '#core/values.ts'
import { CaseDetail, NewFile } from './cases.ts'

/** A part of an award of the case, as a course of a programme is; `depth` counts from 1 under the award. */
export const CredentialPart = z.object({
  credentialId: CredentialId,
  /** The credential of the case that it is a part of. */
  partOf: CaseCredentialId,
  depth: z.int().positive(),
  title: LangText,
  /** Hundredths of ECTS credits, where the part states them. */
  credits: z.int().nullable(),
  grade: z.string().nullable(),
  /** Where it stands in the case as a credential of its own. */
  caseCredentialId: CaseCredentialId.nullable(),
})
export type CredentialPart = z.infer<typeof CredentialPart>

/** What rests on credentials of a case: what an officer must know before taking them out. */
export const Resting = z.object({
  comparisons: z.array(z.object({ caseCredentialId: CaseCredentialId, module: z.string(), judgements: z.int() })),
  lines: z.array(
    z.object({
      decisionId: DecisionId,
      /** The case the decision is of, and which decision of that case. */
      caseNumber: z.string(),
      decision: z.int(),
      module: z.string(),
      inForce: z.boolean(),
      /** Numbers of the statements issued on it. */
      statements: z.array(z.string()),
    }),
  ),
  /** Whether the draft of a decision names one of them. */
  inDraft: z.boolean(),
  /** The other credentials of the case that came with the same files. */
  sameFile: z.array(z.object({ caseCredentialId: CaseCredentialId, title: LangText })),
})
export type Resting = z.infer<typeof Resting>

export const SetAside = z.object({
  caseCredentialId: CaseCredentialId,
  title: LangText,
  fileName: z.string(),
  kind: z.enum(['detached', 'moved', 'voided']),
  reason: z.string(),
  /** Of a moved one: the case it is in now. */
  toCase: z.string().nullable(),
  by: z.string(),
  at: Instant,
})
export type SetAside = z.infer<typeof SetAside>

const several = z.array(CaseCredentialId).min(1)
const reason = z.string().trim().min(1)

export const receivingRoutes = {
  /** A credential on paper, by its scan: a PDF, PNG or JPEG. Every element is missing until an officer reads it off. */
  'credentials.enterByHand': {
    input: z.object({ caseId: CaseId, file: NewFile }),
    output: z.object({ caseCredentialId: CaseCredentialId, detail: CaseDetail }),
  },

  'credentials.parts': { input: z.object({ caseId: CaseId }), output: z.array(CredentialPart) },
  /** Puts a part beside its award as a credential of the case, to be judged by itself. */
  'credentials.choosePart': { input: z.object({ caseId: CaseId, credentialId: CredentialId }), output: CaseDetail },

  'credentials.resting': { input: z.object({ caseCredentialIds: several }), output: Resting },
  /** Takes credentials out of their case: detached from it only, or void altogether. What rested on them stays. */
  'credentials.setAside': {
    input: z.object({ caseCredentialIds: several, kind: z.enum(['detached', 'voided']), reason }),
    output: CaseDetail,
  },
  /** Takes credentials out of their case and puts them into another, whoever its applicant is. */
  'credentials.move': {
    input: z.object({ caseCredentialIds: several, toCaseNumber: z.string().trim().min(1), reason }),
    output: CaseDetail,
  },
  /** Takes one that was set aside back into its case. */
  'credentials.restore': { input: z.object({ caseCredentialId: CaseCredentialId, reason }), output: CaseDetail },
  'credentials.asideList': { input: z.object({ caseId: CaseId }), output: z.array(SetAside) },
} as const
