import { z } from 'zod'
import { EnteredDay } from '#core/days.ts'
import { CaseId } from '#core/ids.ts'
import { RecognitionOutcome } from '#core/recognition/decision.ts'
import { LocalDate } from '#core/values.ts'
import { Bytes } from './bytes.ts'
import { Filter } from './filter.ts'
import { SimilarSpellings } from './similarSpellings.ts'

/** A case that came from another database. */
const ArchivedRow = z.object({
  id: CaseId,
  /** A number of the office it comes from, which may be a number here too. */
  number: z.string(),
  office: z.string(),
  applicant: z.string(),
  closedOn: LocalDate,
  outcomes: z.array(RecognitionOutcome),
})

/** Which closed cases: closed before a day, of an office year; null leaves it open. */
const Choice = z.object({ closedBefore: EnteredDay.nullable(), year: z.int().nullable() })

const Passphrase = z.string().min(1).max(1024)

/** `fresh` comes in; `here` is here already; `own` was made here; `differs` is here with another content and is left
 * alone, and so is `erased`, which was erased here. */
const Standing = z.enum(['fresh', 'here', 'own', 'differs', 'erased'])

export const archiveRoutes = {
  'archive.list': {
    input: z.object({ filter: Filter }),
    output: z.object({ of: z.int(), rows: z.array(ArchivedRow), similar: SimilarSpellings }),
  },
  'archive.get': {
    input: z.object({ caseId: CaseId }),
    output: ArchivedRow.extend({
      statements: z.array(
        z.object({
          number: z.string(),
          language: z.enum(['en', 'de']),
          issuedOn: LocalDate,
          state: z.enum(['issued', 'replaced', 'withdrawn']),
          part: z.string(),
        }),
      ),
      files: z.array(z.object({ name: z.string(), part: z.string() })),
    }),
  },
  /** A statement's bytes as they were issued, or a file as it came in. */
  'archive.bytes': {
    input: z.object({ caseId: CaseId, part: z.string() }),
    output: z.object({ name: z.string(), bytes: Bytes }),
  },
  /** How many cases a choice takes, those that came from elsewhere included. */
  'archive.choice': { input: Choice, output: z.object({ cases: z.int() }) },
  'archive.export': {
    input: Choice.extend({ passphrase: Passphrase }),
    output: z.object({ name: z.string(), bytes: Bytes, cases: z.int() }),
  },
  /** Opens an archive and says what would come; nothing is written. It stays open until it is taken or closed. */
  'archive.inspect': {
    input: z.object({ bytes: Bytes, passphrase: Passphrase }),
    output: z.object({
      sha256: z.string(),
      cases: z.array(ArchivedRow.extend({ standing: Standing, numberHereToo: z.boolean() })),
    }),
  },
  'archive.import': {
    input: z.object({ sha256: z.string() }),
    output: z.object({ taken: z.int(), left: z.int() }),
  },
  'archive.close': { input: z.object({}), output: z.object({}) },
} as const
