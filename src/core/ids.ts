import { z } from 'zod'

const id = <Name extends string>() => z.uuid().brand<Name>()

/** Ids are UUIDv7 from a port of the engine: never reused, sorted by time. */
export const OfficerId = id<'OfficerId'>()
export type OfficerId = z.infer<typeof OfficerId>
export const ApplicantId = id<'ApplicantId'>()
export type ApplicantId = z.infer<typeof ApplicantId>
export const CaseId = id<'CaseId'>()
export type CaseId = z.infer<typeof CaseId>
/** A file as it came in, stored once per applicant. */
export const SourceFileId = id<'SourceFileId'>()
export type SourceFileId = z.infer<typeof SourceFileId>
/** One importer's reading of one file. */
export const ReadingId = id<'ReadingId'>()
export type ReadingId = z.infer<typeof ReadingId>
export const CredentialId = id<'CredentialId'>()
export type CredentialId = z.infer<typeof CredentialId>
/** A credential in a case, with the holder's confirmation. */
export const CaseCredentialId = id<'CaseCredentialId'>()
export type CaseCredentialId = z.infer<typeof CaseCredentialId>
export const VerificationReportId = id<'VerificationReportId'>()
export type VerificationReportId = z.infer<typeof VerificationReportId>
export const TrustPackId = id<'TrustPackId'>()
export type TrustPackId = z.infer<typeof TrustPackId>
export const ProgrammeId = id<'ProgrammeId'>()
export type ProgrammeId = z.infer<typeof ProgrammeId>
export const ModuleId = id<'ModuleId'>()
export type ModuleId = z.infer<typeof ModuleId>
/** One module in one version: what a decision points at. Immutable once cited. */
export const ModuleVersionId = id<'ModuleVersionId'>()
export type ModuleVersionId = z.infer<typeof ModuleVersionId>
export const ModuleOutcomeId = id<'ModuleOutcomeId'>()
export type ModuleOutcomeId = z.infer<typeof ModuleOutcomeId>
export const ComparisonId = id<'ComparisonId'>()
export type ComparisonId = z.infer<typeof ComparisonId>
export const JudgementId = id<'JudgementId'>()
export type JudgementId = z.infer<typeof JudgementId>
export const DecisionId = id<'DecisionId'>()
export type DecisionId = z.infer<typeof DecisionId>
export const StatementId = id<'StatementId'>()
export type StatementId = z.infer<typeof StatementId>
export const DocumentId = id<'DocumentId'>()
export type DocumentId = z.infer<typeof DocumentId>
export const JobId = id<'JobId'>()
export type JobId = z.infer<typeof JobId>
