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
  const words = asked
    .normalize('NFC')
    .split(/\s+/)
    .flatMap((term) =>
      /\p{L}.*\p{N}|\p{N}.*\p{L}/u.test(term) ? [joined(term)] : (term.match(/[\p{L}\p{N}]+/gu) ?? []),
    )
  if (words.length === 0) return undefined
  const query = words.map((word) => `"${word}"*`).join(' AND ')
  return sql`${moduleVersions.id} IN (SELECT module_version_id FROM module_words WHERE module_words MATCH ${query})`
}
