import { asc, count, eq, inArray, sql } from 'drizzle-orm'
import type { ModuleOutcomeId, ModuleVersionId } from '#core/ids.ts'
import type { SkillList } from '#core/programme/skills/readSkills.ts'
import type { Skill } from '#core/programme/skills/suggestSkills.ts'
import type { Author } from '../author.ts'
import type { Database, Reader } from '../database.ts'
import { moduleOutcomes, outcomeSkills, skills } from '../schema.ts'

export function countSkills(db: Reader): number {
  return db.select({ count: count() }).from(skills).get()?.count ?? 0
}

export function allSkills(db: Reader): Skill[] {
  return db
    .select({ uri: skills.uri, labels: skills.labels, alternatives: skills.alternatives })
    .from(skills)
    .orderBy(asc(skills.uri))
    .all()
}

export function findSkill(db: Reader, uri: string): Skill | null {
  return (
    db
      .select({ uri: skills.uri, labels: skills.labels, alternatives: skills.alternatives })
      .from(skills)
      .where(eq(skills.uri, uri))
      .get() ?? null
  )
}

/** Takes a list in: its language's labels replace the earlier ones of that language, those of others stay. Answers how many skills are new. */
export function putSkills(db: Database, { language, version, skills: listed }: SkillList, author: Author): number {
  const known = new Map(allSkills(db).map((skill) => [skill.uri, skill]))
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
        version: sql`excluded.version`,
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
  return listed.filter(({ uri }) => !known.has(uri)).length
}

export interface ConfirmedSkill {
  readonly moduleOutcomeId: ModuleOutcomeId
  readonly skillUri: string
  readonly createdAt: string
  readonly createdBy: Author['createdBy']
}

/** The skills that a person confirmed for the outcomes of these versions and did not withdraw since. */
export function confirmedSkills(db: Reader, versions: readonly ModuleVersionId[]): ConfirmedSkill[] {
  const rows = db
    .select({
      moduleOutcomeId: outcomeSkills.moduleOutcomeId,
      skillUri: outcomeSkills.skillUri,
      state: outcomeSkills.state,
      createdAt: outcomeSkills.createdAt,
      createdBy: outcomeSkills.createdBy,
    })
    .from(outcomeSkills)
    .innerJoin(moduleOutcomes, eq(moduleOutcomes.id, outcomeSkills.moduleOutcomeId))
    .where(inArray(moduleOutcomes.moduleVersionId, [...versions]))
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
