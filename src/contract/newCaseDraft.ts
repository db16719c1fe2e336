import { z } from 'zod'
import { CaseId, ModuleVersionId, ProgrammeId } from '#core/ids.ts'
import { Purpose } from '#core/programme/programme.ts'
import { Contact } from '#core/recognition/contact.ts'
import { FoundApplicant, Inspected } from './cases.ts'

/** Under which the form of new cases is a draft of the office: no case is there yet that it could be about. */
export const newCaseForm = 'new case'

/** A chosen file as a draft knows it. Its bytes stay where it was chosen: a draft holds none. */
export const ChosenMark = z.object({
  name: z.string(),
  /** By which the same bytes are known again, as `Inspected` has it. */
  equality: z.string(),
  missing: Inspected.shape.missing,
  /** Whether it says whose it is. Drafts that older versions kept do not know it. */
  names: z.enum(['somebody', 'nobody']).default('somebody'),
  /** Why it gives no credential; null where it gives one. Drafts that older versions kept do not know it. */
  problem: Inspected.shape.problem.default(null),
})
export type ChosenMark = z.infer<typeof ChosenMark>

const EnteredApplicant = z.object({
  key: z.string(),
  /** As the files call them. */
  holders: z.array(z.string()).readonly(),
  given: z.string(),
  family: z.string(),
  order: z.enum(['givenFirst', 'familyFirst']),
  /** An applicant who is already in the record; null is a new one. */
  existing: FoundApplicant.nullable(),
  /** As far as it is typed: the address may be half an address. */
  contact: Contact.extend({ email: z.string() }),
  /** Credentials, or what may be one. */
  files: z.array(ChosenMark).readonly(),
  documents: z.array(ChosenMark).readonly(),
})

/** What is entered of new cases that are not created yet, or not all of them. */
export const NewCaseDraft = z.object({
  applicants: z.array(EnteredApplicant).min(1).readonly(),
  /** The key of the applicant who is looked at. */
  shown: z.string(),
  purpose: Purpose,
  programmeId: ProgrammeId.nullable(),
  moduleVersionId: ModuleVersionId.nullable(),
  /** Null is the day of today, whenever that is. */
  receivedOn: z.string().nullable(),
  /** Files of the chosen folders that were not taken. */
  left: z.object({ taken: z.int(), count: z.int(), counted: z.enum(['all', 'atLeast']) }).nullable(),
  /** Cases that are there already, by the keys of their applicants, with the files that are in them: `idOfMark`. */
  begun: z.array(z.object({ key: z.string(), caseId: CaseId, taken: z.array(z.string()).readonly() })).readonly(),
})
export type NewCaseDraft = z.infer<typeof NewCaseDraft>

/** The same for the same bytes under the same name. */
export const idOfMark = ({ equality, name }: Pick<ChosenMark, 'equality' | 'name'>) => `${equality} ${name}`
