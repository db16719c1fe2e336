-- A list counts what is known of a credential in the index alone, without the sixty rows behind it.
DROP INDEX `assertions_of`;--> statement-breakpoint
CREATE INDEX `assertions_taken_back` ON `assertions` (`credential_id`) WHERE "reading_id" is null and "state" = 'missing';--> statement-breakpoint
CREATE INDEX `assertions_of` ON `assertions` (`credential_id`,`element`,`state`);
