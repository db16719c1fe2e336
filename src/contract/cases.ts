import { z } from 'zod'
import { ElementName, ElementValue, Assertion, PaperPlace } from '#core/credential/element.ts'
import { EnteredDay } from '#core/days.ts'
import {
  ApplicantId,
  CaseCredentialId,
  CaseEventId,
  CaseId,
  CredentialId,
  DocumentId,
  JobId,
  ModuleVersionId,
  OfficerId,
  ProgrammeId,
  SourceFileId,
} from '#core/ids.ts'
import { ImportProblem, mostTogether, Remark } from '#core/importing/importer.ts'
import { Purpose } from '#core/programme/programme.ts'
import { CaseEvent, PersonName, Stage } from '#core/recognition/case.ts'
import { Contact } from '#core/recognition/contact.ts'
import { RecognitionOutcome } from '#core/recognition/decision.ts'
import { Instant, LangText, LocalDate } from '#core/values.ts'
import { VerificationReport } from '#core/verification/report.ts'
import { Bytes } from './bytes.ts'
import { Filter } from './filter.ts'
import { SimilarSpellings } from './similarSpellings.ts'

export const ApplicantSummary = z.object({ id: ApplicantId, name: z.string() })

/** The most applicants that one answer of a search tells of. */
export const pageOfApplicants = 50

/** With what tells two of the same name apart. */
export const FoundApplicant = ApplicantSummary.extend({
  birthDate: z.string().nullable(),
  cases: z.int().nonnegative(),
  /** The number of the newest case. */
  lastCase: z.string().nullable(),
})
export type FoundApplicant = z.infer<typeof FoundApplicant>

export const Target = z.object({ programmeId: ProgrammeId.nullable(), moduleVersionId: ModuleVersionId.nullable() })

export const CaseRow = z.object({
  id: CaseId,
  number: z.string(),
  stage: Stage,
  applicant: ApplicantSummary,
  /** Title of the first credential, with its provider, and how many more there are. */
  credential: z.object({ title: z.string(), provider: z.string(), more: z.int() }).nullable(),
  purpose: Purpose,
  receivedOn: LocalDate,
  dueOn: LocalDate.nullable(),
  daysLeft: z.int().nullable(),
  clock: z.enum(['notStarted', 'running', 'paused', 'decided']),
  heldBy: z.string(),
  /** Mandatory elements that no credential of the case states. */
  missing: z.array(ElementName),
})
export type CaseRow = z.infer<typeof CaseRow>

export const CaseCredential = z.object({
  id: CaseCredentialId,
  credentialId: CredentialId,
  sourceFileId: SourceFileId,
  fileName: z.string(),
  format: z.string(),
  title: LangText,
  issuer: LangText,
  awardingBody: LangText,
  issuedOn: LocalDate.nullable(),
  holder: z.object({
    inFile: z.string().nullable(),
    answer: z.enum(['open', 'confirmed', 'refused']),
    note: z.string(),
    by: z.string().nullable(),
    at: Instant.nullable(),
  }),
  report: VerificationReport.nullable(),
})
export type CaseCredential = z.infer<typeof CaseCredential>

/** That an event counts for another day than `before`, where it stood until then: why, who said so, when. */
const CorrectedDay = z.object({
  before: LocalDate,
  on: LocalDate,
  reason: z.string(),
  at: Instant,
  by: z.string(),
})

/** `on` is the day that counts; corrections stand as they were made, the last one last. */
export const RecordedEvent = CaseEvent.extend({
  id: CaseEventId,
  at: Instant,
  by: z.string(),
  corrections: z.array(CorrectedDay),
})
export type RecordedEvent = z.infer<typeof RecordedEvent>

export const CaseDetail = z.object({
  id: CaseId,
  number: z.string(),
  stage: Stage,
  /** How far each stage is. */
  stages: z.array(z.object({ stage: Stage, mark: z.enum(['done', 'part', 'now', 'later']) })),
  applicant: z.object({
    id: ApplicantId,
    names: z.array(PersonName),
    birthDate: LocalDate.nullable(),
    contact: Contact.nullable(),
  }),
  purpose: Purpose,
  target: Target.extend({ label: LangText.nullable() }),
  /** Mandatory elements that any of its credentials lacks, in the order of the list. */
  missing: z.array(ElementName),
  events: z.array(RecordedEvent),
  history: z.array(
    z.object({
      at: Instant,
      by: z.string(),
      code: z.string(),
      facts: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
  dueOn: LocalDate.nullable(),
  daysLeft: z.int().nullable(),
  clock: z.enum(['notStarted', 'running', 'paused', 'decided']),
  heldBy: z.object({ id: OfficerId, name: z.string() }),
  /** Who held it, the first one first; the last holds it. */
  holdings: z.array(
    z.object({
      officerId: OfficerId,
      officer: z.string(),
      kind: z.enum(['opened', 'taken', 'handedOver', 'desk', 'returned']),
      reason: z.string(),
      at: Instant,
      by: z.string(),
    }),
  ),
  credentials: z.array(CaseCredential),
  documents: z.array(
    z.object({ id: DocumentId, fileName: z.string(), kind: z.string(), addedAt: Instant, by: z.string() }),
  ),
  /** The decision in force, where there is one. */
  decided: z.object({ outcome: RecognitionOutcome, on: LocalDate }).nullable(),
})
export type CaseDetail = z.infer<typeof CaseDetail>

export const NewFile = z.object({ name: z.string().min(1), bytes: Bytes })

/** Files of one message. Without a bound a folder of scans was copied whole from process to process, several times over. */
const FilesTogether = z
  .array(NewFile)
  .max(mostTogether.files)
  .refine((files) => files.reduce((sum, { bytes }) => sum + bytes.length, 0) <= mostTogether.bytes)

export const ImportedFile = z.object({
  name: z.string(),
  state: z.enum(['waiting', 'reading', 'imported', 'alreadyHere', 'refused', 'cancelled']),
  /** Formats of what was read, and its titles: one entry a credential. */
  credentials: z.array(z.object({ caseCredentialId: CaseCredentialId, format: z.string(), title: z.string() })),
  problem: ImportProblem.nullable(),
  /** The same bytes lie in another case: shown, never blocked. */
  alsoIn: z.array(z.object({ caseId: CaseId, number: z.string() })),
})
export type ImportedFile = z.infer<typeof ImportedFile>

export const ImportJob = z.object({
  id: JobId,
  caseId: CaseId,
  state: z.enum(['running', 'cancelled', 'finished']),
  files: z.array(ImportedFile),
})
export type ImportJob = z.infer<typeof ImportJob>

/** What a file would give, read without storing anything: to fill in the new case's form. */
export const Inspected = z.object({
  name: z.string(),
  /** The same for the same bytes, and only in this record. */
  equality: z.string(),
  holders: z.array(z.string()),
  titles: z.array(z.string()),
  /** Of each credential that lacks a mandatory element: its title, and what is missing. */
  missing: z.array(z.object({ title: z.string(), elements: z.array(ElementName) })),
  problem: ImportProblem.nullable(),
})
export type Inspected = z.infer<typeof Inspected>

export const ElementRow = Assertion.extend({ by: z.string().nullable(), at: Instant.nullable() })
export type ElementRow = z.infer<typeof ElementRow>

/** A value that a person gave and that was taken back: it counts nowhere and stays to be read. */
export const TakenBackRow = ElementRow.extend({
  /** `reason` is null where none was asked yet. */
  takenBack: z.object({ by: z.string(), at: Instant, reason: z.string().nullable() }),
})
export type TakenBackRow = z.infer<typeof TakenBackRow>

export const CredentialDetail = CaseCredential.extend({
  caseId: CaseId,
  /** In the order of the element list; where origins disagree, both are here. */
  elements: z.array(ElementRow),
  /** The last first. */
  takenBack: z.array(TakenBackRow),
  remarks: z.array(Remark),
  importers: z.array(z.object({ id: z.string(), version: z.int() })),
  /** Earlier reports, newest first, the current one included. */
  reports: z.array(VerificationReport),
})
export type CredentialDetail = z.infer<typeof CredentialDetail>

export const ValueSource = z.discriminatedUnion('from', [
  PaperPlace.extend({ from: z.literal('scan') }),
  PaperPlace.extend({ from: z.literal('document'), documentId: DocumentId }),
  z.object({ from: z.literal('applicant'), documentId: DocumentId.nullable() }),
])
export type ValueSource = z.infer<typeof ValueSource>

const newApplicant = z.object({ names: z.array(PersonName).min(1), birthDate: LocalDate.nullable() })

export const caseRoutes = {
  'cases.list': {
    input: z.object({
      view: z.enum(['open', 'mine', 'due', 'decided', 'all']),
      filter: Filter,
      stages: z.array(Stage),
      purposes: z.array(Purpose),
      /** How many rows are answered; a window never gets all of twenty thousand at once. */
      atMost: z.int().min(1).max(2000).default(300),
    }),
    output: z.object({
      rows: z.array(CaseRow),
      /** How many cases fit, shown or not. */
      fitting: z.int(),
      counts: z.object({ open: z.int(), mine: z.int(), due: z.int(), decided: z.int(), all: z.int() }),
      similar: SimilarSpellings,
    }),
  },
  'cases.get': { input: z.object({ caseId: CaseId }), output: CaseDetail },
  'cases.create': {
    input: z.object({
      applicant: z.union([
        z.object({ existing: ApplicantId }),
        z.object({ new: newApplicant.extend({ contact: Contact.nullable().default(null) }) }),
      ]),
      purpose: Purpose,
      target: Target,
      receivedOn: EnteredDay,
    }),
    output: z.object({ caseId: CaseId, number: z.string() }),
  },
  /** `seen` is what the window showed; where the case is for another by now, refused with `changedMeanwhile`. */
  'cases.setTarget': {
    input: z.object({
      caseId: CaseId,
      purpose: Purpose,
      target: Target,
      seen: z.object({ purpose: Purpose, target: Target }).optional(),
    }),
    output: CaseDetail,
  },
  'cases.addEvent': { input: z.object({ caseId: CaseId, event: CaseEvent }), output: CaseDetail },
  /**
   * That an event was entered with a wrong day. `revision` is that of the clock the window showed (`clockRevision`); where
   * something was recorded of it since, refused with `changedMeanwhile`. With the day of receipt the credentials are checked anew.
   */
  'cases.correctDay': {
    input: z.object({
      caseId: CaseId,
      eventId: CaseEventId,
      on: LocalDate,
      reason: z.string(),
      revision: z.int().nonnegative(),
    }),
    output: CaseDetail,
  },
  /** `seen` is the name of the holder that the window showed; where another holds it by now, refused with `changedMeanwhileBy`. */
  'cases.take': { input: z.object({ caseId: CaseId, seen: z.string().optional() }), output: CaseDetail },
  /** A page of them from the nearest on, and how many there are. */
  'applicants.find': {
    input: z.object({ text: z.string(), from: z.int().nonnegative() }),
    output: z.object({ of: z.int(), found: z.array(FoundApplicant), similar: SimilarSpellings }),
  },
  /** How many applicants bear each of the family names, and what `applicants.find` offers instead of it; in the order of the names. */
  'applicants.bearing': {
    input: z.object({ families: z.array(z.string()).max(10_000) }),
    output: z.array(z.object({ bearers: z.int().nonnegative(), similar: SimilarSpellings })),
  },
  /** A supporting document of any kind: a syllabus, an e-mail, a statement of the applicant. */
  'documents.add': {
    input: z.object({ caseId: CaseId, file: NewFile, kind: z.enum(['syllabus', 'letter', 'identity', 'other']) }),
    output: CaseDetail,
  },
  'documents.bytes': {
    input: z.object({ documentId: DocumentId }),
    output: z.object({ name: z.string(), bytes: Bytes }),
  },

  'imports.inspect': { input: z.object({ files: FilesTogether }), output: z.array(Inspected) },
  /** Starts a job and answers at once; `imports.progress` tells how far it is. */
  'imports.start': { input: z.object({ caseId: CaseId, files: FilesTogether }), output: ImportJob },
  'imports.cancel': { input: z.object({ jobId: JobId }), output: ImportJob },
  'imports.job': { input: z.object({ jobId: JobId }), output: ImportJob },

  'credentials.get': { input: z.object({ caseCredentialId: CaseCredentialId }), output: CredentialDetail },
  /** The file as it came in, and the document it carries as text: pointers lead into `text`. */
  'credentials.original': {
    input: z.object({ sourceFileId: SourceFileId }),
    output: z.object({
      name: z.string(),
      bytes: Bytes,
      layers: z.array(z.string()),
      text: z.string(),
    }),
  },
  /** `seen` is the answer that the window showed; where another stands there, refused with `changedMeanwhileBy`. */
  'credentials.confirmHolder': {
    input: z.object({
      caseCredentialId: CaseCredentialId,
      answer: z.enum(['confirmed', 'refused']),
      note: z.string(),
      seen: z.object({ answer: z.enum(['open', 'confirmed', 'refused']), note: z.string() }).optional(),
    }),
    output: CredentialDetail,
  },
  /**
   * An officer gives an element a value, or says that it is not applicable, with the reason. `seen` is the revision of the element
   * that the window showed (`elementRevision`); where it is another, refused with `changedMeanwhileBy`.
   */
  'credentials.supply': {
    input: z.object({
      caseCredentialId: CaseCredentialId,
      element: ElementName,
      part: z.string(),
      value: ElementValue.nullable(),
      reason: z.string().trim().min(1),
      /** Which of several, from 0. */
      item: z.int().nonnegative().optional(),
      /** Where the officer has it from; without it, of their own knowledge. A scan only of a credential entered by hand. */
      source: ValueSource.optional(),
      seen: z.int().nonnegative().optional(),
    }),
    output: CredentialDetail,
  },
  /** Undoes the value that a person gave last to this part: it is taken back, not erased. `seen` as of `credentials.supply`. */
  'credentials.takeBack': {
    input: z.object({
      caseCredentialId: CaseCredentialId,
      element: ElementName,
      item: z.int().nonnegative(),
      part: z.string(),
      reason: z.string().trim().min(1),
      seen: z.int().nonnegative().optional(),
    }),
    output: CredentialDetail,
  },
  'verification.run': { input: z.object({ caseCredentialId: CaseCredentialId }), output: CredentialDetail },
} as const
