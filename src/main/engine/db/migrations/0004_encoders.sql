-- Which source of meaning an office ranks by: the bundled table until a folder is in use.
CREATE TABLE `encoder_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`step` text NOT NULL,
	`folder` text,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "encoder_step_known" CHECK("encoder_steps"."step" IN ('prepare', 'stop', 'use'))
) STRICT;
--> statement-breakpoint
CREATE TRIGGER `encoder_steps_append_only` BEFORE UPDATE ON `encoder_steps` BEGIN SELECT RAISE(ABORT, 'encoder_steps is append-only'); END;
