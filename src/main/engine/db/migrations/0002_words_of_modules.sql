-- The words of each module version, to search 20,000 modules while typing. FTS5 keeps the words' places only: the text
-- itself stays in `module_versions` and `module_outcomes`. A version never changes, so neither does its row here.
CREATE VIRTUAL TABLE `module_words` USING fts5(
	`module_version_id` UNINDEXED,
	`words`,
	content = '',
	contentless_unindexed = 1,
	detail = none,
	tokenize = "unicode61 remove_diacritics 2",
	prefix = '2 3'
);
--> statement-breakpoint
INSERT INTO `module_words` (`module_version_id`, `words`)
SELECT
	`module_versions`.`id`,
	`modules`.`code` || ' ' ||
	replace(replace(replace(replace(replace(`modules`.`code`, '-', ''), '.', ''), '/', ''), '_', ''), ' ', '') || ' ' ||
	coalesce((SELECT group_concat(json_extract(`one`.`value`, '$.value'), ' ') FROM json_each(`module_versions`.`title`) AS `one`), '') || ' ' ||
	coalesce((
		SELECT group_concat(json_extract(`one`.`value`, '$.value'), ' ')
		FROM `module_outcomes`, json_each(`module_outcomes`.`text`) AS `one`
		WHERE `module_outcomes`.`module_version_id` = `module_versions`.`id`
	), '')
FROM `module_versions`
INNER JOIN `modules` ON `modules`.`id` = `module_versions`.`module_id`;
