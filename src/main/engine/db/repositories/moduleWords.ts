import { sql, type SQL } from 'drizzle-orm'
import type { ModuleVersionId } from '#core/ids.ts'
import type { ModuleContent } from '#core/programme/programme.ts'
import type { Database } from '../database.ts'
import { moduleVersions } from '../schema.ts'

/** Makes a version findable by the words of its code, title and outcomes, in every language it has. */
export function insertWords(
  db: Database,
  id: ModuleVersionId,
  { code, title, outcomes }: Pick<ModuleContent, 'code' | 'title' | 'outcomes'>,
): void {
  const words = [
    code,
    joined(code),
    ...[title, ...outcomes.map(({ text }) => text)].flat().map(({ value }) => value),
  ].join(' ')
  db.run(sql`INSERT INTO module_words (module_version_id, words) VALUES (${id}, ${words})`)
}

/** `INF-2310` as one word, so that its parts are not looked for one by one. */
const joined = (code: string): string => code.replace(/[^\p{L}\p{N}]/gu, '')

/**
 * That a version holds every word asked for, as the beginning of one of its words, in any order, whatever the case and
 * the accents; undefined where nothing is asked.
 */
export function holdsWords(asked: string): SQL | undefined {
  const words = asked.normalize('NFC').split(/\s+/).flatMap(termsOf)
  return words.length === 0 ? undefined : matches(beginningWith(words))
}

/** What a piece of what was asked is looked for by. */
const termsOf = (piece: string): readonly string[] =>
  /\p{L}.*\p{N}|\p{N}.*\p{L}/u.test(piece) ? [joined(piece)] : (piece.match(/[\p{L}\p{N}]+/gu) ?? [])

const beginningWith = (terms: readonly string[]): string => terms.map((term) => `"${term}"*`).join(' AND ')

/** A word asked for, and whole words that are looked for in its place as well. */
interface AskedOrNear {
  readonly asked: string
  readonly near: readonly string[]
}

/** That a version holds each word, or another that is near it, in one of the ways that they are asked for. */
export function holdsNearWords(ways: readonly (readonly AskedOrNear[])[]): SQL {
  const inOneWay = (words: readonly AskedOrNear[]) =>
    words
      .map(({ asked, near }) => [`(${beginningWith(termsOf(asked))})`, ...near.map((term) => `"${term}"`)].join(' OR '))
      .map((either) => `(${either})`)
      .join(' AND ')
  return matches(ways.map((words) => `(${inOneWay(words)})`).join(' OR '))
}

function matches(query: string): SQL {
  return sql`${moduleVersions.id} IN (SELECT module_version_id FROM module_words WHERE module_words MATCH ${query})`
}

/** Every word without a figure that any version holds, in lower case and without accents. */
export function everyWord(db: Database): readonly string[] {
  db.run(sql`CREATE VIRTUAL TABLE temp.every_word USING fts5vocab('main', 'module_words', 'row')`)
  const words = db
    .all<{ readonly term: string }>(sql`SELECT term FROM temp.every_word WHERE term NOT GLOB '*[0-9]*'`)
    .map(({ term }) => term)
  db.run(sql`DROP TABLE temp.every_word`)
  return words
}

/** Counts up with each version that is added; none is ever taken away. */
export function lastVersion(db: Database): number {
  return db.get<{ readonly last: number | null }>(sql`SELECT max(rowid) AS last FROM ${moduleVersions}`).last ?? 0
}
