DROP INDEX `letters_of`;--> statement-breakpoint
CREATE INDEX `letters_of` ON `letters` (`case_id`,`on_day`);--> statement-breakpoint
DROP INDEX `statements_of`;--> statement-breakpoint
CREATE INDEX `statements_listed` ON `statements` (`id`,`decision_id`,`number`,`language`,`created_at`);--> statement-breakpoint
CREATE INDEX `statements_of` ON `statements` (`decision_id`,`created_at`);--> statement-breakpoint
ALTER TABLE `skills` ADD `withdrawn_in` text;--> statement-breakpoint
CREATE INDEX `decision_lines_listed` ON `decision_lines` (`decision_id`,`position`,`module_version_id`,`id`);--> statement-breakpoint
CREATE INDEX `decisions_policy` ON `decisions` (`policy_version`);