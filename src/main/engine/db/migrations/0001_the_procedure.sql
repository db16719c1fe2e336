CREATE TABLE `absences` (
	`id` text PRIMARY KEY NOT NULL,
	`officer_id` text NOT NULL,
	`deputy_id` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`reason` text NOT NULL,
	`ended_at` text,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`officer_id`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`deputy_id`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `absences_of` ON `absences` (`officer_id`);--> statement-breakpoint
CREATE TABLE `officer_roles` (
	`id` text PRIMARY KEY NOT NULL,
	`officer_id` text NOT NULL,
	`role` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`retired_at` text,
	`retired_by` text,
	FOREIGN KEY (`officer_id`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`retired_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "role_known" CHECK("officer_roles"."role" IN ('officer', 'secondSignatory', 'admissions', 'catalogueEditor', 'auditor', 'administrator'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `officer_roles_of` ON `officer_roles` (`officer_id`);--> statement-breakpoint
CREATE TABLE `applicant_contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`applicant_id` text NOT NULL,
	`email` text NOT NULL,
	`phone` text NOT NULL,
	`address` text NOT NULL,
	`language` text NOT NULL,
	`retired_at` text,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`applicant_id`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `applicant_contacts_of` ON `applicant_contacts` (`applicant_id`);--> statement-breakpoint
CREATE TABLE `applicant_merges` (
	`id` text PRIMARY KEY NOT NULL,
	`kept_id` text NOT NULL,
	`merged_id` text NOT NULL,
	`reason` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`undone_at` text,
	`undone_by` text,
	`undone_reason` text,
	FOREIGN KEY (`kept_id`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`merged_id`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`undone_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `applicant_merges_kept` ON `applicant_merges` (`kept_id`);--> statement-breakpoint
CREATE INDEX `applicant_merges_merged` ON `applicant_merges` (`merged_id`);--> statement-breakpoint
CREATE TABLE `distinct_applicants` (
	`id` text PRIMARY KEY NOT NULL,
	`one_id` text NOT NULL,
	`other_id` text NOT NULL,
	`reason` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`one_id`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_id`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `distinct_applicants_once` ON `distinct_applicants` (`one_id`,`other_id`);--> statement-breakpoint
CREATE TABLE `erasures` (
	`id` text PRIMARY KEY NOT NULL,
	`applicant_id` text NOT NULL,
	`case_numbers` text NOT NULL,
	`statement_numbers` text NOT NULL,
	`ground` text NOT NULL,
	`rows` integer NOT NULL,
	`originals` integer NOT NULL,
	`backups_until` text,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `archived_cases` (
	`id` text PRIMARY KEY NOT NULL,
	`archive_sha256` text NOT NULL,
	`office` text NOT NULL,
	`number` text NOT NULL,
	`content` text NOT NULL,
	`files` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `archived_cases_of` ON `archived_cases` (`archive_sha256`);--> statement-breakpoint
CREATE TABLE `case_holdings` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`officer_id` text NOT NULL,
	`kind` text NOT NULL,
	`reason` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`officer_id`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `case_holdings_of` ON `case_holdings` (`case_id`);--> statement-breakpoint
CREATE TABLE `letter_deliveries` (
	`id` text PRIMARY KEY NOT NULL,
	`letter_id` text NOT NULL,
	`on_day` text NOT NULL,
	`how` text NOT NULL,
	`recipient` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`letter_id`) REFERENCES `letters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `letter_deliveries_of` ON `letter_deliveries` (`letter_id`);--> statement-breakpoint
CREATE TABLE `letter_templates` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`language` text NOT NULL,
	`version` integer NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `letter_templates_version` ON `letter_templates` (`kind`,`language`,`version`);--> statement-breakpoint
CREATE TABLE `letters` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`kind` text NOT NULL,
	`language` text NOT NULL,
	`template_id` text,
	`on_day` text NOT NULL,
	`file` blob NOT NULL,
	`sha256` text NOT NULL,
	`pages` integer NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`template_id`) REFERENCES `letter_templates`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `letters_of` ON `letters` (`case_id`);--> statement-breakpoint
CREATE TABLE `case_credential_events` (
	`id` text PRIMARY KEY NOT NULL,
	`case_credential_id` text NOT NULL,
	`kind` text NOT NULL,
	`to_case_id` text,
	`reason` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`case_credential_id`) REFERENCES `case_credentials`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `case_credential_events_of` ON `case_credential_events` (`case_credential_id`);--> statement-breakpoint
CREATE TABLE `assessment_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`case_credential_id` text NOT NULL,
	`template` text NOT NULL,
	`criterion` text NOT NULL,
	`grade` text NOT NULL,
	`evidence` text NOT NULL,
	`reason` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`case_credential_id`) REFERENCES `case_credentials`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `assessment_answers_of` ON `assessment_answers` (`case_credential_id`);--> statement-breakpoint
CREATE TABLE `assessment_templates` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`version` integer NOT NULL,
	`content` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `assessment_templates_version` ON `assessment_templates` (`key`,`version`);--> statement-breakpoint
CREATE TABLE `element_findings` (
	`id` text PRIMARY KEY NOT NULL,
	`case_credential_id` text NOT NULL,
	`element` text NOT NULL,
	`finding` text NOT NULL,
	`evidence` text NOT NULL,
	`reason` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`case_credential_id`) REFERENCES `case_credentials`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `element_findings_of` ON `element_findings` (`case_credential_id`);--> statement-breakpoint
CREATE TABLE `grade_conversions` (
	`id` text PRIMARY KEY NOT NULL,
	`case_credential_id` text NOT NULL,
	`from_id` text NOT NULL,
	`to_id` text NOT NULL,
	`result` text NOT NULL,
	`withdrawn_at` text,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`case_credential_id`) REFERENCES `case_credentials`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_id`) REFERENCES `grade_distributions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_id`) REFERENCES `grade_distributions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `grade_conversions_of` ON `grade_conversions` (`case_credential_id`);--> statement-breakpoint
CREATE TABLE `grade_distributions` (
	`id` text PRIMARY KEY NOT NULL,
	`content` text NOT NULL,
	`retired_at` text,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `catalogue_mappings` (
	`shape` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`mapping` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `outcome_skills` (
	`id` text PRIMARY KEY NOT NULL,
	`module_outcome_id` text NOT NULL,
	`skill_uri` text NOT NULL,
	`state` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`module_outcome_id`) REFERENCES `module_outcomes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`skill_uri`) REFERENCES `skills`(`uri`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `outcome_skills_of` ON `outcome_skills` (`module_outcome_id`);--> statement-breakpoint
CREATE INDEX `outcome_skills_skill` ON `outcome_skills` (`skill_uri`);--> statement-breakpoint
CREATE TABLE `skills` (
	`uri` text PRIMARY KEY NOT NULL,
	`scheme` text NOT NULL,
	`version` text NOT NULL,
	`labels` text NOT NULL,
	`alternatives` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `skills_of_scheme` ON `skills` (`scheme`);--> statement-breakpoint
CREATE TABLE `match_models` (
	`id` text PRIMARY KEY NOT NULL,
	`content` text NOT NULL,
	`retired_at` text,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `text_vectors` (
	`text_hash` text NOT NULL,
	`model_id` text NOT NULL,
	`vector` blob NOT NULL,
	PRIMARY KEY(`text_hash`, `model_id`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `appeal_events` (
	`id` text PRIMARY KEY NOT NULL,
	`appeal_id` text NOT NULL,
	`kind` text NOT NULL,
	`on_day` text NOT NULL,
	`officer_id` text,
	`decision_id` text,
	`reason` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`appeal_id`) REFERENCES `appeals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`officer_id`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `appeal_events_of` ON `appeal_events` (`appeal_id`);--> statement-breakpoint
CREATE TABLE `appeals` (
	`id` text PRIMARY KEY NOT NULL,
	`decision_id` text NOT NULL,
	`received_on` text NOT NULL,
	`grounds` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `appeals_of` ON `appeals` (`decision_id`);--> statement-breakpoint
CREATE TABLE `condition_events` (
	`id` text PRIMARY KEY NOT NULL,
	`decision_id` text NOT NULL,
	`line` integer NOT NULL,
	`condition` integer NOT NULL,
	`kind` text NOT NULL,
	`on_day` text NOT NULL,
	`reason` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `condition_events_of` ON `condition_events` (`decision_id`);--> statement-breakpoint
CREATE TABLE `decision_proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`content` text NOT NULL,
	`policy_version` integer NOT NULL,
	`kind` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`policy_version`) REFERENCES `policies`(`version`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `decision_proposals_of` ON `decision_proposals` (`case_id`);--> statement-breakpoint
CREATE TABLE `decision_signatures` (
	`decision_id` text PRIMARY KEY NOT NULL,
	`proposal_id` text NOT NULL,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposal_id`) REFERENCES `decision_proposals`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `precedent_departures` (
	`id` text PRIMARY KEY NOT NULL,
	`decision_id` text NOT NULL,
	`precedents` text NOT NULL,
	`reason` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `precedent_departures_of` ON `precedent_departures` (`decision_id`);--> statement-breakpoint
CREATE TABLE `second_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`proposal_id` text NOT NULL,
	`kind` text NOT NULL,
	`reason` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`proposal_id`) REFERENCES `decision_proposals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `second_answers_of` ON `second_answers` (`proposal_id`);--> statement-breakpoint
CREATE TABLE `second_views` (
	`id` text PRIMARY KEY NOT NULL,
	`proposal_id` text NOT NULL,
	`lines` text NOT NULL,
	`reason` text NOT NULL,
	`first_seen_before` integer NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`proposal_id`) REFERENCES `decision_proposals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `second_views_of` ON `second_views` (`proposal_id`);--> statement-breakpoint
CREATE TABLE `assessment_records` (
	`id` text PRIMARY KEY NOT NULL,
	`decision_id` text NOT NULL,
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
CREATE INDEX `assessment_records_of` ON `assessment_records` (`decision_id`);--> statement-breakpoint
CREATE TABLE `statement_batch_items` (
	`batch_id` text NOT NULL,
	`position` integer NOT NULL,
	`decision_id` text NOT NULL,
	`statement_id` text,
	`failure` text,
	PRIMARY KEY(`batch_id`, `position`),
	FOREIGN KEY (`batch_id`) REFERENCES `statement_batches`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`statement_id`) REFERENCES `statements`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `statement_batches` (
	`id` text PRIMARY KEY NOT NULL,
	`language` text,
	`finished_at` text,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
ALTER TABLE `case_events` ADD `expected_on` text;--> statement-breakpoint
ALTER TABLE `policies` ADD `valid_from` text;--> statement-breakpoint
ALTER TABLE `policies` ADD `created_by` text REFERENCES officers(id);--> statement-breakpoint
ALTER TABLE `policies` ADD `reason` text;--> statement-breakpoint
ALTER TABLE `statement_events` ADD `on_day` text;--> statement-breakpoint
ALTER TABLE `statement_events` ADD `how` text;--> statement-breakpoint
ALTER TABLE `statement_events` ADD `recipient` text;
--> statement-breakpoint
CREATE TRIGGER `appeal_events_append_only` BEFORE UPDATE ON `appeal_events` BEGIN SELECT RAISE(ABORT, 'appeal_events is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `appeals_append_only` BEFORE UPDATE ON `appeals` BEGIN SELECT RAISE(ABORT, 'appeals is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `archived_cases_append_only` BEFORE UPDATE ON `archived_cases` BEGIN SELECT RAISE(ABORT, 'archived_cases is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `assessment_answers_append_only` BEFORE UPDATE ON `assessment_answers` BEGIN SELECT RAISE(ABORT, 'assessment_answers is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `assessment_records_append_only` BEFORE UPDATE ON `assessment_records` BEGIN SELECT RAISE(ABORT, 'assessment_records is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `assessment_templates_append_only` BEFORE UPDATE ON `assessment_templates` BEGIN SELECT RAISE(ABORT, 'assessment_templates is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `case_credential_events_append_only` BEFORE UPDATE ON `case_credential_events` BEGIN SELECT RAISE(ABORT, 'case_credential_events is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `case_holdings_append_only` BEFORE UPDATE ON `case_holdings` BEGIN SELECT RAISE(ABORT, 'case_holdings is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `condition_events_append_only` BEFORE UPDATE ON `condition_events` BEGIN SELECT RAISE(ABORT, 'condition_events is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `decision_proposals_append_only` BEFORE UPDATE ON `decision_proposals` BEGIN SELECT RAISE(ABORT, 'decision_proposals is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `decision_signatures_append_only` BEFORE UPDATE ON `decision_signatures` BEGIN SELECT RAISE(ABORT, 'decision_signatures is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `element_findings_append_only` BEFORE UPDATE ON `element_findings` BEGIN SELECT RAISE(ABORT, 'element_findings is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `erasures_append_only` BEFORE UPDATE ON `erasures` BEGIN SELECT RAISE(ABORT, 'erasures is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `letter_deliveries_append_only` BEFORE UPDATE ON `letter_deliveries` BEGIN SELECT RAISE(ABORT, 'letter_deliveries is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `letter_templates_append_only` BEFORE UPDATE ON `letter_templates` BEGIN SELECT RAISE(ABORT, 'letter_templates is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `letters_append_only` BEFORE UPDATE ON `letters` BEGIN SELECT RAISE(ABORT, 'letters is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `outcome_skills_append_only` BEFORE UPDATE ON `outcome_skills` BEGIN SELECT RAISE(ABORT, 'outcome_skills is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `precedent_departures_append_only` BEFORE UPDATE ON `precedent_departures` BEGIN SELECT RAISE(ABORT, 'precedent_departures is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `second_answers_append_only` BEFORE UPDATE ON `second_answers` BEGIN SELECT RAISE(ABORT, 'second_answers is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `second_views_append_only` BEFORE UPDATE ON `second_views` BEGIN SELECT RAISE(ABORT, 'second_views is append-only'); END;
--> statement-breakpoint
-- Until now every officer could do everything: those who are there keep that.
INSERT INTO `officer_roles` (`id`, `officer_id`, `role`, `created_at`, `created_by`)
SELECT `officers`.`id` || ':' || `all_roles`.`role`, `officers`.`id`, `all_roles`.`role`, `officers`.`created_at`, `officers`.`id`
FROM `officers`
CROSS JOIN (SELECT 'officer' AS `role` UNION ALL SELECT 'secondSignatory' UNION ALL SELECT 'catalogueEditor' UNION ALL SELECT 'administrator') AS `all_roles`;
--> statement-breakpoint
-- A case was held by whoever opened or took it; before this file only the last holder was kept.
INSERT INTO `case_holdings` (`id`, `case_id`, `officer_id`, `kind`, `reason`, `created_at`, `created_by`)
SELECT `id` || ':held', `id`, coalesce(`held_by`, `created_by`), 'opened', '', `created_at`, `created_by` FROM `cases`;
--> statement-breakpoint
UPDATE `cases` SET `held_by` = `created_by` WHERE `held_by` IS NULL;
