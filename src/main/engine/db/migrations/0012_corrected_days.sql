-- The day that an event of a case is corrected to. The event keeps the day it was entered with; the last correction counts.
CREATE TABLE `case_event_corrections` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`on_day` text NOT NULL,
	`reason` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `case_events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `case_event_corrections_of` ON `case_event_corrections` (`event_id`);--> statement-breakpoint
CREATE TRIGGER `case_event_corrections_append_only` BEFORE UPDATE ON `case_event_corrections` BEGIN SELECT RAISE(ABORT, 'case_event_corrections is append-only'); END;
