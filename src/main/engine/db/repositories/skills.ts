import { asc, count, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm'
import type { ModuleOutcomeId, ModuleVersionId } from '#core/ids.ts'
import type { SkillList } from '#core/programme/skills/readSkills.ts'
import type { Skill } from '#core/programme/skills/suggestSkills.ts'
import type { Author } from '../author.ts'
import type { Database, Reader } from '../database.ts'
import { moduleOutcomes, outcomeSkills, skills } from '../schema.ts'

const inForce = isNull(skills.withdrawnIn)

/** How many skills are in force. */
export function countSkills(db: Reader): number {
  return db.select({ count: count() }).from(skills).where(inForce).get()?.count ?? 0
}

/** Those that can be offered. */
export function skillsInForce(db: Reader): Skill[] {
  return db
    .select({ uri: skills.uri, labels: skills.labels, alternatives: skills.alternatives })
    .from(skills)
    .where(inForce)
    .orderBy(asc(skills.uri))
    .all()
}

export function findSkill(db: Reader, uri: string) {
  return db.select().from(skills).where(eq(skills.uri, uri)).get() ?? null
}

/**
 * Takes a list in: its language's labels replace the earlier ones of that language, those of others stay.
 *
 * A skill is withdrawn where the list says so, or where it is the whole list, newer than every list that names the skill, and does
 * not; one that is listed again is in force again. Lists of an earlier day withdraw and bring back nothing.
 */
export function putSkills(
  db: Database,
  { language, version, skills: listed, withdrawn, whole }: SkillList,
  author: Author,
): { readonly added: number; readonly withdrawn: number } {
  const known = new Map(
    db
      .select()
      .from(skills)
      .all()
      .map((skill) => [skill.uri, skill]),
  )
  const at = (name: string) => sql.placeholder(name)
  const insert = db
    .insert(skills)
    .values({
      uri: at('uri'),
      scheme: 'ESCO',
      version: at('version'),
      labels: at('labels'),
      alternatives: at('alternatives'),
      createdAt: at('createdAt'),
      createdBy: at('createdBy'),
    })
    .onConflictDoUpdate({
      target: skills.uri,
      set: {
        version: sql`max(${skills.version}, excluded.version)`,
        withdrawnIn: sql`CASE WHEN excluded.version = '' OR excluded.version >= ${skills.withdrawnIn} THEN NULL ELSE ${skills.withdrawnIn} END`,
        labels: sql`excluded.labels`,
        alternatives: sql`excluded.alternatives`,
        createdAt: sql`excluded.created_at`,
        createdBy: sql`excluded.created_by`,
      },
    })
    .prepare()
  for (const { uri, label, alternatives } of listed) {
    const before = known.get(uri)
    const others = <T extends { readonly lang: string }>(texts: readonly T[]) =>
      texts.filter(({ lang }) => lang !== language)
    insert.run({
      uri,
      version,
      labels: [...others(before?.labels ?? []), { lang: language, value: label }],
      alternatives: [
        ...others(before?.alternatives ?? []),
        ...alternatives.map((value) => ({ lang: language, value })),
      ],
      ...author,
    })
  }
  const present = whole === null ? null : new Set(whole)
  const said = new Set(withdrawn)
  const gone = [...known.values()].filter((skill) => {
    if (skill.withdrawnIn !== null) return false
    if (said.has(skill.uri)) return version === '' || version >= skill.version
    return present !== null && !present.has(skill.uri) && skill.version !== '' && version > skill.version
  })
  const withdraw = db
    .update(skills)
    .set({ withdrawnIn: version })
    .where(eq(skills.uri, at('uri')))
    .prepare()
  for (const { uri } of gone) withdraw.run({ uri })
  return { added: listed.filter(({ uri }) => !known.has(uri)).length, withdrawn: gone.length }
}

export interface ConfirmedSkill {
  readonly moduleOutcomeId: ModuleOutcomeId
  readonly skillUri: string
  readonly createdAt: string
  readonly createdBy: Author['createdBy']
}

/** The skills that a person confirmed for the outcomes of these versions and did not withdraw since. */
export function confirmedSkills(db: Reader, versions: readonly ModuleVersionId[]): ConfirmedSkill[] {
  return stillConfirmed(db, inArray(moduleOutcomes.moduleVersionId, [...versions]))
}

/** The versions of modules for whose outcomes a person confirmed one of these skills and did not withdraw it since. */
export function versionsConfirmed(db: Reader, uris: readonly string[]): Map<ModuleVersionId, string> {
  if (uris.length === 0) return new Map()
  const confirmed = stillConfirmed(db, inArray(outcomeSkills.skillUri, [...uris]))
  return new Map(confirmed.map(({ moduleVersionId, skillUri }) => [moduleVersionId, skillUri]))
}

/** Of each outcome and skill the newest row counts. */
function stillConfirmed(db: Reader, asked: SQL) {
  const rows = db
    .select({
      moduleVersionId: moduleOutcomes.moduleVersionId,
      moduleOutcomeId: outcomeSkills.moduleOutcomeId,
      skillUri: outcomeSkills.skillUri,
      state: outcomeSkills.state,
      createdAt: outcomeSkills.createdAt,
      createdBy: outcomeSkills.createdBy,
    })
    .from(outcomeSkills)
    .innerJoin(moduleOutcomes, eq(moduleOutcomes.id, outcomeSkills.moduleOutcomeId))
    .where(asked)
    .orderBy(asc(outcomeSkills.id))
    .all()
  const newest = new Map(rows.map((row) => [`${row.moduleOutcomeId} ${row.skillUri}`, row]))
  return [...newest.values()].filter(({ state }) => state === 'confirmed')
}

/** Append-only: confirming and withdrawing are rows. */
export function insertOutcomeSkill(
  db: Database,
  row: { id: string; moduleOutcomeId: ModuleOutcomeId; skillUri: string; state: 'confirmed' | 'withdrawn' },
  author: Author,
): void {
  db.insert(outcomeSkills)
    .values({ ...row, ...author })
    .run()
}
