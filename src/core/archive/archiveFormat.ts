import { z } from 'zod'
import { CaseId } from '../ids.ts'
import { RecognitionOutcome } from '../recognition/decision.ts'
import { LocalDate, Sha256 } from '../values.ts'

/** Raised when a reader of this version could no longer read what is written. */
export const archiveVersion = 1

/** The most that an archive may unpack to, in bytes and in parts; bounds what a forged one can take. */
export const largestArchive = { packed: 512 * 1024 * 1024, unpacked: 1024 * 1024 * 1024, parts: 200_000 }

/** Whether a reader takes an archive that unpacks to this; whoever writes one asks the same. */
export function fitsAnArchive({ bytes, parts }: { readonly bytes: number; readonly parts: number }): boolean {
  return bytes <= largestArchive.unpacked && parts <= largestArchive.parts
}

const PartName = z.string().regex(/^(?:files|shared)\/[0-9a-f]{64}$/)

/** A statement as it was issued; `part` holds its bytes. */
const ArchivedStatement = z.object({
  number: z.string(),
  language: z.enum(['en', 'de']),
  issuedOn: LocalDate,
  state: z.enum(['issued', 'replaced', 'withdrawn']),
  part: PartName,
})

/** One closed case as it leaves the office: what a person looks for first, and under it every row it rests on. */
export const CaseRecord = z.object({
  id: CaseId,
  number: z.string(),
  year: z.int(),
  /** Of the office that closed it; its numbers stay a series of that office. */
  office: z.string(),
  /** The hash of the first entry of that office's audit chain: tells one database from another. */
  database: Sha256,
  applicant: z.string(),
  closedOn: LocalDate,
  outcomes: z.array(RecognitionOutcome),
  statements: z.array(ArchivedStatement),
  files: z.array(z.object({ name: z.string(), part: PartName })),
  /** The stretch of the audit chain that speaks of the case. */
  audit: z.object({ part: PartName, before: Sha256 }),
  /** Every part that the case needs, the stretch included. */
  parts: z.array(PartName),
  /** Rows by table, as in `db/schema`; bytes stand as `{ part }`, and short ones as `{ base64 }`. */
  tables: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
})
export type CaseRecord = z.infer<typeof CaseRecord>

export const ArchiveManifest = z.object({
  format: z.literal('recognition-workbench-archive'),
  version: z.literal(archiveVersion),
  engineVersion: z.string(),
  cases: z.array(z.object({ id: CaseId, sha256: Sha256 })).min(1),
  parts: z.array(z.object({ name: PartName, bytes: z.int().nonnegative(), sha256: Sha256 })),
})
export type ArchiveManifest = z.infer<typeof ArchiveManifest>

export type ArchiveProblem =
  'archiveUnreadable' | 'archivePassphrase' | 'archiveDamaged' | 'archiveUnproven' | 'archiveNewer' | 'archiveTooLarge'
