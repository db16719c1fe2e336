CREATE TABLE `applicant_corrections` (
	`id` text PRIMARY KEY NOT NULL,
	`applicant_id` text NOT NULL,
	`field` text NOT NULL,
	`before` text,
	`after` text,
	`reason` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`applicant_id`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `applicant_corrections_of` ON `applicant_corrections` (`applicant_id`);--> statement-breakpoint
CREATE TABLE `erasure_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`applicant_id` text NOT NULL,
	`case_id` text,
	`ground` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`closed_at` text,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `retention_events` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`kind` text NOT NULL,
	`until` text,
	`reason` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `retention_events_of` ON `retention_events` (`case_id`);--> statement-breakpoint
CREATE TABLE `kept_precedents` (
	`id` text PRIMARY KEY NOT NULL,
	`module_version_id` text NOT NULL,
	`outcome` text NOT NULL,
	`credits` integer,
	`year` integer NOT NULL,
	`facts` text NOT NULL,
	FOREIGN KEY (`module_version_id`) REFERENCES `module_versions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `kept_precedents_of` ON `kept_precedents` (`module_version_id`);--> statement-breakpoint
CREATE TRIGGER `applicant_corrections_append_only` BEFORE UPDATE ON `applicant_corrections` BEGIN SELECT RAISE(ABORT, 'applicant_corrections is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `retention_events_append_only` BEFORE UPDATE ON `retention_events` BEGIN SELECT RAISE(ABORT, 'retention_events is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `kept_precedents_append_only` BEFORE UPDATE ON `kept_precedents` BEGIN SELECT RAISE(ABORT, 'kept_precedents is append-only'); END;
