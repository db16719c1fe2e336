-- What is typed into a form that is about no case, as those of the settings, and not kept yet. Not append-only: it is written over while it is typed.
CREATE TABLE `office_form_drafts` (
	`form` text NOT NULL,
	`content` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	PRIMARY KEY(`created_by`, `form`),
	FOREIGN KEY (`created_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
