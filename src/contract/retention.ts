import { z } from 'zod'
import { EnteredDay } from '#core/days.ts'
import { ApplicantId, CaseId } from '#core/ids.ts'
import { RecognitionOutcome } from '#core/recognition/decision.ts'
import { Instant, LocalDate } from '#core/values.ts'

/** Why something is erased: its time is over, or the applicant asked for it (GDPR, art. 17). No words of a person. */
const Ground = z.enum(['retention', 'request'])

/** One case, or everything held about its applicant. */
const Scope = z.enum(['case', 'applicant'])

const RetentionRow = z.object({
  caseId: CaseId,
  caseNumber: z.string(),
  applicant: z.object({ id: ApplicantId, name: z.string() }),
  /** Of the decision in force; empty where there is none. */
  outcomes: z.array(RecognitionOutcome),
  lastOn: LocalDate,
  years: z.int(),
  keptUntil: LocalDate,
  state: z.enum(['kept', 'due', 'held']),
  heldBy: z.enum(['appeal', 'condition', 'hold']).nullable(),
  /** What officers said of keeping it, oldest first. */
  events: z.array(
    z.object({
      kind: z.enum(['extended', 'held', 'released']),
      until: LocalDate.nullable(),
      reason: z.string(),
      by: z.string(),
      at: Instant,
    }),
  ),
})
export type RetentionRow = z.infer<typeof RetentionRow>

const Erasure = z.object({
  caseNumbers: z.array(z.string()),
  statementNumbers: z.array(z.string()),
  ground: Ground,
  rows: z.int(),
  originals: z.int(),
  backupsUntil: LocalDate.nullable(),
  at: Instant,
  by: z.string(),
})

const ArchivedName = z.object({ office: z.string(), number: z.string() })

const Preview = z.object({
  applicantName: z.string(),
  caseNumbers: z.array(z.string()),
  /** One of these is typed by hand to confirm: of cases here, or where there is none of archived ones. */
  toType: z.array(z.string()),
  /** Whether nothing of the applicant is left afterwards: the person goes with their last case. */
  wholeApplicant: z.boolean(),
  credentials: z.int(),
  documents: z.int(),
  decisions: z.int(),
  statementNumbers: z.array(z.string()),
  letters: z.int(),
  logEntries: z.int(),
  /** The last local day on which a backup beside the record still holds it; null where there is none. */
  backupsUntil: LocalDate.nullable(),
  /** Null where no case of this office goes. */
  keptUntil: LocalDate.nullable(),
  /** What forbids it now. */
  heldBy: z.enum(['appeal', 'condition', 'hold']).nullable(),
  /** Decisions of other applicants rest on a credential that came from here: it stays with them. */
  staysElsewhere: z.int(),
  /** Closed cases of other offices that came in about the person: they go with the person. */
  archived: z.array(ArchivedName),
  /** Those whose name is alike and whose birth date settles nothing: they stay, to be looked at. */
  alike: z.array(ArchivedName),
  /** Whether the policy asks for two officers, and who has asked for it already. */
  second: z.object({ needed: z.boolean(), askedBy: z.string().nullable(), byYou: z.boolean() }),
})

const reason = z.string().trim().min(2)
/** A case of this office, or one that came from another. */
const about = z.object({ caseId: CaseId, scope: Scope })

export const retentionRoutes = {
  /** Cases by the end of their term, the earliest first; of at most 300 the names are told. */
  'retention.list': {
    input: z.object({ view: z.enum(['due', 'soon', 'held', 'all']) }),
    output: z.object({
      rows: z.array(RetentionRow),
      counts: z.object({ due: z.int(), soon: z.int(), held: z.int(), all: z.int() }),
    }),
  },
  'retention.extend': { input: z.object({ caseId: CaseId, until: EnteredDay, reason }), output: z.object({}) },
  'retention.hold': { input: z.object({ caseId: CaseId, reason }), output: z.object({}) },
  'retention.release': { input: z.object({ caseId: CaseId, reason }), output: z.object({}) },

  'erasures.preview': { input: about, output: Preview },
  /** Where the policy asks for two officers: the first one's part. */
  'erasures.ask': { input: about.extend({ ground: Ground }), output: Preview },
  /** `typed` is one of `toType`, written by hand. Refused while something holds a case. */
  'erasures.erase': { input: about.extend({ ground: Ground, typed: z.string() }), output: Erasure },
  /** What was erased, newest first. */
  'erasures.list': { input: z.object({}), output: z.array(Erasure) },
} as const
