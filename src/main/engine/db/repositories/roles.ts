import { and, asc, eq, isNull } from 'drizzle-orm'
import type { OfficerWithRoles } from '#contract/session.ts'
import type { OfficerId } from '#core/ids.ts'
import { roles, type Role } from '#core/roles.ts'
import type { Author } from '../author.ts'
import type { Database, Reader } from '../database.ts'
import { officerRoles, officers } from '../schema.ts'

/** The roles an officer holds now, in the order of `core/roles.ts`. */
export function rolesOf(db: Reader, officerId: OfficerId): Role[] {
  const held = new Set(
    rolesHeld(db)
      .filter((one) => one.officerId === officerId)
      .map(({ role }) => role),
  )
  return roles.filter((role) => held.has(role))
}

/** Who holds which role now. */
export function rolesHeld(db: Reader): { officerId: OfficerId; role: Role }[] {
  return db
    .select({ officerId: officerRoles.officerId, role: officerRoles.role })
    .from(officerRoles)
    .where(isNull(officerRoles.retiredAt))
    .all()
}

/** By name, each with the roles they hold now. */
export function officersWithRoles(db: Reader): OfficerWithRoles[] {
  const held = rolesHeld(db)
  return db
    .select({ id: officers.id, name: officers.name })
    .from(officers)
    .orderBy(asc(officers.name), asc(officers.id))
    .all()
    .map((officer) => ({
      ...officer,
      roles: roles.filter((role) => held.some((one) => one.officerId === officer.id && one.role === role)),
    }))
}

export function insertRole(db: Database, row: { id: string; officerId: OfficerId; role: Role }, author: Author): void {
  db.insert(officerRoles)
    .values({ ...row, ...author })
    .run()
}

/** The row stays, with when and by whom it was ended. */
export function retireRole(db: Database, one: { officerId: OfficerId; role: Role }, author: Author): void {
  db.update(officerRoles)
    .set({ retiredAt: author.createdAt, retiredBy: author.createdBy })
    .where(
      and(eq(officerRoles.officerId, one.officerId), eq(officerRoles.role, one.role), isNull(officerRoles.retiredAt)),
    )
    .run()
}
