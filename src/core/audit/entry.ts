import { z } from 'zod'
import { OfficerId } from '#core/ids.ts'
import { Instant, Sha256 } from '#core/values.ts'

/** What can happen to the record, as `subject.happened`. A code that was ever written is never renamed. */
export const auditCodes = [
  'record.begun',
  'record.unlocked',
  'record.recovered',
  'record.restored',
  'record.numbersRead',
  'officer.added',
  'officer.passphraseChanged',
  'role.granted',
  'role.takenBack',
  'officer.away',
  'officer.back',
  'settings.saved',
  'settings.letterSaved',
  'policy.saved',
  'trustMaker.confirmed',
  'trustPack.imported',
  'catalogue.imported',
  'catalogue.mappingSaved',
  'catalogue.skillsImported',
  'encoder.prepared',
  'encoder.stopped',
  'encoder.used',
  'model.used',
  'outcome.essentialSet',
  'outcome.skillSaid',
  'applicant.added',
  'applicant.named',
  'applicant.reached',
  'applicant.merged',
  'applicant.unmerged',
  'applicant.keptApart',
  'applicant.erased',
  'applicant.corrected',
  'applicant.copied',
  'case.opened',
  'case.changed',
  'case.event',
  'case.eventCorrected',
  'case.handedOver',
  'case.erased',
  'erasure.asked',
  'erasure.repeated',
  'retention.extended',
  'retention.held',
  'retention.released',
  'letter.made',
  'letter.delivered',
  'file.imported',
  'file.detached',
  'document.added',
  'document.removed',
  'credential.added',
  'credential.valueGiven',
  'credential.valueTakenBack',
  'credential.detached',
  'credential.moved',
  'credential.voided',
  'credential.restored',
  'holder.confirmed',
  'holder.refused',
  'verification.reported',
  'comparison.made',
  'judgement.given',
  'judgement.withdrawn',
  'decision.proposed',
  'proposal.opened',
  'proposal.answered',
  'secondView.written',
  'evaluation.found',
  'evaluation.answered',
  'assessmentTemplate.saved',
  'gradeTable.imported',
  'gradeTable.retired',
  'grade.converted',
  'grade.withdrawn',
  'decision.recorded',
  'decision.replaced',
  'precedent.departed',
  'condition.reminded',
  'condition.fulfilled',
  'condition.lapsed',
  'bridgingTask.reminded',
  'bridgingTask.fulfilled',
  'bridgingTask.lapsed',
  'appeal.received',
  'appeal.event',
  'statement.issued',
  'statement.replaced',
  'statement.withdrawn',
  'statement.delivered',
  'register.exported',
  'consistency.exported',
  'assessmentRecord.made',
  'archive.exported',
  'archive.imported',
  'statementBatch.begun',
  'statementBatch.stopped',
  'statementBatch.resumed',
  'statementBatch.exported',
] as const
export const AuditCode = z.enum(auditCodes)
export type AuditCode = z.infer<typeof AuditCode>

/**
 * One thing that happened: who, when, what, to which rows.
 *
 * Holds ids, codes and commitments only. A commitment is a salted hash (`commitments.ts`): without the applicant's salt
 * it says nothing about a person, and erasing an applicant destroys the salt.
 */
export const AuditEntry = z.strictObject({
  /** Counts from 1 without gaps. */
  seq: z.int().positive(),
  at: Instant,
  by: OfficerId,
  code: AuditCode,
  /** The rows it speaks of, by what they are: `{ case: '…', decision: '…' }`. */
  ids: z.record(z.string(), z.string()),
  /** What those rows said, by name: `{ decision: '<SHA-256>' }`. */
  commitments: z.record(z.string(), Sha256),
})
export type AuditEntry = z.infer<typeof AuditEntry>

/** An entry in the chain; `hash` covers it and, through the hash before it, everything earlier. */
export const ChainedEntry = AuditEntry.extend({ hash: Sha256 })
export type ChainedEntry = z.infer<typeof ChainedEntry>
