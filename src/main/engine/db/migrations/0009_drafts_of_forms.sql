-- What is typed into a form and not kept yet. Not append-only: it is written over while it is typed.
CREATE TABLE `form_drafts` (
	`case_id` text NOT NULL,
	`form` text NOT NULL,
	`content` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	PRIMARY KEY(`case_id`, `created_by`, `form`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
