-- The whole chain from file to statement, from the first day.
-- Read and completed by a person: every table is STRICT, and what is append-only refuses an UPDATE.
CREATE TABLE `applicant_names` (
	`id` text PRIMARY KEY NOT NULL,
	`applicant_id` text NOT NULL,
	`kind` text NOT NULL,
	`given` text NOT NULL,
	`family` text NOT NULL,
	`name_order` text NOT NULL,
	`valid_from` text,
	`valid_to` text,
	`retired_at` text,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`applicant_id`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `applicant_names_of` ON `applicant_names` (`applicant_id`);--> statement-breakpoint
CREATE TABLE `applicants` (
	`id` text PRIMARY KEY NOT NULL,
	`birth_date` text,
	`salt` blob NOT NULL,
	`merged_into` text,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`merged_into`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `assertions` (
	`id` text PRIMARY KEY NOT NULL,
	`credential_id` text NOT NULL,
	`reading_id` text,
	`position` integer NOT NULL,
	`element` text NOT NULL,
	`state` text NOT NULL,
	`item` integer NOT NULL,
	`part` text NOT NULL,
	`value` text,
	`reason` text,
	`origin` text,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`credential_id`) REFERENCES `credentials`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reading_id`) REFERENCES `readings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "state_known" CHECK("assertions"."state" IN ('stated', 'notApplicable', 'missing', 'suppliedLater')),
	CONSTRAINT "value_when_stated" CHECK(("assertions"."value" IS NULL) = ("assertions"."state" IN ('missing', 'notApplicable')))
) STRICT;
--> statement-breakpoint
CREATE INDEX `assertions_of` ON `assertions` (`credential_id`);--> statement-breakpoint
CREATE TABLE `case_credentials` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`credential_id` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`credential_id`) REFERENCES `credentials`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `case_credentials_of` ON `case_credentials` (`credential_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `case_credentials_once` ON `case_credentials` (`case_id`,`credential_id`);--> statement-breakpoint
CREATE TABLE `case_events` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`kind` text NOT NULL,
	`on_day` text NOT NULL,
	`reason` text,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `case_events_of` ON `case_events` (`case_id`);--> statement-breakpoint
CREATE TABLE `case_files` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`source_file_id` text NOT NULL,
	`name` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_file_id`) REFERENCES `source_files`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `case_files_of_file` ON `case_files` (`source_file_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `case_files_once` ON `case_files` (`case_id`,`source_file_id`);--> statement-breakpoint
CREATE TABLE `case_purposes` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`purpose` text NOT NULL,
	`programme_id` text,
	`module_version_id` text,
	`retired_at` text,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`module_version_id`) REFERENCES `module_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "purpose_known" CHECK("case_purposes"."purpose" IN ('access', 'admission', 'creditTransfer', 'exemption', 'professional'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `case_purposes_of` ON `case_purposes` (`case_id`);--> statement-breakpoint
CREATE TABLE `cases` (
	`id` text PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`serial` integer NOT NULL,
	`number` text NOT NULL,
	`applicant_id` text NOT NULL,
	`held_by` text,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`applicant_id`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`held_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `cases_number_unique` ON `cases` (`number`);--> statement-breakpoint
CREATE INDEX `cases_of` ON `cases` (`applicant_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `cases_serial` ON `cases` (`year`,`serial`);--> statement-breakpoint
CREATE TABLE `comparisons` (
	`id` text PRIMARY KEY NOT NULL,
	`case_credential_id` text NOT NULL,
	`module_version_id` text NOT NULL,
	`reading_id` text NOT NULL,
	`engine_version` text NOT NULL,
	`suggestion` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`case_credential_id`) REFERENCES `case_credentials`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`module_version_id`) REFERENCES `module_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reading_id`) REFERENCES `readings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `comparisons_of` ON `comparisons` (`case_credential_id`,`module_version_id`);--> statement-breakpoint
CREATE TABLE `counted_learning` (
	`id` text PRIMARY KEY NOT NULL,
	`line_id` text NOT NULL,
	`credential_id` text NOT NULL,
	`item` integer NOT NULL,
	`module_outcome_id` text NOT NULL,
	`credits` integer NOT NULL,
	FOREIGN KEY (`line_id`) REFERENCES `decision_lines`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`credential_id`) REFERENCES `credentials`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`module_outcome_id`) REFERENCES `module_outcomes`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `counted_learning_of` ON `counted_learning` (`credential_id`);--> statement-breakpoint
CREATE INDEX `counted_learning_line` ON `counted_learning` (`line_id`);--> statement-breakpoint
CREATE TABLE `credentials` (
	`id` text PRIMARY KEY NOT NULL,
	`source_file_id` text NOT NULL,
	`parent_id` text,
	`position` integer NOT NULL,
	`pointer` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`source_file_id`) REFERENCES `source_files`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`parent_id`) REFERENCES `credentials`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `credentials_of` ON `credentials` (`source_file_id`);--> statement-breakpoint
CREATE INDEX `credentials_parts` ON `credentials` (`parent_id`);--> statement-breakpoint
CREATE TABLE `decision_drafts` (
	`case_id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`content` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `decision_line_sources` (
	`line_id` text NOT NULL,
	`case_credential_id` text NOT NULL,
	`reading_id` text NOT NULL,
	`verification_report_id` text,
	`comparison_id` text,
	PRIMARY KEY(`line_id`, `case_credential_id`),
	FOREIGN KEY (`line_id`) REFERENCES `decision_lines`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_credential_id`) REFERENCES `case_credentials`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reading_id`) REFERENCES `readings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`verification_report_id`) REFERENCES `verification_reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`comparison_id`) REFERENCES `comparisons`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `decision_lines` (
	`id` text PRIMARY KEY NOT NULL,
	`decision_id` text NOT NULL,
	`position` integer NOT NULL,
	`module_version_id` text NOT NULL,
	`outcome` text NOT NULL,
	`credits` integer,
	`ledger` text NOT NULL,
	`outcomes` text NOT NULL,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`module_version_id`) REFERENCES `module_versions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "granted_not_negative" CHECK("decision_lines"."credits" >= 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `decision_lines_position` ON `decision_lines` (`decision_id`,`position`);--> statement-breakpoint
CREATE TABLE `decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`number` integer NOT NULL,
	`content` text NOT NULL,
	`policy_version` integer NOT NULL,
	`settings_version` integer NOT NULL,
	`replaces` text,
	`decided_on` text NOT NULL,
	`audit_hash` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`policy_version`) REFERENCES `policies`(`version`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`settings_version`) REFERENCES `office_settings`(`version`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`replaces`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `decisions_replaces_unique` ON `decisions` (`replaces`);--> statement-breakpoint
CREATE UNIQUE INDEX `decisions_number` ON `decisions` (`case_id`,`number`);--> statement-breakpoint
CREATE TABLE `facts` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `holder_confirmations` (
	`id` text PRIMARY KEY NOT NULL,
	`case_credential_id` text NOT NULL,
	`answer` text NOT NULL,
	`note` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`case_credential_id`) REFERENCES `case_credentials`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `holder_confirmations_of` ON `holder_confirmations` (`case_credential_id`);--> statement-breakpoint
CREATE TABLE `judgement_withdrawals` (
	`judgement_id` text PRIMARY KEY NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`judgement_id`) REFERENCES `judgements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `judgements` (
	`id` text PRIMARY KEY NOT NULL,
	`comparison_id` text NOT NULL,
	`module_outcome_id` text NOT NULL,
	`coverage` text NOT NULL,
	`items` text NOT NULL,
	`note` text NOT NULL,
	`suggestion_visible` integer NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`comparison_id`) REFERENCES `comparisons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`module_outcome_id`) REFERENCES `module_outcomes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "coverage_known" CHECK("judgements"."coverage" IN ('covered', 'partly', 'not', 'cantSay'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `judgements_of` ON `judgements` (`comparison_id`);--> statement-breakpoint
CREATE TABLE `module_outcomes` (
	`id` text PRIMARY KEY NOT NULL,
	`module_version_id` text NOT NULL,
	`position` integer NOT NULL,
	`code` text NOT NULL,
	`text` text NOT NULL,
	`weight` integer NOT NULL,
	FOREIGN KEY (`module_version_id`) REFERENCES `module_versions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "weight_not_negative" CHECK("module_outcomes"."weight" >= 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `module_outcomes_code` ON `module_outcomes` (`module_version_id`,`code`);--> statement-breakpoint
CREATE TABLE `module_version_programmes` (
	`module_version_id` text NOT NULL,
	`programme_id` text NOT NULL,
	PRIMARY KEY(`module_version_id`, `programme_id`),
	FOREIGN KEY (`module_version_id`) REFERENCES `module_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `programme_modules` ON `module_version_programmes` (`programme_id`);--> statement-breakpoint
CREATE TABLE `module_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`module_id` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`revision` integer NOT NULL,
	`title` text NOT NULL,
	`credits` integer NOT NULL,
	`hours` integer,
	`eqf_level` integer,
	`assessment` text NOT NULL,
	`prerequisites` text NOT NULL,
	`weights_from` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`module_id`) REFERENCES `modules`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "credits_not_negative" CHECK("module_versions"."credits" >= 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `module_versions_once` ON `module_versions` (`module_id`,`valid_from`,`revision`);--> statement-breakpoint
CREATE TABLE `modules` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `modules_code_unique` ON `modules` (`code`);--> statement-breakpoint
CREATE TABLE `office_settings` (
	`version` integer PRIMARY KEY NOT NULL,
	`content` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `officers` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`created_at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `outcome_essentials` (
	`id` text PRIMARY KEY NOT NULL,
	`module_outcome_id` text NOT NULL,
	`purpose` text NOT NULL,
	`essential` integer NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`module_outcome_id`) REFERENCES `module_outcomes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "essential_purpose_known" CHECK("outcome_essentials"."purpose" IN ('access', 'admission', 'creditTransfer', 'exemption', 'professional'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `outcome_essentials_of` ON `outcome_essentials` (`module_outcome_id`);--> statement-breakpoint
CREATE TABLE `policies` (
	`version` integer PRIMARY KEY NOT NULL,
	`content` text NOT NULL,
	`created_at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `programme_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`programme_id` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`revision` integer NOT NULL,
	`title` text NOT NULL,
	`eqf_level` integer,
	`credits` integer,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `programme_versions_once` ON `programme_versions` (`programme_id`,`valid_from`,`revision`);--> statement-breakpoint
CREATE TABLE `programmes` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `programmes_code_unique` ON `programmes` (`code`);--> statement-breakpoint
CREATE TABLE `readings` (
	`id` text PRIMARY KEY NOT NULL,
	`source_file_id` text NOT NULL,
	`importers` text NOT NULL,
	`layers` text NOT NULL,
	`remarks` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`source_file_id`) REFERENCES `source_files`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `readings_of` ON `readings` (`source_file_id`);--> statement-breakpoint
CREATE TABLE `source_files` (
	`id` text PRIMARY KEY NOT NULL,
	`applicant_id` text NOT NULL,
	`equality` text NOT NULL,
	`sha256` text NOT NULL,
	`bytes` integer NOT NULL,
	`original_id` text NOT NULL,
	`original_key` blob NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`applicant_id`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `source_files_original_id_unique` ON `source_files` (`original_id`);--> statement-breakpoint
CREATE INDEX `source_files_equal` ON `source_files` (`equality`);--> statement-breakpoint
CREATE UNIQUE INDEX `source_files_once` ON `source_files` (`applicant_id`,`equality`);--> statement-breakpoint
CREATE TABLE `statement_events` (
	`id` text PRIMARY KEY NOT NULL,
	`statement_id` text NOT NULL,
	`kind` text NOT NULL,
	`reason` text,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`statement_id`) REFERENCES `statements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `statement_events_of` ON `statement_events` (`statement_id`);--> statement-breakpoint
CREATE TABLE `statements` (
	`id` text PRIMARY KEY NOT NULL,
	`decision_id` text NOT NULL,
	`year` integer NOT NULL,
	`serial` integer NOT NULL,
	`number` text NOT NULL,
	`language` text NOT NULL,
	`file` blob NOT NULL,
	`sha256` text NOT NULL,
	`pages` integer NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `statements_number_unique` ON `statements` (`number`);--> statement-breakpoint
CREATE INDEX `statements_of` ON `statements` (`decision_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `statements_serial` ON `statements` (`year`,`serial`);--> statement-breakpoint
CREATE TABLE `supporting_documents` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`bytes` integer NOT NULL,
	`original_id` text NOT NULL,
	`original_key` blob NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `supporting_documents_original_id_unique` ON `supporting_documents` (`original_id`);--> statement-breakpoint
CREATE INDEX `supporting_documents_of` ON `supporting_documents` (`case_id`);--> statement-breakpoint
CREATE TABLE `trust_packs` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`maker` text NOT NULL,
	`maker_key` text NOT NULL,
	`issued_on` text NOT NULL,
	`demo` integer NOT NULL,
	`file` blob NOT NULL,
	`sha256` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`maker_key`) REFERENCES `trusted_makers`(`maker_key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `trust_packs_sha256_unique` ON `trust_packs` (`sha256`);--> statement-breakpoint
CREATE TABLE `trusted_makers` (
	`maker_key` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `verification_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`case_credential_id` text NOT NULL,
	`reading_id` text NOT NULL,
	`trust_pack_id` text,
	`engine_version` text NOT NULL,
	`as_of` text NOT NULL,
	`report` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`case_credential_id`) REFERENCES `case_credentials`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reading_id`) REFERENCES `readings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`trust_pack_id`) REFERENCES `trust_packs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `verification_reports_of` ON `verification_reports` (`case_credential_id`);--> statement-breakpoint
CREATE TABLE `audit_entries` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`code` text NOT NULL,
	`ids` text NOT NULL,
	`commitments` text NOT NULL,
	`hash` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_entries_hash_unique` ON `audit_entries` (`hash`);
--> statement-breakpoint
CREATE TRIGGER `assertions_append_only` BEFORE UPDATE ON `assertions` BEGIN SELECT RAISE(ABORT, 'assertions is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_entries_append_only` BEFORE UPDATE ON `audit_entries` BEGIN SELECT RAISE(ABORT, 'audit_entries is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `case_events_append_only` BEFORE UPDATE ON `case_events` BEGIN SELECT RAISE(ABORT, 'case_events is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `comparisons_append_only` BEFORE UPDATE ON `comparisons` BEGIN SELECT RAISE(ABORT, 'comparisons is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `counted_learning_append_only` BEFORE UPDATE ON `counted_learning` BEGIN SELECT RAISE(ABORT, 'counted_learning is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `decision_line_sources_append_only` BEFORE UPDATE ON `decision_line_sources` BEGIN SELECT RAISE(ABORT, 'decision_line_sources is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `decision_lines_append_only` BEFORE UPDATE ON `decision_lines` BEGIN SELECT RAISE(ABORT, 'decision_lines is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `decisions_append_only` BEFORE UPDATE ON `decisions` BEGIN SELECT RAISE(ABORT, 'decisions is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `holder_confirmations_append_only` BEFORE UPDATE ON `holder_confirmations` BEGIN SELECT RAISE(ABORT, 'holder_confirmations is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `judgement_withdrawals_append_only` BEFORE UPDATE ON `judgement_withdrawals` BEGIN SELECT RAISE(ABORT, 'judgement_withdrawals is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `judgements_append_only` BEFORE UPDATE ON `judgements` BEGIN SELECT RAISE(ABORT, 'judgements is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `outcome_essentials_append_only` BEFORE UPDATE ON `outcome_essentials` BEGIN SELECT RAISE(ABORT, 'outcome_essentials is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `readings_append_only` BEFORE UPDATE ON `readings` BEGIN SELECT RAISE(ABORT, 'readings is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `statement_events_append_only` BEFORE UPDATE ON `statement_events` BEGIN SELECT RAISE(ABORT, 'statement_events is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `statements_append_only` BEFORE UPDATE ON `statements` BEGIN SELECT RAISE(ABORT, 'statements is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `trust_packs_append_only` BEFORE UPDATE ON `trust_packs` BEGIN SELECT RAISE(ABORT, 'trust_packs is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `verification_reports_append_only` BEFORE UPDATE ON `verification_reports` BEGIN SELECT RAISE(ABORT, 'verification_reports is append-only'); END;
--> statement-breakpoint
CREATE INDEX `audit_entries_case` ON `audit_entries` (json_extract(`ids`, '$.case'));
--> statement-breakpoint
-- The index on what an entry speaks of is over an expression, which the schema in TypeScript can't name: a rebuild of
-- the table has to make it again.
CREATE TRIGGER `audit_entries_never_deleted` BEFORE DELETE ON `audit_entries` BEGIN SELECT RAISE(ABORT, 'audit_entries is append-only'); END;
