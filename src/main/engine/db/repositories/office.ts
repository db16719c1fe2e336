import { desc, eq, isNull, lte, or, sql } from 'drizzle-orm'
import { OfficeSettings } from '#contract/office.ts'
import { Policy, policyV1 } from '#core/recognition/policy.ts'
import type { LocalDate } from '#core/values.ts'
import type { Author } from '../author.ts'
import type { Database, Reader } from '../database.ts'
import { officeSettings, policies } from '../schema.ts'

/** The settings in force: the newest version. */
export function currentSettings(db: Reader): OfficeSettings {
  const row = db.select().from(officeSettings).orderBy(desc(officeSettings.version)).limit(1).get()
  if (row === undefined) throw new Error('The database has no office settings: the first run writes version 1')
  return settingsIn(row)
}

export function settingsOfVersion(db: Reader, version: number): OfficeSettings {
  const row = db.select().from(officeSettings).where(eq(officeSettings.version, version)).get()
  if (row === undefined) throw new Error(`No office settings of version ${version}`)
  return settingsIn(row)
}

/** The settings that were the newest at an instant; before there were any, the first. */
export function settingsAt(db: Reader, at: string): OfficeSettings {
  const rows = db.select().from(officeSettings).orderBy(desc(officeSettings.version)).all()
  const row = rows.find(({ createdAt }) => createdAt <= at) ?? rows.at(-1)
  return row === undefined ? currentSettings(db) : settingsIn(row)
}

/** Before the office's term to answer an appeal had a value of its own, the applicant's was used for both. */
function settingsIn({ content, version }: typeof officeSettings.$inferSelect): OfficeSettings {
  const stored: Partial<typeof content> = content
  return OfficeSettings.parse({ ...stored, appealAnswerDays: stored.appealAnswerDays ?? stored.appealDays, version })
}

export function insertSettings(db: Database, settings: OfficeSettings, author: Author): void {
  const { version, ...content } = settings
  db.insert(officeSettings)
    .values({ version, content, ...author })
    .run()
}

/** The policy in force on a day: of those that hold by then the one that began last; of two of one day the newer. */
export function currentPolicy(db: Reader, day: LocalDate): Policy {
  const row = db
    .select()
    .from(policies)
    .where(or(isNull(policies.validFrom), lte(policies.validFrom, day)))
    .orderBy(sql`${policies.validFrom} desc nulls last`, desc(policies.version))
    .limit(1)
    .get()
  if (row === undefined) throw new Error('The database has no policy: the first run writes version 1')
  return Policy.parse(row.content)
}

export function insertFirstPolicy(db: Database, createdAt: string): void {
  db.insert(policies).values({ version: policyV1.version, content: policyV1, createdAt }).run()
}
