import { z } from 'zod'

/** Ids are UUIDv7 from a port of the engine: never reused, sorted by time. */
export const OfficerId = z.uuid().brand<'OfficerId'>()
export type OfficerId = z.infer<typeof OfficerId>
export const ApplicantId = z.uuid().brand<'ApplicantId'>()
export type ApplicantId = z.infer<typeof ApplicantId>
export const CaseId = z.uuid().brand<'CaseId'>()
export type CaseId = z.infer<typeof CaseId>
/** One dated event of a case. */
export const CaseEventId = z.uuid().brand<'CaseEventId'>()
export type CaseEventId = z.infer<typeof CaseEventId>
/** A file as it came in, stored once per applicant. */
export const SourceFileId = z.uuid().brand<'SourceFileId'>()
export type SourceFileId = z.infer<typeof SourceFileId>
/** One importer's reading of one file. */
export const ReadingId = z.uuid().brand<'ReadingId'>()
export type ReadingId = z.infer<typeof ReadingId>
export const CredentialId = z.uuid().brand<'CredentialId'>()
export type CredentialId = z.infer<typeof CredentialId>
/** A credential in a case, with the holder's confirmation. */
export const CaseCredentialId = z.uuid().brand<'CaseCredentialId'>()
export type CaseCredentialId = z.infer<typeof CaseCredentialId>
export const VerificationReportId = z.uuid().brand<'VerificationReportId'>()
export type VerificationReportId = z.infer<typeof VerificationReportId>
export const TrustPackId = z.uuid().brand<'TrustPackId'>()
export type TrustPackId = z.infer<typeof TrustPackId>
export const ProgrammeId = z.uuid().brand<'ProgrammeId'>()
export type ProgrammeId = z.infer<typeof ProgrammeId>
export const ModuleId = z.uuid().brand<'ModuleId'>()
export type ModuleId = z.infer<typeof ModuleId>
/** One module in one version: what a decision points at. Immutable once cited. */
export const ModuleVersionId = z.uuid().brand<'ModuleVersionId'>()
export type ModuleVersionId = z.infer<typeof ModuleVersionId>
export const ModuleOutcomeId = z.uuid().brand<'ModuleOutcomeId'>()
export type ModuleOutcomeId = z.infer<typeof ModuleOutcomeId>
export const ComparisonId = z.uuid().brand<'ComparisonId'>()
export type ComparisonId = z.infer<typeof ComparisonId>
export const JudgementId = z.uuid().brand<'JudgementId'>()
export type JudgementId = z.infer<typeof JudgementId>
/** One act in which several outcomes were judged alike. */
export const JudgedTogetherId = z.uuid().brand<'JudgedTogetherId'>()
export type JudgedTogetherId = z.infer<typeof JudgedTogetherId>
export const DecisionId = z.uuid().brand<'DecisionId'>()
export type DecisionId = z.infer<typeof DecisionId>
export const StatementId = z.uuid().brand<'StatementId'>()
export type StatementId = z.infer<typeof StatementId>
export const DocumentId = z.uuid().brand<'DocumentId'>()
export type DocumentId = z.infer<typeof DocumentId>
export const JobId = z.uuid().brand<'JobId'>()
export type JobId = z.infer<typeof JobId>
/** A draft put before a second officer. */
export const ProposalId = z.uuid().brand<'ProposalId'>()
export type ProposalId = z.infer<typeof ProposalId>
export const AppealId = z.uuid().brand<'AppealId'>()
export type AppealId = z.infer<typeof AppealId>
export const AssessmentRecordId = z.uuid().brand<'AssessmentRecordId'>()
export type AssessmentRecordId = z.infer<typeof AssessmentRecordId>
export const StatementBatchId = z.uuid().brand<'StatementBatchId'>()
export type StatementBatchId = z.infer<typeof StatementBatchId>
