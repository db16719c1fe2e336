import { z } from 'zod'

/** More letters than a name, a title or a number has that somebody looks for; a pasted book held the engine for half a minute. */
export const longestFilter = 200

/** What a list is narrowed to: rows that hold each of its words. Fields that ask for it take no more letters. */
export const Filter = z.string().max(longestFilter)
