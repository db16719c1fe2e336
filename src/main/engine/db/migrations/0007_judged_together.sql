-- Judgements of before were given one by one: theirs stays empty.
ALTER TABLE `judgements` ADD `together_id` text;